import type { PixeeImageValues } from '../../core/pod/image-values';
import type { GatewayValues } from '../../core/exposure/gateway-values';
import type { IngressValues } from '../../core/exposure/ingress-values';
import type { WorkloadValues } from '../../core/pod/pod-values';
import type { ScalingValues } from '../../core/workload/scaling-values';
import type { RouteValues } from '../../core/exposure/route-values';
import type { PlatformScmValues, GitHubValues } from './platform/scm';
import type {
  ArnicaValues,
  BlackDuckValues,
  CheckmarxValues,
  DatadogValues,
  PixeebotValues,
  VeracodeValues,
} from './platform/security';
import type { PlatformSettings } from './platform/settings';
import type { SonarValues } from './platform/sonar';

/** The platform: web interface, API and integrations. */
export interface PlatformValues extends WorkloadValues, ScalingValues, PlatformSettings {
  /**
   * Image of the platform.
   * @default - the vendor's
   */
  readonly image?: PixeeImageValues;
  /**
   * How the platform is reached from outside the cluster.
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
  /**
   * Bucket for the inputs of analyses.
   * @default pixee-analysis-input
   * @format bucket
   */
  readonly inputBucket?: string;
  /**
   * The PostgreSQL database of the platform.
   * @default - the embedded one
   */
  readonly database?: DatabaseValues;
  /**
   * GitHub, by an app of your own.
   * @default - not connected
   */
  readonly github?: GitHubValues;
  /**
   * The other source code hosts.
   * @default - none connected
   */
  readonly scm?: PlatformScmValues;
  /**
   * Security tools whose settings lie under the service's older name.
   * @default - none connected
   */
  readonly pixeebot?: PixeebotValues;
  /**
   * SonarQube, server or cloud.
   * @default - not connected
   */
  readonly sonar?: SonarValues;
  /**
   * Veracode.
   * @default - not connected
   */
  readonly veracode?: VeracodeValues;
  /**
   * Arnica.
   * @default - not connected
   */
  readonly arnica?: ArnicaValues;
  /**
   * Black Duck.
   * @default - not connected
   */
  readonly blackduck?: BlackDuckValues;
  /**
   * Checkmarx One.
   * @default - not connected
   */
  readonly checkmarx?: CheckmarxValues;
  /**
   * Datadog.
   * @default - not connected
   */
  readonly datadog?: DatadogValues;
}

/** The PostgreSQL database of the platform. */
export interface DatabaseValues {
  /**
   * Whether the database is deployed with the product; otherwise an outside one is used.
   * @default true
   */
  readonly embedded?: boolean;
  /**
   * Host name of an outside database; required when `embedded` is off.
   * @default - the embedded one
   * @format database-host
   */
  readonly host?: string;
  /**
   * Port of the database.
   * @default 5432
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: number;
  /**
   * Name of the database.
   * @default pixee_platform
   * @format database
   */
  readonly name?: string;
  /**
   * User of the database; required when `embedded` is off.
   * @default - the user of the embedded one
   * @format any
   */
  readonly username?: string;
  /**
   * Password of the user; required when `embedded` is off, unless `existingSecret` is given.
   * @default - that of the embedded one
   * @secret
   */
  readonly password?: string;
  /**
   * Name of an existing Secret with the password under the key `password`; it wins over `password`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
}
