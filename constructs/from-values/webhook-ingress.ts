import type { Values } from '../../lib/values/contract/values';
import type { WebhookIngressProps } from '../platform/webhook-ingress';

/** The second Ingress of the platform, when the values want it. */
export function webhookIngressFromValues({ cdk8s }: Values): WebhookIngressProps | undefined {
  const { enabled, className = '', annotations, hosts, tls } = cdk8s?.webhookIngress ?? {};
  if (enabled !== true) return undefined;
  return {
    className,
    ...(annotations === undefined ? {} : { annotations }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(tls === undefined ? {} : { tls }),
  };
}
