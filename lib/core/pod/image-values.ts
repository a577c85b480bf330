/** The empty map `{}`; the documentation uses it to say "nothing". */
export interface EmptyMap {
  readonly [key: string]: never;
}

/** The name of an image pull secret. */
export interface PullSecretReference {
  /**
   * Name of a Secret of type `kubernetes.io/dockerconfigjson` in the namespace of the release.
   * @format object-name
   */
  readonly name: string;
}

/** Where an image comes from, whatever its name. */
export interface ImageSourceValues {
  /**
   * Host of the registry, without a scheme; `cdk8s.imageRegistry` replaces it.
   * @default images.pixee.ai
   * @format registry
   */
  readonly registry?: string;
  /**
   * Digest to pin the image by, `sha256:` and 64 hexadecimal digits; it goes behind the tag.
   * @default - the image is chosen by its tag alone
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  readonly digest?: string;
  /**
   * When the node pulls the image.
   * @default IfNotPresent
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}

/** What the images of all workloads have in common. */
export interface ImageValues extends ImageSourceValues {
  /**
   * Secrets to pull the image with, a list of names; `{}` means none.
   * @default [{"name":"pixee-registry"}]
   */
  readonly pullSecrets?: readonly PullSecretReference[] | EmptyMap | '{}';
}

/** The image that platform and analysis share. */
export interface PixeeImageValues extends ImageValues {
  /**
   * Path of the image in its registry.
   * @default proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image, that is the product version.
   * @default - `cdk8s.productVersion`, else `latest` with a warning
   * @format tag
   */
  readonly tag?: string;
}
