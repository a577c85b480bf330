import type { CertManagerProps } from '../../../lib/core/exposure/ingress-props';
import type { IngressController, IngressProtection } from '../../../lib/core/exposure/ingress-protection';

/** What all servers of the Victoria family take besides their values. */
export interface VictoriaProps {
  /**
   * Path below which everything lies, with a slash in front and none at the end.
   * @default - `http.pathPrefix` of `server.extraArgs`, else `/metrics`, `/logs` or `/traces`
   * @format path-prefix
   */
  readonly pathPrefix?: string;
  /** Listen on IPv6 too. @default false */
  readonly enableIPv6?: boolean;
  /** What asks for a password or a sign-in in front of the web interface. @default - nothing */
  readonly protection?: IngressProtection;
  /** The ingress controller. @default - guessed by the name of the class */
  readonly ingressController?: IngressController;
  /** How cert-manager provides the Ingress's certificate. @default - the Secrets that `server.ingress.tls` names */
  readonly certManager?: CertManagerProps;
}
