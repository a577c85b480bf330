import type { EnvVar } from '../../../generated/kubernetes';
import type { EmptyMap, ImageValues, PullSecretReference } from '../../../core/pod/image-values';

/** The image of server and worker. */
export interface AuthentikImageValues extends ImageValues {
  /**
   * Host of the registry, without a scheme; `cdk8s.imageRegistry` replaces it.
   * @default ghcr.io
   * @format registry
   */
  readonly registry?: string;
  /**
   * Path of the image in its registry.
   * @default goauthentik/server
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image, which says the version of Authentik; `cdk8s.authentik.version` says it where the tag does not.
   * @default 2026.8.7
   * @format tag
   */
  readonly tag?: string;
  /**
   * Secrets to pull the image with, a list of names; `{}` means none.
   * @default - none, unless the image comes from the registry of the platform's: then those of the platform
   */
  readonly pullSecrets?: readonly PullSecretReference[] | EmptyMap | '{}';
}

/** What the upstream chart keeps for server and worker together. */
export interface AuthentikGlobalValues {
  /**
   * The upstream chart's spelling of `authentik.image`.
   * @default - `authentik.image`
   */
  readonly image?: AuthentikGlobalImageValues;
  /**
   * Environment variables of server and worker; one of the same name under `authentik.server.env` or `authentik.worker.env` wins.
   * @default - none
   */
  readonly env?: readonly EnvVar[];
}

/** The upstream chart's spelling of the image. */
export interface AuthentikGlobalImageValues {
  /**
   * Registry and path of the image.
   * @default - `authentik.image.registry` and `authentik.image.repository`
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default - `authentik.image.tag`
   * @format tag
   */
  readonly tag?: string;
  /**
   * Digest of the image.
   * @default - `authentik.image.digest`
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  readonly digest?: string;
  /**
   * When the node pulls the image.
   * @default - `authentik.image.pullPolicy`
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}
