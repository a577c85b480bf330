import { isNamedObject, type NamedObject, nameOf } from '../../base/named-object';
import type { StringMap } from '../../base/string-map';
import type { NameOverrides } from '../../rules/names';
import type { ArgoCdValues, JobsValues } from './argo-cd';
import type { ClusterProps } from './cluster-props';
import type { Credential } from '../credential/credential';
import type { ExternalSecretTargetValues } from '../credential/external-secret-target';
import type { ExtraObject } from '../object/extra-object';
import type { ObjectPatch } from '../object/object-patch';
import type { IngressController } from '../exposure/ingress-protection';
import type { PlacementValues } from '../pod/placement-values';
import type { PrivateCaValues } from '../trust/private-ca-source';
import type { ServiceMesh } from '../exposure/service-mesh';

/** How tight the pods of the vendor's own images (platform, analysis, oidc) are. */
export type Hardening = 'standard' | 'restricted';

/** A store of the External Secrets operator. */
export interface ExternalSecretStore {
  /** Name of the store. @format object-name */
  readonly name: string;
  /** Kind of the store. @default ClusterSecretStore */
  readonly kind?: 'SecretStore' | 'ClusterSecretStore';
}

/** The ServiceAccount that the product's pods share. */
export interface ServiceAccountProps {
  /** Render it; without, it must exist already. @default true */
  readonly create?: boolean;
  /** Its name; an empty one means the `default` account of the namespace. @default pixee @format object-name */
  readonly name?: string;
  /**
   * Annotations, for the identity of a cloud: `eks.amazonaws.com/role-arn` and the like. @default - none
   * @format annotations
   */
  readonly annotations?: StringMap;
}

/** The pull secret of a release, which every pod gets. */
export interface ImagePullSecretProps {
  /** Name of the Secret. @default pixee-registry @format object-name */
  readonly name?: string;
  /** The text of a Docker `config.json` with the registry's login; with it the Secret is rendered. @default - it must exist */
  readonly dockerconfigjson?: Credential;
}

/** The outbound proxy of the product's pods. */
export interface ProxyProps {
  /** Proxy for http URLs: `host:port`, a URL, with user and password if needed. @default - none @format proxy */
  readonly httpProxy?: string;
  /** Proxy for https URLs, in the same spellings. @default - none @format proxy */
  readonly httpsProxy?: string;
  /**
   * Hosts reached without the proxy: exact names and IP addresses. Our own services are added. @default - our own services
   * @format no-proxy
   */
  readonly noProxy?: readonly string[];
  /** The whole URL of `httpProxy`, from a Secret, when it holds a password. @default - `httpProxy` */
  readonly httpProxyUrl?: Credential;
  /** The whole URL of `httpsProxy`, from a Secret, when it holds a password. @default - `httpsProxy` */
  readonly httpsProxyUrl?: Credential;
}

