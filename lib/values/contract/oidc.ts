import type { ImageValues } from '../../core/pod/image-values';
import type { GatewayValues } from '../../core/exposure/gateway-values';
import type { IngressValues } from '../../core/exposure/ingress-values';
import type { WorkloadValues } from '../../core/pod/pod-values';
import type { RouteValues } from '../../core/exposure/route-values';

/** The embedded identity provider; `global.pixee.access.oidc.embedded` switches it on. */
export interface OidcValues extends WorkloadValues {
  /**
   * Image of the embedded identity provider.
   * @default - the vendor's
   */
  readonly image?: OidcImageValues;
  /**
   * How browsers reach the embedded identity provider.
   * @default - not by an Ingress
   */
  readonly ingress?: IngressValues;
  /**
   * How it is reached by the Gateway API, beside the Ingress or instead of it.
   * @default - not by a Gateway
   */
  readonly gateway?: GatewayValues;
  /**
   * A Route of OpenShift, beside or in the place of an Ingress.
   * @default - none
   */
  readonly route?: RouteValues;
}

/** Image of the embedded identity provider. */
export interface OidcImageValues extends ImageValues {
  /**
   * Path of the image in its registry.
   * @default proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/zitadel-oidc-service
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image, with its digest behind an at sign.
   * @default 3.38.1-52fc585@sha256:2d0fd908e81f4e8fff4141ca2cb84271dfd5edf2f8a0fe5968edf7e56cba5343
   * @format tag
   */
  readonly tag?: string;
}
