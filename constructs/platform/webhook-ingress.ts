import { Construct } from 'constructs';
import type { ApiObject } from 'cdk8s';
import type { Component } from '../../lib/core/release/component';
import type { Finding } from '../../lib/findings/finding';
import type { GatewayRoute } from '../../lib/core/exposure/gateway-route';
import { addGatewayRoute, type OptionalGatewayRoute } from '../../lib/core/exposure/add-gateway-route';
import { ComponentIngress } from '../../lib/core/exposure/ingress';
import type { IngressNeeds } from '../../lib/core/exposure/ingress-controllers';
import type { CertManagerProps, IngressPath } from '../../lib/core/exposure/ingress-props';
import type { IngressTlsValues } from '../../lib/core/exposure/ingress-values';
import { Release } from '../../lib/core/release/release';
import type { StringMap } from '../../lib/base/string-map';
import type { Integration } from '../integration/integration';
import { place } from '../../lib/core/props/place';

/** How the webhooks of the platform are reached from outside the cluster. */
export interface WebhookIngressProps {
  /** Name of the IngressClass. @format object-name */
  readonly className: string;
  /** Annotations for the ingress controller. @default - those that its controller needs @format annotations */
  readonly annotations?: StringMap;
  /** Host names that are called. @default - the domain @format ingress-host */
  readonly hosts?: readonly string[];
  /** Certificates of the hosts. @default - none, unless cert-manager makes one */
  readonly tls?: readonly IngressTlsValues[];
}

/** What {@link WebhookIngress} leads to. */
export interface WebhookIngressParts extends WebhookIngressProps {
  /** The component that is called. */
  readonly component: Component;
  /** Its Service. */
  readonly service: ApiObject;
  /** What the component needs of an ingress controller. */
  readonly needs: IngressNeeds;
  /** Who makes certificates. @default - the Secrets that `tls` names */
  readonly certManager?: CertManagerProps;
  /** What the platform is connected to, when all is made. */
  integrations(): readonly Integration[];
}

/** A second Ingress of the platform for nothing but the paths that webhooks call, such as a public one beside an internal one. */
export class WebhookIngress extends Construct {
  /** The Ingress. */
  public readonly ingress: ComponentIngress;

  public constructor(scope: Construct, id: string, parts: WebhookIngressParts) {
    super(...place(scope, id));
    const { component, service, needs, certManager, className, annotations, hosts = [], tls } = parts;
    const names = hosts.length > 0 ? hosts : [Release.of(this).domain];
    const paths = pathsThatAreCalled(this, parts, 'cdk8s.webhookIngress.enabled');
    this.ingress = new ComponentIngress(this, 'ingress', {
      component,
      service,
      needs,
      certManager,
      suffix: 'webhooks',
      paths,
      ingress: { className, annotations, tls, hosts: names.map((host) => ({ host })) },
    });
  }
}

/** What a route for webhooks leads to. */
export interface WebhookRouteParts extends Omit<OptionalGatewayRoute, 'paths' | 'suffix'> {
  /** What the platform is connected to, when all is made. */
  integrations(): readonly Integration[];
}

/** The same as a route of the Gateway API. */
export function webhookRoute(scope: Construct, parts: WebhookRouteParts): GatewayRoute | undefined {
  const { integrations, ...props } = parts;
  if (props.gateway?.enabled !== true) return undefined;
  const paths = pathsThatAreCalled(scope, { integrations }, 'cdk8s.webhookGateway.enabled');
  return addGatewayRoute(scope, 'webhook-gateway', { ...props, suffix: 'webhooks', paths });
}

/** The paths for webhooks, when all is made; without any of them the release is refused. */
function pathsThatAreCalled(
  scope: Construct,
  parts: Pick<WebhookIngressParts, 'integrations'>,
  key: string,
): () => readonly IngressPath[] {
  const release = Release.of(scope);
  const paths = (): readonly IngressPath[] => webhookPaths(parts.integrations());
  release.addPrecondition(() => paths().length > 0);
  release.addCheck(() => (paths().length > 0 ? [] : [nothingCalls(scope.node.path, key)]));
  return paths;
}

function nothingCalls(construct: string, key: string): Finding {
  return {
    rule: 'webhook-ingress',
    severity: 'error',
    construct,
    message: 'has nothing to lead to: no integration that is connected has a webhook',
    remedy: `give an integration the secret of its webhook, or set \`${key}: false\``,
  };
}

/** The paths that are called, each once and exactly; one with a part that the caller fills in, such as `{SubjectId}`, up to there. */
function webhookPaths(integrations: readonly Integration[]): readonly IngressPath[] {
  const paths = integrations.flatMap(({ webhooks }) =>
    webhooks.map(({ url }) => decodeURI(new URL(url).pathname)),
  );
  return [...new Set(paths)].sort().map((path) => {
    const [before = ''] = path.split('/{', 1);
    return before === path ? { path, pathType: 'Exact' } : { path: before, pathType: 'Prefix' };
  });
}
