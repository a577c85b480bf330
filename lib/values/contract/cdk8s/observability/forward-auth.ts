import type { DeployedPodValues } from '../../../../core/pod/pod-values';
import type { ServiceSettings } from '../../../../core/exposure/service-field-values';

/** A sign-in at Authentik in front of the web interfaces. */
export interface ForwardAuthOptions {
  /**
   * Whether Authentik is asked who may open an exposed web interface; needs `authentik.enabled`, and ingress-nginx or Traefik.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Names of groups of Authentik whose members may enter, any of them. They must exist there, or nobody can.
   * @default - everybody who can sign in at Authentik
   * @format any
   */
  readonly groups?: readonly string[];
  /**
   * Token by which the outpost of Authentik speaks to it: any random text.
   * @default - in the existing Secret, or in the external store
   * @secret
   */
  readonly token?: string;
  /**
   * Name of an existing Secret with the token.
   * @default - none: one of the three is required
   * @default - `<release>-authentik-outpost`, unless the token is given in another way
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Keys of the existing Secret.
   * @default - the key below
   */
  readonly secretKeys?: ForwardAuthSecretKeys;
  /**
   * Whether ingress-nginx allows snippets in annotations, which it does not by default; without, a ConfigMap takes their place.
   * @default false
   */
  readonly snippets?: boolean;
  /**
   * Domain of the cluster's Services.
   * @default cluster.local
   * @format host-name
   */
  readonly clusterDomain?: string;
  /**
   * The outpost of Authentik, which answers the ingress controller.
   * @default - one pod, from the image beside the server's
   */
  readonly outpost?: ForwardAuthOutpostOptions;
}

/** Keys of the existing Secret with the token of the outpost. */
export interface ForwardAuthSecretKeys {
  /**
   * Key that holds the token.
   * @default token
   * @format secret-key
   */
  readonly tokenKey?: string;
}

/** The outpost of Authentik. */
export interface ForwardAuthOutpostOptions extends DeployedPodValues {
  /**
   * Number of pods. Each keeps the sessions of its own users, so that more than one need an ingress that sends a browser to the
   * same pod every time.
   * @default 1
   * @asType integer
   * @minimum 1
   */
  readonly replicas?: number;
  /**
   * The image, where it does not lie beside that of the server; registry and pull secrets are those of `authentik.image`.
   * @default - that of the outpost beside the server's, with the same tag
   */
  readonly image?: ForwardAuthImageOptions;
  /**
   * How it is reached in the cluster.
   * @default - a Service of type ClusterIP
   * @alone
   */
  readonly service?: OutpostServiceValues;
}

/** How the outpost is reached in the cluster. */
export interface OutpostServiceValues extends ServiceSettings {
  /**
   * Type of the Service.
   * @default - Kubernetes' own, ClusterIP
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
}

/** The image of the outpost. */
export interface ForwardAuthImageOptions {
  /**
   * Path of the image in its registry.
   * @default - that of `authentik.image`, with `proxy` in place of `server`
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image, whose version must be that of the server.
   * @default - that of `authentik.image`
   * @format tag
   */
  readonly tag?: string;
  /**
   * Digest to pin the image by, `sha256:` and 64 hexadecimal digits; it goes behind the tag.
   * @default - the image is chosen by its tag alone
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  readonly digest?: string;
}
