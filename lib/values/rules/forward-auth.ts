import { controllerOf, type IngressController } from '../../core/exposure/ingress-protection';
import type { Values } from '../contract/values';
import { deployedVictoria } from '../given/victoria';
import { isBlank, isText } from '../prepare/paths';
import { show } from '../prepare/show';
import { effective } from './effective';
import { enabledIngresses, type IngressView } from './ingresses';
import type { RuleFinding, ValueRule } from './rule';

const OPTIONS = ['cdk8s', 'observability', 'forwardAuth'];
const ENABLED = [...OPTIONS, 'enabled'];

/** What can be done at controllers that cannot ask an outpost. */
const INSTEAD: Readonly<Partial<Record<IngressController, string>>> & { readonly other: string } = {
  nginx: '',
  traefik: '',
  alb: "serve the interface by ingress-nginx or Traefik behind the load balancer, or let the load balancer itself sign users in at Authentik by OIDC, with its own annotation `alb.ingress.kubernetes.io/auth-type: oidc` and an application of Authentik's for it, and set `cdk8s.observability.acknowledgeUnauthenticated: true`",
  other:
    'set `cdk8s.observability.ingressController` if one of the two serves that class, serve the interface by one of them, or protect it by what the controller offers, such as the Identity-Aware Proxy of GKE, and set `cdk8s.observability.acknowledgeUnauthenticated: true`',
};

function isOn({ cdk8s }: Values): boolean {
  return cdk8s?.observability?.forwardAuth?.enabled === true;
}

/** The Ingresses that would be protected. */
function exposed(values: Values): readonly IngressView[] {
  const deployed = new Set<unknown>(deployedVictoria(values));
  return enabledIngresses(values).filter(({ path }) => deployed.has(path[0]));
}

/** The sign-in is Authentik's, one is enough, and there must be something to protect. */
export const forwardAuth: ValueRule = {
  id: 'forward-auth',
  severity: 'error',
  *check(context) {
    const { values } = context;
    if (!isOn(values)) return;
    const { authentik, cdk8s } = values;
    if (authentik?.enabled !== true) {
      yield {
        path: ENABLED,
        message: 'needs Authentik, but `authentik.enabled` is not true',
        remedy:
          'set `authentik.enabled: true`, or ask for a password by `cdk8s.observability.basicAuth` instead',
      };
    }
    if (isText(cdk8s?.observability?.basicAuth?.existingSecret)) {
      yield {
        path: ['cdk8s', 'observability', 'basicAuth', 'existingSecret'],
        message: 'asks for a password, but `cdk8s.observability.forwardAuth` already asks for a sign-in',
        remedy: 'remove one of them',
      };
    }
    if (exposed(values).length === 0) {
      yield {
        path: ENABLED,
        severity: 'warning',
        message:
          'has no effect, because no web interface of metrics, logs or traces is exposed by an Ingress',
        remedy: 'remove it, or enable one of these Ingresses',
      };
    }
    const repository = effective(context, ['authentik', 'image', 'repository']);
    const own = cdk8s?.observability?.forwardAuth?.outpost?.image?.repository;
    if (authentik?.enabled === true && isBlank(own) && !/(^|\/)server$/.test(String(repository))) {
      yield {
        path: [...OPTIONS, 'outpost', 'image', 'repository'],
        message: `is missing, but \`authentik.image.repository\` is ${show(['authentik', 'image', 'repository'], repository)}, which does not say where the image of the outpost is`,
        remedy: "set it to the path of the outpost's image, in the version of the server",
      };
    }
  },
};

/** An outpost finds what it protects by the host, so every Ingress must name one. */
export const forwardAuthHosts: ValueRule = {
  id: 'forward-auth-host',
  severity: 'error',
  check: ({ values }) =>
    isOn(values)
      ? exposed(values).flatMap(({ hosts }) =>
          hosts.flatMap(({ path, host }): RuleFinding[] =>
            host === '' || host.includes('*')
              ? [
                  {
                    path,
                    message: `${host === '' ? 'is missing' : `is ${show(path, host)}`}, but forward auth protects hosts by their whole names`,
                    remedy: 'write the host that users open',
                  },
                ]
              : [],
          ),
        )
      : [],
};

/** Only some controllers can ask somebody else about every request. */
export const forwardAuthController: ValueRule = {
  id: 'forward-auth-controller',
  severity: 'error',
  *check({ values }) {
    if (!isOn(values)) return;
    for (const { path, className = '' } of exposed(values)) {
      if (className === '') continue;
      const { observability, ingressController } = values.cdk8s ?? {};
      const controller = observability?.ingressController ?? ingressController ?? controllerOf(className);
      if (controller === 'nginx' || controller === 'traefik') continue;
      yield {
        path: ENABLED,
        message: `works with ingress-nginx and Traefik, but the class of \`${path.join('.')}\` is ${className}`,
        remedy: INSTEAD[controller] ?? INSTEAD.other,
      };
    }
  },
};

/** The rules over the sign-in in front of the web interfaces. */
export const forwardAuthRules: readonly ValueRule[] = [forwardAuth, forwardAuthHosts, forwardAuthController];
