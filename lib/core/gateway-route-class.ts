import type * as gatewayRoute from './gateway-route';

/** The class of routes of the Gateway API: only who has a Gateway loads it. */
export function gatewayRouteClass(): typeof gatewayRoute.GatewayRoute {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most installations have none
  return (require('./gateway-route') as typeof gatewayRoute).GatewayRoute;
}
