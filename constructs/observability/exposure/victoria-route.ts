import type { Construct } from 'constructs';
import type { Component } from '../../../lib/core/release/component';
import type { GatewayRoute } from '../../../lib/core/exposure/gateway-route';
import { addGatewayRoute } from '../../../lib/core/exposure/add-gateway-route';
import type { GatewayValues } from '../../../lib/core/exposure/gateway-values';
import { Release } from '../../../lib/core/release/release';
import type { VictoriaPlan } from '../victoria/victoria-plan';
import type { VictoriaProps } from '../victoria/victoria-props';

/** What the route of a server is made of. */
export interface VictoriaRouteParts extends VictoriaProps {
  readonly plan: VictoriaPlan;
  readonly component: Component;
  readonly pathPrefix: string;
  readonly server: { readonly gateway?: GatewayValues };
}

/** The route of a server of the Victoria family, when it has one, with the redirect from the address that the product's documentation names. */
export function victoriaRoute(
  scope: Construct,
  { plan, component, pathPrefix, server, certManager }: VictoriaRouteParts,
): { readonly route: GatewayRoute; readonly url: string } | undefined {
  const route = addGatewayRoute(scope, 'gateway', {
    component,
    port: plan.port,
    paths: () => [{ path: pathPrefix }],
    redirects:
      plan.documentedInterface === undefined
        ? []
        : [{ from: `${pathPrefix}${plan.documentedInterface}`, to: `${pathPrefix}${plan.webInterface}` }],
    gateway: server.gateway,
    certManager,
  });
  if (route === undefined) return undefined;
  const { domain, url, settings } = Release.of(scope);
  const host = route.hostnames[0] ?? domain;
  const origin =
    host === domain ? url : `${settings.externalProtocol ?? settings.protocol ?? 'https'}://${host}`;
  return { route, url: `${origin}${pathPrefix}` };
}
