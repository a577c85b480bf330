import type { IngressTlsValues } from '../../../core/exposure/ingress-values';

/** A second Ingress for nothing but the paths that webhooks call. */
export interface WebhookIngressOptions {
  /**
   * Whether it is rendered.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Name of the IngressClass; required when it is rendered.
   * @default - none
   * @format object-name
   */
  readonly className?: string;
  /**
   * Annotations for the ingress controller.
   * @default - none
   * @format annotations
   * @alone
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Host names that the source code hosts and security tools call.
   * @default - the domain
   * @format ingress-host
   */
  readonly hosts?: readonly string[];
  /**
   * Certificates of the hosts.
   * @default - none, unless `cdk8s.tls.certManager` makes one
   */
  readonly tls?: readonly IngressTlsValues[];
}
