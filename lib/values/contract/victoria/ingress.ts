import type { IngressTlsValues } from '../../../core/exposure/ingress-values';

/** The Ingress of a server of the Victoria family. */
export interface VictoriaIngressValues {
  /**
   * Whether an Ingress is rendered.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Name of the IngressClass; required when the Ingress is enabled.
   * @default - none
   * @format object-name
   */
  readonly ingressClassName?: string;
  /**
   * Annotations for the ingress controller, such as those that ask for a password.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Hosts and paths that lead to the server; required when the Ingress is enabled.
   * @default - none
   */
  readonly hosts?: readonly VictoriaIngressHostValues[];
  /**
   * Certificates of the hosts.
   * @default - none
   */
  readonly tls?: readonly IngressTlsValues[];
}

/** One host of such an Ingress. */
export interface VictoriaIngressHostValues {
  /**
   * Host name the rule is for.
   * @default - every host
   * @format ingress-host
   */
  readonly name?: string;
  /**
   * Path or paths that lead to the server.
   * @default - the component's own prefix: `/metrics`, `/logs` or `/traces`
   * @format ingress-path
   */
  readonly path?: string | readonly string[];
  /**
   * Port of the Service, by name or number.
   * @default - `http`
   * @asType string|integer
   * @format service-port
   */
  readonly port?: string | number;
}
