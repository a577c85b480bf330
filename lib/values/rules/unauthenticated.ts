import { controllerOf } from '../../core/exposure/ingress-protection';
import { isNginxRealm } from '../../rules/nginx-realm';
import { enabledRoutes } from '../given/routes';
import { deployedVictoria, VICTORIA_SECTIONS } from '../given/victoria';
import { isText } from '../prepare/paths';
import { enabledIngresses } from './ingresses';
import type { ValueRule } from './rule';

/** Ends of annotations by which ingress controllers ask who somebody is. */
const SIGN_IN = [
  '/auth-url',
  '/auth-type',
  '/auth-tls-secret',
  '/auth-secret',
  '/router.middlewares',
  '/backend-config',
];

/** Whether the annotations of an Ingress make its controller ask who somebody is. */
export function asksWhoSomebodyIs(annotations: Readonly<Record<string, string>>): boolean {
  return Object.keys(annotations).some((key) => SIGN_IN.some((end) => key.endsWith(end)));
}

function isVictoria(owner: string): boolean {
  return (VICTORIA_SECTIONS as readonly string[]).includes(owner);
}

/** The web interfaces of metrics, logs and traces know no sign-in: who reaches one reads everything, and may delete it. */
export const unauthenticated: ValueRule = {
  id: 'unauthenticated-interface',
  severity: 'warning',
  *check({ values }) {
    const { acknowledgeUnauthenticated, basicAuth, forwardAuth } = values.cdk8s?.observability ?? {};
    if (acknowledgeUnauthenticated === true) return;
    // Passwords and sign-ins are asked for by annotations that the router of OpenShift does not know.
    for (const { owner, path } of enabledRoutes(values))
      if (isVictoria(owner))
        yield {
          path: [...path, 'enabled'],
          message: 'exposes a web interface that asks nobody to sign in: a Route cannot',
          remedy:
            'put a proxy with a sign-in in front of it, or set `cdk8s.observability.acknowledgeUnauthenticated: true`',
        };
    if (isText(basicAuth?.existingSecret)) return;
    if (forwardAuth?.enabled === true) return;
    const deployed = new Set<unknown>(deployedVictoria(values));
    for (const { path, annotations } of enabledIngresses(values)) {
      if (!deployed.has(path[0])) continue;
      if (asksWhoSomebodyIs(annotations)) continue;
      yield {
        path: [...path, 'enabled'],
        message: 'exposes a web interface that asks nobody to sign in',
        remedy:
          "set `cdk8s.observability.forwardAuth.enabled: true` beside Authentik, name a Secret in `cdk8s.observability.basicAuth.existingSecret`, annotate the Ingress with your controller's sign-in, or set `cdk8s.observability.acknowledgeUnauthenticated: true`",
      };
    }
  },
};

/** Only some controllers ask for a password by annotations. */
export const passwordController: ValueRule = {
  id: 'basic-auth-controller',
  severity: 'error',
  *check({ values }) {
    const { basicAuth, ingressController = values.cdk8s?.ingressController } =
      values.cdk8s?.observability ?? {};
    if (!isText(basicAuth?.existingSecret)) return;
    const deployed = new Set<unknown>(deployedVictoria(values));
    for (const { path, className = '' } of enabledIngresses(values)) {
      if (!deployed.has(path[0]) || className === '') continue;
      const controller = ingressController ?? controllerOf(className);
      if (controller === 'nginx' || controller === 'traefik') continue;
      yield {
        path: ['cdk8s', 'observability', 'basicAuth', 'existingSecret'],
        message: `works with ingress-nginx and Traefik, but the class of \`${path.join('.')}\` is ${className}`,
        remedy:
          'set `cdk8s.observability.ingressController` if one of the two serves that class, or protect the interface in another way',
      };
    }
  },
};

/** ingress-nginx drops a whole Ingress for one annotation that it does not take. */
export const passwordRealm: ValueRule = {
  id: 'basic-auth-realm',
  severity: 'error',
  *check({ values }) {
    const { basicAuth, ingressController } = values.cdk8s?.observability ?? {};
    const { realm = '', existingSecret } = basicAuth ?? {};
    if (!isText(existingSecret) || isNginxRealm(realm)) return;
    const named = ingressController ?? values.cdk8s?.ingressController;
    const deployed = new Set<unknown>(deployedVictoria(values));
    const isNginx = enabledIngresses(values).some(
      ({ path, className = '' }) => deployed.has(path[0]) && (named ?? controllerOf(className)) === 'nginx',
    );
    if (!isNginx) return;
    yield {
      path: ['cdk8s', 'observability', 'basicAuth', 'realm'],
      message: 'has characters for which ingress-nginx drops the whole Ingress',
      remedy: 'use letters without accents, digits, blanks and - . _ ~ / : only',
    };
  },
};
