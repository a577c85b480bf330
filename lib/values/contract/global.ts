import type { ImageValues } from '../../core/pod/image-values';
import type { ResourceValues } from '../../core/exposure/service-values';
import type { AccessValues, AuthenticationValues } from './global/pixee/access';
import type { AiValues } from './global/pixee/ai';
import type { ObjectStoreValues } from './global/pixee/object-store';

/** Settings that more than one component reads. */
export interface GlobalValues {
  /**
   * Name of the StorageClass of every volume that names none itself; `-` for none at all.
   * @default - the cluster's default class
   * @format storage-class
   */
  readonly defaultStorageClass?: string;
  /**
   * Settings of the product as a whole.
   * @default - the product's defaults
   */
  readonly pixee?: PixeeValues;
}

/** Settings of the product as a whole. */
export interface PixeeValues {
  /**
   * Host name or IP address under which users reach the server, without scheme, port or path; required.
   * @default - none
   * @format domain
   */
  readonly domain?: string;
  /**
   * Protocol under which the server is reached.
   * @default https
   */
  readonly protocol?: 'http' | 'https';
  /**
   * Protocol that browsers use, where it differs because a reverse proxy ends TLS.
   * @default - the same as `protocol`
   */
  readonly externalProtocol?: 'http' | 'https';
  /**
   * Port that browsers use, where it is not the usual one of the protocol, such as `5443`.
   * @default - the usual port of the protocol
   * @asType string|integer
   * @pattern ^[0-9]{1,5}$
   * @format port
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: string | number;
  /**
   * The ServiceAccount of the release.
   * @default - one named `pixee` is made
   */
  readonly serviceAccount?: ServiceAccountValues;
  /**
   * Sign-in of users.
   * @default - off
   */
  readonly access?: AccessValues;
  /**
   * Access to the REST API by key.
   * @default - off
   */
  readonly authentication?: AuthenticationValues;
  /**
   * Providers and models of artificial intelligence.
   * @default - the service's own defaults
   */
  readonly ai?: AiValues;
  /**
   * The S3 object store.
   * @default - the embedded one
   */
  readonly objectStore?: ObjectStoreValues;
  /**
   * Error reports to the vendor.
   * @default - sent
   */
  readonly sentry?: SentryValues;
  /**
   * Usage figures for the vendor.
   * @default - sent
   */
  readonly metrics?: MetricsValues;
  /**
   * Metrics, logs and traces kept in the cluster.
   * @default - off
   */
  readonly localMetrics?: LocalMetricsValues;
  /**
   * Proxy for outgoing HTTP: `host:port`, `http://host:port` or with an IPv6 address in brackets.
   * @default - direct connections
   * @sensitive
   * @format proxy
   */
  readonly httpProxy?: string;
  /**
   * Proxy for outgoing HTTPS: `host:port`, `http://host:port` or with an IPv6 address in brackets.
   * @default - direct connections
   * @sensitive
   * @format proxy
   */
  readonly httpsProxy?: string;
  /**
   * Exact host names and IP addresses reached without the proxy, separated by commas; wildcards do not work.
   * @default - the services of the release alone
   * @format no-proxy
   */
  readonly noProxy?: string;
  /**
   * Name of a ConfigMap with PEM certificates of private authorities that all components are to trust.
   * @default - public authorities alone
   * @format object-name
   */
  readonly privateCACert?: string;
  /**
   * Switches off the check of certificates on outgoing connections.
   * @default false
   * @deprecated use `global.pixee.privateCACert`, which keeps the check
   */
  readonly skipSSLVerification?: boolean;
  /**
   * The helper image of support-bundle pods.
   * @default - none
   */
  readonly utility?: UtilityValues;
  /**
   * How long a support-bundle pod may take, as a duration such as `600s` or `10m`.
   * @default 600s
   * @format duration
   */
  readonly runPodTimeout?: string;
}

/** The ServiceAccount of the release. */
export interface ServiceAccountValues {
  /**
   * Whether the ServiceAccount is rendered; otherwise one of that name must exist.
   * @default true
   */
  readonly create?: boolean;
  /**
   * Name of the ServiceAccount.
   * @default pixee
   * @format object-name
   */
  readonly name?: string;
  /**
   * Annotations of a rendered ServiceAccount, such as the cloud role it stands for.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** Error reports to the vendor. */
export interface SentryValues {
  /**
   * Whether errors and crashes are reported to the vendor by Sentry.
   * @default true
   */
  readonly enabled?: boolean;
}

/** Usage figures for the vendor. */
export interface MetricsValues {
  /**
   * Whether anonymous usage figures are sent to the vendor.
   * @default true
   */
  readonly enabled?: boolean;
}

/** Metrics, logs and traces kept in the cluster. */
export interface LocalMetricsValues {
  /**
   * Whether VictoriaMetrics, VictoriaLogs and VictoriaTraces are deployed, all three together.
   * @default false
   */
  readonly enabled?: boolean;
}

/** Helpers for support. */
export interface UtilityValues {
  /**
   * Image with a shell, curl, jq and the PostgreSQL client tools.
   * @default - none
   */
  readonly image?: UtilityImageValues;
  /**
   * Processor time and memory of each pod of checks.
   * @default - 50m and 64Mi are requested, 500m and 256Mi are the most
   */
  readonly resources?: ResourceValues;
}

/** The helper image of support-bundle pods. */
export interface UtilityImageValues extends ImageValues {
  /**
   * Path of the image in its registry.
   * @default - no helper image, so that the collectors in need of one are left out
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default - `latest`
   * @format tag
   */
  readonly tag?: string;
}
