import type { ObjectPatch } from '../../core/object/object-patch';
import type { GatewayValues } from '../../core/exposure/gateway-values';
import type { AuthentikOptions } from './cdk8s/authentik';
import type { CertManagerOptions } from './cdk8s/cert-manager';
import type { ClusterOptions } from './cdk8s/cluster';
import type { DatabaseOptions } from './cdk8s/database';
import type { ExistingSecretsOptions } from './cdk8s/existing-secrets';
import type { ExternalSecretsOptions } from './cdk8s/external-secrets';
import type { NetworkPoliciesOptions } from './cdk8s/network-policies';
import type { ObservabilityOptions } from './cdk8s/observability';
import type { ClusterFitOptions } from './cdk8s/pods';
import type { WebhookIngressOptions } from './cdk8s/webhook-ingress';
import type { PlacementValues } from '../../core/pod/placement-values';

/** Options of this library that the vendor's chart does not know; Helm passes over them. */
export interface Cdk8sOptions extends ClusterFitOptions, ClusterOptions {
  /**
   * Version of the product: the tag of the platform's and the analysis service's image.
   * @default - the `image.tag` of each
   * @format tag
   */
  readonly productVersion?: string;
  /**
   * Host, and path if any, that takes the place of the registry of every image.
   * @default - each image's own registry
   * @format registry
   */
  readonly imageRegistry?: string;
  /**
   * What takes the place of single registries, or of paths in them, by the original one: `docker.io`, `ghcr.io`, `images.pixee.ai`, such as
   * for the pull-through caches of ECR and the proxy projects of Harbor. The longest one that fits wins, and `imageRegistry` is for the rest.
   * @default - none
   * @format registry-map
   */
  readonly imageRegistries?: { readonly [origin: string]: string };
  /**
   * Digests by which images are pinned, by reference as it is before a registry is replaced: `docker.io/timberio/vector:0.58.0`.
   * @default - images are chosen by their tags
   * @format digest-map
   */
  readonly imageDigests?: { readonly [image: string]: string };
  /**
   * The pull secret that every pod gets; `none` when the registry trusts the nodes, as ECR, GAR and ACR do, so that no pod gets any.
   * @default - the pull secrets named by the images are expected to exist; with a registry of your own, `pixee-registry` for every pod
   */
  readonly imagePullSecret?: 'none' | ImagePullSecretOptions;
  /**
   * Version of Kubernetes that the manifests are meant for, such as `"1.34"`: every field is checked against it. In quotes:
   * YAML takes 1.30 for the number 1.3.
   * @default - any from 1.28 on, with a warning about what not all of them know
   * @format kubernetes-version
   */
  readonly kubeVersion?: string;
  /**
   * Rules whose warnings are known and meant, such as `plain-secret`: they are only counted, and `--strict` lets them pass. Errors cannot
   * be acknowledged.
   * @default []
   * @format any
   */
  readonly acknowledge?: readonly string[];
  /**
   * Changes to finished objects, applied before they are checked: what values cannot say, as a post-renderer of Helm would do it.
   * @default - none
   */
  readonly patches?: readonly ObjectPatch[];
  /**
   * How tightly the vendor's own pods are locked: `restricted` also passes the Pod Security standard of that name.
   * @default standard
   */
  readonly hardening?: 'standard' | 'restricted';
  /**
   * User id of the vendor's own images when `hardening` is `restricted`.
   * @default 1000
   * @asType integer
   * @minimum 1
   * @maximum 2147483647
   */
  readonly runAsUser?: number;
  /**
   * Labels added to every object.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations added to every object.
   * @default - none
   * @format annotations
   * @alone
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Whether the Namespace is rendered, with the Pod Security label that `hardening` allows.
   * @default false
   */
  readonly createNamespace?: boolean;
  /**
   * Whether what holds data is annotated so that Argo CD, Flux and Helm leave it when it is no longer rendered.
   * @default false
   */
  readonly protectData?: boolean;
  /**
   * What the vendor's values cannot say of the database: encryption, backups, monitoring.
   * @default - none of it
   */
  readonly database?: DatabaseOptions;
  /**
   * How the clients speak with an outside object store.
   * @default - as its host asks for
   */
  readonly objectStore?: ObjectStoreOptions;
  /**
   * The ingress controller that serves the classes of all Ingresses, by which they get its usual annotations; `other` for none.
   * @default - guessed by the name of each class
   */
  readonly ingressController?:
    'nginx' | 'traefik' | 'alb' | 'gce' | 'agic' | 'haproxy' | 'openshift' | 'other';
  /**
   * A second Ingress for nothing but the paths that webhooks call, beside an internal `platform.ingress`.
   * @default - none
   */
  readonly webhookIngress?: WebhookIngressOptions;
  /**
   * The same by the Gateway API: a route for nothing but the paths that webhooks call.
   * @default - none
   * @alone
   */
  readonly webhookGateway?: GatewayValues;
  /**
   * Certificates of private authorities, one or more in PEM, rendered as a ConfigMap: a change restarts all that reads them.
   * @default - `global.pixee.privateCACert` names a ConfigMap that exists
   * @format certificates
   */
  readonly privateCACertificates?: string;
  /**
   * What the upstream chart's values cannot say of Authentik.
   * @default - none of it
   */
  readonly authentik?: AuthentikOptions;
  /**
   * Metrics, logs and traces: protection, scraping, dashboards, rules, and servers of your own.
   * @default - as `global.pixee.localMetrics` says
   */
  readonly observability?: ObservabilityOptions;
  /**
   * NetworkPolicies: nothing in and nothing out, but the paths that the deployment needs.
   * @default - none
   */
  readonly networkPolicies?: NetworkPoliciesOptions;
  /**
   * What support looks at when something is wrong.
   * @default - rendered
   */
  readonly supportBundle?: SupportBundleOptions;
  /**
   * Where certificates come from.
   * @default - from the `tls` of each Ingress
   */
  readonly tls?: TlsOptions;
  /**
   * Secrets taken from an outside store by the External Secrets operator.
   * @default - none
   */
  readonly externalSecrets?: ExternalSecretsOptions;
  /**
   * Whether workloads are annotated so that Reloader (github.com/stakater/Reloader), which must run in the cluster, starts new
   * pods when a Secret or the ConfigMap of private authorities that they read changes.
   * @default false
   */
  readonly reloader?: boolean;
  /**
   * Existing Secrets of what the vendor's values have no `existingSecret` for.
   * @default - none
   */
  readonly existingSecrets?: ExistingSecretsOptions;
}

