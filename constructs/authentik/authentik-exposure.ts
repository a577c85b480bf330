import type { Construct } from 'constructs';
import type { Component } from '../../lib/core/release/component';
import type { GatewayRoute } from '../../lib/core/exposure/gateway-route';
import { addGatewayRoute } from '../../lib/core/exposure/add-gateway-route';
import { ALB_HEALTH_PATH } from '../../lib/core/exposure/ingress-controllers';
import { ComponentIngress } from '../../lib/core/exposure/ingress';
import type { PathBackend } from '../../lib/core/exposure/ingress-props';
import { healthPath } from './authentik-probes';
import type { AuthentikProps } from './authentik-props';
import type { addServerService } from './authentik-service';

/** The server of Authentik, as ways from outside lead to it. */
export interface ExposedServer {
  readonly component: Component;
  readonly service: ReturnType<typeof addServerService>;
  /** Port of its Service for http. */
  readonly port: number;
  /** Path under the host, such as `/authentik`. */
  readonly webPath: string;
  /** Whether the user names the path that load balancers ask. */
  readonly hasOwnHealthPath: boolean;
}

/** What an Ingress needs to lead to it. */
export function backendOf({ service, webPath }: ExposedServer): PathBackend {
  return { service, needs: { healthPath: healthPath(webPath, 'ready') } };
}

/** Its own Ingress, when it has one. */
export function ownIngress(
  scope: Construct,
  server: ExposedServer,
  { ingress, certManager }: AuthentikProps,
): ComponentIngress | undefined {
  if (ingress?.enabled !== true) return undefined;
  const everything = [{ path: server.webPath, pathType: 'Prefix' as const }];
  const hosts = (ingress.hosts ?? []).map(({ host, paths }) => ({ host, paths: paths ?? everything }));
  const own = new ComponentIngress(scope, 'ingress', {
    component: server.component,
    ...backendOf(server),
    ingress: { ...ingress, hosts },
    certManager,
  });
  nameHealthPath(server, own);
  return own;
}

/** Its own HTTPRoute, when it has one. */
export function ownGatewayRoute(
  scope: Construct,
  { component, port, webPath }: ExposedServer,
  { gateway, certManager, server }: AuthentikProps,
): GatewayRoute | undefined {
  const isEncrypted = gateway?.backendTls?.enabled === true;
  return addGatewayRoute(scope, 'gateway', {
    component,
    port: isEncrypted ? (server?.service?.servicePortHttps ?? 443) : port,
    paths: () => [{ path: webPath }],
    gateway,
    certManager,
  });
}

/** Left alone, the load balancer of AWS would ask `/`, which answers with a redirection, and take the server for dead. */
export function nameHealthPath(
  { service, webPath, hasOwnHealthPath }: ExposedServer,
  ingress: ComponentIngress,
): void {
  if (!ingress.isAwsLoadBalancer || hasOwnHealthPath) return;
  service.metadata.addAnnotation(ALB_HEALTH_PATH, healthPath(webPath, 'ready'));
}
