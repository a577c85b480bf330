import { mergeSection } from '../../lib/core/pod/fragments';
import type { GatewayValues } from '../../lib/core/exposure/gateway-values';
import type { WebhookIngressOptions } from '../../lib/values/contract/cdk8s/webhook-ingress';
import type { Values } from '../../lib/values/contract/values';
import type { WebhookIngressProps } from '../platform/webhook-ingress';

/** The second Ingress of the platform, when the values want it. */
export function webhookIngressFromValues({ cdk8s }: Values): WebhookIngressProps | undefined {
  const {
    enabled,
    className = '',
    annotations,
    hosts,
    tls,
  } = mergeSection<WebhookIngressOptions>({}, cdk8s?.webhookIngress);
  if (enabled !== true) return undefined;
  return {
    className,
    ...(annotations === undefined ? {} : { annotations: withoutNulls(annotations) }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(tls === undefined ? {} : { tls }),
  };
}

/** The second route of the platform, when the values want it. */
export function webhookGatewayFromValues({ cdk8s }: Values): GatewayValues | undefined {
  return cdk8s?.webhookGateway?.enabled === true
    ? mergeSection<GatewayValues>({}, cdk8s.webhookGateway)
    : undefined;
}

/** An annotation of null is one that is not given. */
function withoutNulls(annotations: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}
