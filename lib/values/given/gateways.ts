import type { GatewayValues, GatewayWithTlsValues } from '../../core/exposure/gateway-values';
import type { ValuePath } from '../../findings/finding';
import type { Values } from '../contract/values';
import { VICTORIA_SECTIONS } from './victoria';

/** One route of the Gateway API, as the values have it. */
export interface RouteView {
  /** Where its section stands. */
  readonly path: ValuePath;
  readonly gateway: GatewayWithTlsValues;
}

/** Every route that is switched on. */
export function enabledGateways(values: Values): readonly RouteView[] {
  const all: readonly RouteView[] = [
    ...(['platform', 'oidc'] as const).map((owner) => view([owner, 'gateway'], values[owner]?.gateway)),
    ...(values.superset?.enabled === true ? [view(['superset', 'gateway'], values.superset.gateway)] : []),
    ...(values.authentik?.enabled === true
      ? [view(['authentik', 'server', 'gateway'], values.authentik.server?.gateway)]
      : []),
    ...VICTORIA_SECTIONS.map((owner) => view([owner, 'server', 'gateway'], values[owner]?.server?.gateway)),
    view(['cdk8s', 'webhookGateway'], values.cdk8s?.webhookGateway),
  ];
  return all.filter(({ gateway }) => gateway.enabled === true);
}

function view(path: ValuePath, gateway: GatewayWithTlsValues = {}): RouteView {
  return { path, gateway };
}

/** Whether filters of the Gateway's maker stand before the pods, which may ask who somebody is. */
export function hasOwnFilters({ filters = [] }: GatewayValues): boolean {
  return filters.some(({ type }) => type === 'ExtensionRef');
}
