import type { PixeeImageValues } from '../../lib/core/pod/image-values';
import type { CertManagerProps } from '../../lib/core/exposure/ingress-props';
import type { GatewayValues } from '../../lib/core/exposure/gateway-values';
import type { IngressValues } from '../../lib/core/exposure/ingress-values';
import type { WorkloadValues } from '../../lib/core/pod/pod-values';
import type { RouteValues } from '../../lib/core/exposure/route-values';
import type { ScalingValues } from '../../lib/core/workload/scaling-values';
import type { PlatformSettings } from '../../lib/values/contract/platform/settings';
import type { Ai } from '../ai/ai';
import type { Analysis } from '../analysis/analysis';
import type { Database } from '../database/database';
import type { Integration } from '../integration/integration';
import type { ObjectStore } from '../object-store/object-store';
import type { Telemetry } from '../observability/telemetry/telemetry';
import type { RestApi } from '../rest-api/rest-api';
import type { SignIn } from '../sign-in/sign-in';
import type { WebhookIngressProps } from './webhook-ingress';

/** Props of {@link Platform}: the settings of `platform` in the values, and the services it works with. */
export interface PlatformProps extends WorkloadValues, ScalingValues, PlatformSettings {
  /** The analysis service that the platform gives work to. */
  readonly analysis: Analysis;
  /** The platform's database. */
  readonly database: Database;
  /** Where analysis inputs are kept. */
  readonly objectStore: ObjectStore;
  /** The models it works with. @default - the service's own settings */
  readonly ai?: Ai;
  /** How users sign in. @default - sign-in is off */
  readonly signIn?: SignIn;
  /** Access to the REST API by key. @default - off */
  readonly restApi?: RestApi;
  /** Where its metrics, logs and traces go. @default - nowhere */
  readonly telemetry?: Telemetry;
  /** Source code hosts and security tools that it connects to; `addIntegration` adds more. @default - none */
  readonly integrations?: readonly Integration[];
  /** Image of the platform. @default - the vendor's */
  readonly image?: PixeeImageValues;
  /** How the platform is reached from outside the cluster. @default - not by an Ingress */
  readonly ingress?: IngressValues;
  /** How it is reached by the Gateway API. @default - not by a Gateway */
  readonly gateway?: GatewayValues;
  /** A route for nothing but the paths that webhooks call. @default - none */
  readonly webhookGateway?: GatewayValues;
  /** A Route of OpenShift. @default - none */
  readonly route?: RouteValues;
  /** A second Ingress for nothing but the paths that webhooks call. @default - none */
  readonly webhookIngress?: WebhookIngressProps;
  /** How cert-manager provides the Ingress's certificate. @default - the Secrets that `ingress.tls` names */
  readonly certManager?: CertManagerProps;
}
