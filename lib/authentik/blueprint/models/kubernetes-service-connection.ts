import type { BlueprintBoolean, BlueprintSecretMap, BlueprintText } from '../attribute-types';

/**
 * A cluster in which Authentik runs outposts.
 *
 * @model authentik_outposts.kubernetesserviceconnection
 * @identifiedBy name
 */
export interface KubernetesServiceConnectionAttributes {
  /** Name of the connection. */
  readonly name: BlueprintText;
  /**
   * Whether it is the cluster that Authentik itself runs in.
   * @default false
   */
  readonly local?: BlueprintBoolean;
  /**
   * How another cluster is reached; it holds credentials, so give it as
   * `BlueprintTag.parseJson(BlueprintTag.env('KUBECONFIG_JSON'))`.
   * @default - none: the local cluster
   */
  readonly kubeconfig?: BlueprintSecretMap;
  /**
   * Whether the certificate of the cluster's API is verified.
   * @default true
   */
  readonly verify_ssl?: BlueprintBoolean;
}