/** What all components of one installation share. */
export interface ReleaseProps extends ClusterProps {
  /**
   * Host name or IP under which browsers reach the product, without scheme and path: `pixee.example.com`.
   * @format domain
   */
  readonly domain: string;
  /**
   * Name of the release, at most 53 characters; for a take-over, the Helm release's. @default pixee-enterprise-server
   * @format release-name
   */
  readonly releaseName?: string;
  /**
   * What the components together are, for labels: another application than the product says so. @default pixee-enterprise-server
   * @format label-value
   */
  readonly partOf?: string;
  /** Namespace of all objects. @default - the chart's namespace, else pixee-enterprise-server @format name */
  readonly namespace?: string;
  /** Protocol of the domain. @default https */
  readonly protocol?: 'http' | 'https';
  /** Protocol that browsers use, when a reverse proxy in front ends TLS. @default - the same as `protocol` */
  readonly externalProtocol?: 'http' | 'https';
  /** Port that browsers use, when it is not the protocol's own. @default - the protocol's own @format port */
  readonly port?: string;
  /** Registry that all images are pulled from, instead of their own. @default - each image's own @format registry */
  readonly imageRegistry?: string;
  /**
   * What takes the place of single registries, or of paths in them, by the original one; the longest that fits wins.
   * @default - none @format registry-map
   */
  readonly imageRegistries?: StringMap;
  /** Digests of images by their references before a registry is replaced. @default - images are chosen by tag @format digest-map */
  readonly imageDigests?: StringMap;
  /** Version of the product: the image tag of platform and analysis. @default latest @format tag */
  readonly productVersion?: string;
  /** The shared ServiceAccount, or one that is made elsewhere. @default - rendered, named pixee @reference ServiceAccount */
  readonly serviceAccount?: ServiceAccountProps | NamedObject;
  /**
   * Storage class of every volume that names none itself; `-` for none at all. @default - the cluster's default class
   * @format storage-class
   */
  readonly defaultStorageClass?: string;
  /** Annotate what holds data so that Argo CD, Flux and Helm leave it when it is no longer rendered. @default false */
  readonly protectData?: boolean;
  /** Outbound proxy. @default - none */
  readonly proxy?: ProxyProps;
  /**
   * ConfigMap with PEM files of certificate authorities to trust: its name, or the object itself. @default - none
   * @format object-name
   * @reference ConfigMap
   */
  readonly privateCACert?: string | NamedObject;
  /** Where certificates of authorities to trust lie, in place of `privateCACert`: in a Secret, or under one key of a ConfigMap. @default - none */
  readonly privateCA?: PrivateCaValues;
  /** Certificates of authorities to trust, in PEM; rendered as that ConfigMap. @default - the ConfigMap must exist @format certificates */
  readonly privateCACertificates?: string;
  /**
   * Turns certificate checks off.
   * @deprecated use `privateCACert`
   * @default false
   */
  readonly skipSSLVerification?: boolean;
  /** Send crash reports to the vendor. @default true */
  readonly sentryEnabled?: boolean;
  /** Send anonymous usage metrics to the vendor. @default true */
  readonly metricsEnabled?: boolean;
  /**
   * Version of Kubernetes that the objects are meant for and checked against: `1.34`, `v1.34.2`. @default - any from 1.28 on
   * @format kubernetes-version
   */
  readonly kubeVersion?: string;
  /** Security profile of the vendor's own images; `restricted` passes the Pod Security Standard of that name. @default standard */
  readonly hardening?: Hardening;
  /**
   * User id of the vendor's own images under `restricted`. @default 1000
   * @asType integer
   * @minimum 1
   * @maximum 2147483647
   */
  readonly runAsUser?: number;
  /** Render the Namespace, with the Pod Security label that `hardening` allows. @default false */
  readonly createNamespace?: boolean;
  /**
   * The pull secret that every pod gets; `none` when the registry trusts the nodes. @default - those of the images; with a registry of your
   * own `pixee-registry`
   */
  readonly imagePullSecret?: 'none' | ImagePullSecretProps;
  /** The ingress controller that serves all Ingresses. @default - guessed by the name of each class */
  readonly ingressController?: IngressController;
  /** Where `Credential.external` secrets are fetched from. @default - external credentials are refused */
  readonly externalSecretStore?: ExternalSecretStore;
  /** How often external secrets are fetched: `1h`, `15m`; `0` for once. @default 1h @format refresh-interval */
  readonly externalSecretRefreshInterval?: string;
  /** What becomes of the Secrets that the External Secrets operator makes. @default - the operator's own */
  readonly externalSecretTarget?: ExternalSecretTargetValues;
  /**
   * Version of the External Secrets operator, such as `2.9`: fields that are younger than 0.16 are written only for a version that
   * has them. @default - 0.16
   * @format release-version
   */
  readonly externalSecretsVersion?: string;
  /** Annotate workloads so that Reloader (github.com/stakater/Reloader) starts new pods when a Secret that they read changes. @default false */
  readonly reloader?: boolean;
  /** Labels for every object and pod. @default - none @format labels */
  readonly labels?: StringMap;
  /** Annotations for every object. @default - none @format annotations */
  readonly annotations?: StringMap;
  /** Labels for every pod, also of those that the database's operator makes; a component's own win. @default - none @format labels @nullable */
  readonly podLabels?: StringMap;
  /** Annotations for every pod, in the same way. @default - none @format annotations @nullable */
  readonly podAnnotations?: StringMap;
  /** Where all pods run; what a component says itself wins. @default - anywhere */
  readonly placement?: PlacementValues;
  /** The service mesh that the pods join. @default - none */
  readonly serviceMesh?: ServiceMesh;
  /** How long Jobs stay. @default - a day */
  readonly jobs?: JobsValues;
  /** What Argo CD is told. @default - nothing */
  readonly argoCd?: ArgoCdValues;
  /** Names of components in place of those that follow from the release's, by the component's own name. @default - none @format any */
  readonly names?: { readonly [component: string]: NameOverrides };
  /** Objects of your own, checked and labelled like ours. @default - none @format any */
  readonly extraObjects?: readonly (ExtraObject | string)[];
  /** Changes to finished objects, applied before they are checked. @default - none */
  readonly patches?: readonly ObjectPatch[];
  /** Rules whose warnings are known and meant, such as `unpinned-image`: they are only counted. @default - none @format any */
  readonly acknowledge?: readonly string[];
  /** Whether warnings are kept from standard error when the app is synthesized; `findings` has them all the same. @default false */
  readonly silent?: boolean;
  /** Whether warnings are errors, so that nothing is written as long as there are any. @default false */
  readonly strict?: boolean;
}

/** The properties of a release as its parts read them: of objects that are made elsewhere, the name counts. */
export type ReleaseSettings = Omit<ReleaseProps, 'serviceAccount' | 'privateCACert'> & {
  /** The shared ServiceAccount. @default - rendered, named pixee */
  readonly serviceAccount?: ServiceAccountProps | undefined;
  /** Name of a ConfigMap with certificate authorities. @default - none */
  readonly privateCACert?: string | undefined;
};

/** Puts names in place of objects; an account that is made elsewhere is not rendered here. @internal */
export function settingsOf({ serviceAccount, privateCACert, ...rest }: ReleaseProps): ReleaseSettings {
  return {
    ...rest,
    serviceAccount: isNamedObject(serviceAccount)
      ? { create: false, name: serviceAccount.name }
      : serviceAccount,
    privateCACert: nameOf(privateCACert),
  };
}
