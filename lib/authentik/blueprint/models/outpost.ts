import type {
  BlueprintBoolean,
  BlueprintInteger,
  BlueprintMap,
  BlueprintReference,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * A server that speaks for providers where their applications are.
 *
 * @model authentik_outposts.outpost
 * @identifiedBy name
 */
export interface OutpostAttributes {
  /** Name of the outpost. */
  readonly name: BlueprintText;
  /** Kind of providers that it serves. */
  readonly type: 'proxy' | 'ldap' | 'radius' | 'rac' | BlueprintTag;
  /**
   * Providers that it serves; the list replaces the one that was there.
   * @references authentik_core.provider authentik_providers_proxy.proxyprovider
   * authentik_providers_ldap.ldapprovider authentik_providers_radius.radiusprovider
   * authentik_providers_rac.racprovider
   */
  readonly providers: readonly BlueprintReference[];
  /**
   * Cluster or Docker host in which Authentik runs the outpost.
   * @references authentik_outposts.kubernetesserviceconnection authentik_outposts.dockerserviceconnection
   * @default - none: somebody else runs it
   */
  readonly service_connection?: BlueprintReference;
  /** Settings of the outpost; they replace those that were there. */
  readonly config: OutpostConfig;
  /**
   * Mark of an outpost that Authentik itself keeps, such as `goauthentik.io/outposts/embedded`.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
}

/** Settings of an outpost, and of what Authentik runs for it. */
export interface OutpostConfig {
  /**
   * URL of Authentik, for the outpost and, without `authentik_host_browser`, for browsers.
   * @default - the one that the outpost was started with
   */
  readonly authentik_host?: BlueprintText;
  /**
   * Whether the outpost leaves Authentik's certificate unverified.
   * @default false
   */
  readonly authentik_host_insecure?: BlueprintBoolean;
  /**
   * URL at which browsers find Authentik, when the outpost itself uses another.
   * @default - `authentik_host`
   */
  readonly authentik_host_browser?: BlueprintText;
  /**
   * How much the outpost logs.
   * @default - as much as Authentik
   */
  readonly log_level?: 'trace' | 'debug' | 'info' | 'warning' | 'error' | BlueprintTag;
  /**
   * Name of what Authentik runs; `%(name)s` becomes the outpost's.
   * @default ak-outpost-%(name)s
   */
  readonly object_naming_template?: BlueprintText;
  /**
   * How often the outpost reads its settings again, such as `minutes=5`.
   * @default minutes=5
   */
  readonly refresh_interval?: BlueprintText;
  /**
   * Image that Authentik runs.
   * @default - the one of its own release
   */
  readonly container_image?: BlueprintText;
  /**
   * Docker network of the container.
   * @default - the default one
   */
  readonly docker_network?: BlueprintText;
  /**
   * Whether ports of the Docker host lead to the container.
   * @default true
   */
  readonly docker_map_ports?: BlueprintBoolean;
  /**
   * Labels of the container.
   * @default - none
   */
  readonly docker_labels?: BlueprintMap;
  /**
   * Number of pods.
   * @default 1
   */
  readonly kubernetes_replicas?: BlueprintInteger;
  /**
   * Namespace of the objects.
   * @default - the one of Authentik
   */
  readonly kubernetes_namespace?: BlueprintText;
  /**
   * Annotations of the Ingress.
   * @default - none
   */
  readonly kubernetes_ingress_annotations?: BlueprintMap;
  /**
   * Secret with the Ingress's certificate.
   * @default authentik-outpost-tls
   */
  readonly kubernetes_ingress_secret_name?: BlueprintText;
  /**
   * Class of the Ingress.
   * @default - the one of the cluster
   */
  readonly kubernetes_ingress_class_name?: BlueprintText;
  /**
   * Type of the Ingress's paths.
   * @default - what Authentik chooses
   */
  readonly kubernetes_ingress_path_type?: 'Exact' | 'Prefix' | 'ImplementationSpecific' | BlueprintTag;
  /**
   * Annotations of the HTTPRoute.
   * @default - none
   */
  readonly kubernetes_httproute_annotations?: BlueprintMap;
  /**
   * Gateways of the HTTPRoute.
   * @default - none: no HTTPRoute
   */
  readonly kubernetes_httproute_parent_refs?: readonly BlueprintMap[];
  /**
   * Type of the Service.
   * @default ClusterIP
   */
  readonly kubernetes_service_type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | BlueprintTag;
  /**
   * Kinds of objects that are not made, such as `ingress`.
   * @default - none
   */
  readonly kubernetes_disabled_components?: readonly BlueprintText[];
  /**
   * Secrets that the image is pulled with.
   * @default - none
   */
  readonly kubernetes_image_pull_secrets?: readonly BlueprintText[];
  /**
   * JSON patches, by kind of object.
   * @default - none
   */
  readonly kubernetes_json_patches?: BlueprintMap;
  /**
   * Whether the certificate of the cluster's API may break the stricter rules of X.509.
   * @default false
   */
  readonly kubernetes_disable_x509_strict?: BlueprintBoolean;
}
