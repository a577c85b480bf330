import type { Construct } from 'constructs';
import type * as gatewayRoute from './gateway-route';
import type { GatewayWithTlsValues } from './gateway-values';

/** What the route of a component is made of, when it has one. */
export interface OptionalGatewayRoute extends Omit<gatewayRoute.GatewayRouteProps, 'gateway'> {
  /** Gateways, host names and the like, as in the values. @default - there is no route */
  readonly gateway?: GatewayWithTlsValues | undefined;
}

/** The route of a component by the Gateway API, when it is enabled; only who has one loads what it is made of. */
export function addGatewayRoute(
  scope: Construct,
  id: string,
  { gateway, ...props }: OptionalGatewayRoute,
): gatewayRoute.GatewayRoute | undefined {
  if (gateway?.enabled !== true) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most installations have none
  const { GatewayRoute } = require('./gateway-route') as typeof gatewayRoute;
  return new GatewayRoute(scope, id, { ...props, gateway });
}
