import type { ValuePath } from '../../findings/finding';
import type { Values } from '../contract/values';
import { enabledGateways, hasOwnFilters } from '../given/gateways';
import { enabledRoutes } from '../given/routes';
import { hasSignIn, isSignInOff } from '../given/sign-in';
import { enabledIngresses } from './ingresses';
import type { ValueRule } from './rule';
import { asksWhoSomebodyIs } from './unauthenticated';

/** Who reaches the platform without a sign-in may do everything. */
export const platformWithoutSignIn: ValueRule = {
  id: 'platform-without-sign-in',
  severity: 'warning',
  *check({ values }) {
    if (hasSignIn(values)) return;
    const path = exposedBy(values);
    if (path === undefined) return;
    yield {
      path,
      message: 'exposes the platform, and nobody has to sign in',
      remedy:
        'choose a provider in `global.pixee.access.oidc.client.provider`, or set `authentik.enabled: true`, or annotate the Ingress with the sign-in of your controller, or name it in `platform.gateway.filters` as an `ExtensionRef`',
    };
  },
};

function exposedBy(values: Values): readonly string[] | undefined {
  const { ingress, service } = values.platform ?? {};
  if (ingress?.enabled === true && !asksWhoSomebodyIs(ingress.annotations ?? {}))
    return ['platform', 'ingress', 'enabled'];
  const { gateway } = values.platform ?? {};
  if (gateway?.enabled === true && !hasOwnFilters(gateway)) return ['platform', 'gateway', 'enabled'];
  if (enabledRoutes(values).some(({ owner }) => owner === 'platform'))
    return ['platform', 'route', 'enabled'];
  const type = service?.type ?? 'ClusterIP';
  return type === 'LoadBalancer' || type === 'NodePort' ? ['platform', 'service', 'type'] : undefined;
}

/** Browsers must reach Authentik, which is served on the Ingress of the platform or on one of its own. */
export const authentikReachable: ValueRule = {
  id: 'authentik-reachable',
  severity: 'warning',
  *check({ values }) {
    if (values.authentik?.enabled !== true || isSignInOff(values)) return;
    const { ingress, gateway } = values.authentik.server ?? {};
    if (leads(enabledIngresses(values), ingress) || leads(enabledGateways(values), gateway)) return;
    if (enabledRoutes(values).some(({ owner }) => owner === 'authentik')) return;
    yield {
      path: ['authentik', 'enabled'],
      message:
        'is true, but no Ingress, Gateway or Route leads to Authentik, so that browsers reach its sign-in page only by what you route there yourself',
      remedy:
        'set `platform.gateway` or `platform.ingress`, which gets a path for Authentik unless `enabled` of `authentik.server.gateway` or `authentik.server.ingress` is false, or switch one of these two on; on OpenShift `platform.route` does it too',
    };
  },
};

/** Whether one of these leads to Authentik: its own, or that of the platform unless Authentik says that it is not to. */
function leads(
  ways: readonly { readonly path: ValuePath }[],
  own: { readonly enabled?: boolean | undefined } | undefined,
): boolean {
  return ways.some(
    ({ path: [owner] }) => owner === 'authentik' || (owner === 'platform' && own?.enabled === undefined),
  );
}

/** Authentik is deployed for the sign-in, which is switched off here. */
export const authentikUnused: ValueRule = {
  id: 'authentik-unused',
  severity: 'warning',
  *check({ values }) {
    if (values.authentik?.enabled !== true || !isSignInOff(values)) return;
    yield {
      path: ['global', 'pixee', 'access', 'enabled'],
      message:
        'is false, but `authentik.enabled` is true: Authentik runs, and the product asks nobody to sign in there',
      remedy: 'remove it, or set `authentik.enabled: false`',
    };
  },
};

/** The rules about who reaches a sign-in. */
export const signInReachRules: readonly ValueRule[] = [
  platformWithoutSignIn,
  authentikReachable,
  authentikUnused,
];
