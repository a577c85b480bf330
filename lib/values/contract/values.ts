import type { AnalysisValues } from './analysis';
import type { AuthentikValues } from './authentik';
import type { Cdk8sOptions } from './cdk8s';
import type { CloudNativePgValues } from './cloudnative-pg';
import type { GlobalValues } from './global';
import type { OidcValues } from './oidc';
import type { PlatformValues } from './platform';
import type { ReplicatedValues } from './replicated';
import type { SeaweedfsValues } from './seaweedfs';
import type { SupersetValues } from './superset';
import type { VictoriaLogsValues } from './victoria-logs-single';
import type { VictoriaMetricsValues } from './victoria-metrics-single';
import type { VictoriaTracesValues } from './victoriatraces';

/** A values file of Pixee Enterprise Server, in the shape that the vendor's Helm chart takes. */
export interface Values {
  /**
   * Settings that more than one component reads.
   * @default - the product's defaults, but `global.pixee.domain` is required
   */
  readonly global?: GlobalValues;
  /**
   * The platform: web interface, API and integrations.
   * @default - the product's defaults
   */
  readonly platform?: PlatformValues;
  /**
   * The analysis service, which finds and fixes weaknesses.
   * @default - the product's defaults
   */
  readonly analysis?: AnalysisValues;
  /**
   * The embedded identity provider; `global.pixee.access.oidc.embedded` switches it on.
   * @default - the product's defaults
   */
  readonly oidc?: OidcValues;
  /**
   * Authentik, the full identity provider that can be deployed with the product.
   * @default - not deployed
   */
  readonly authentik?: AuthentikValues;
  /**
   * The embedded database, a cluster of the CloudNativePG operator.
   * @default - one server, used unless `platform.database.embedded` is off
   */
  readonly 'cloudnative-pg'?: CloudNativePgValues;
  /**
   * SeaweedFS, the embedded object store.
   * @default - used unless `global.pixee.objectStore.embedded` is off
   */
  readonly seaweedfs?: SeaweedfsValues;
  /**
   * Apache Superset, for reports on the platform's data.
   * @default - not deployed
   */
  readonly superset?: SupersetValues;
  /**
   * The Replicated SDK, which tells the vendor about the license and version in use.
   * @default - the product's defaults
   */
  readonly replicated?: ReplicatedValues;
  /**
   * VictoriaMetrics, which keeps metrics; `global.pixee.localMetrics.enabled` switches it on.
   * @default - the product's defaults
   */
  readonly 'victoria-metrics-single'?: VictoriaMetricsValues;
  /**
   * VictoriaLogs, which keeps logs; `global.pixee.localMetrics.enabled` switches it on.
   * @default - the product's defaults
   */
  readonly 'victoria-logs-single'?: VictoriaLogsValues;
  /**
   * VictoriaTraces, which keeps traces; `global.pixee.localMetrics.enabled` switches it on.
   * @default - the product's defaults
   */
  readonly victoriatraces?: VictoriaTracesValues;
  /**
   * Options of this library that the vendor's chart does not know; Helm passes over them.
   * @default - the library's defaults
   */
  readonly cdk8s?: Cdk8sOptions;
}