/** The pull secret that every pod gets. */
export interface ImagePullSecretOptions {
  /**
   * Name of the Secret; without content it is expected to exist.
   * @default - `pixee-registry`
   * @format object-name
   */
  readonly name?: string;
  /**
   * The JSON text of a Docker `config.json` with the credentials of the registry; with it the Secret is rendered.
   * @default - the Secret is expected to exist
   * @secret
   * @format docker-config
   */
  readonly dockerconfigjson?: string;
}

/** How the clients speak with an outside object store. */
export interface ObjectStoreOptions {
  /**
   * Whether the platform puts the bucket into the path of URLs instead of their host; the analysis service always does with an
   * endpoint of its own.
   * @default - true, but for the stores of AWS and others that refuse it
   */
  readonly pathStyleAccess?: boolean;
  /**
   * When the clients add checksums to what they send, and look for them in what they get: `when_supported` breaks many stores that are
   * not of AWS.
   * @default - `when_required` for stores that are not of AWS, otherwise the clients' own
   */
  readonly checksums?: 'when_required' | 'when_supported';
}

/** What support looks at when something is wrong. */
export interface SupportBundleOptions {
  /**
   * Whether a ConfigMap is rendered by which `kubectl support-bundle --load-cluster-specs` finds what to gather; it holds no
   * credential.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Where the pods of its checks, and of those before an installation, run.
   * @default - where `cdk8s.placement` says
   */
  readonly placement?: PlacementValues;
}

/** Where certificates come from. */
export interface TlsOptions {
  /**
   * Whether something in front of the cluster ends TLS, so that no Ingress needs a certificate.
   * @default false
   */
  readonly terminatedOutside?: boolean;
  /**
   * Certificates made by cert-manager.
   * @default - not used
   */
  readonly certManager?: CertManagerOptions;
}
