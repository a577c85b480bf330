import { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeSection } from '../../lib/core/pod/fragments';
import { pick } from '../../lib/base/pick';
import type { CredentialSecret, SecretKey } from '../../lib/core/credential/credential-secret';
import { ComponentIngress } from '../../lib/core/exposure/ingress';
import type { GatewayRoute } from '../../lib/core/exposure/gateway-route';
import { addGatewayRoute } from '../../lib/core/exposure/add-gateway-route';
import type { IngressNeeds } from '../../lib/core/exposure/ingress-controllers';
import { placeOf } from '../../lib/core/connections/calls';
import { OutboundProxy } from '../../lib/core/trust/outbound-proxy';
import { javaTrustOptions, trustPrivateCa } from '../../lib/core/trust/private-ca';
import { Release } from '../../lib/core/release/release';
import { controllerAnnotations } from '../../lib/core/exposure/ingress-controllers';
import { ComponentRoute } from '../../lib/core/exposure/route';
import { HTTP_PORT } from '../../lib/core/exposure/service';
import { defaults } from '../../lib/generated/defaults';
import type { PlatformSettings } from '../../lib/values/contract/platform/settings';
import type { Integration } from '../integration/integration';
import { IntegrationList } from '../integration/integration-list';
import { addPlatformRuntime, heapOptions } from './runtime';
import { checkRuntime } from './runtime-check';
import { addProductEnv } from '../product/product-env';
import { ProductWorkload } from '../product/product-workload';
import type { SignIn } from '../sign-in/sign-in';
import { addSignInEnv } from '../sign-in/sign-in-binding';
import type { PlatformProps } from './platform-props';
import { checksumSettings } from '../object-store/checksum-settings';
import { checkForwardedHeaders } from './forwarded-headers';
import { productCalls } from './product-hosts';
import { addReverseProxyEnv } from './reverse-proxy';
import { WebhookIngress, webhookRoute } from './webhook-ingress';
import { checkCall, checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** The settings that become environment variables; the others shape the pod or speak to Quarkus. */
const SETTINGS = {
  gitCloneStrategy: true,
  gitBranchPrefix: true,
  gitCommitMessagePrefix: true,
  gitAuthorEmail: true,
  gitAuthorUsername: true,
  inputSignatureDuration: true,
  analysisTimeout: true,
  sastAnalysisTimeout: true,
  scaAnalysisTimeout: true,
} satisfies Record<Exclude<keyof PlatformSettings, 'proxy'>, true>;

/** The name in traces, after that of the analysis service. */
const SERVICE_NAME = 'pixee-platform-service';

/** The health endpoints of Quarkus. A start with a database migration may take ten minutes. */
const PROBES = {
  startupProbe: {
    httpGet: { path: '/q/health/started', port: HTTP_PORT },
    periodSeconds: 10,
    failureThreshold: 60,
  },
  readinessProbe: {
    httpGet: { path: '/q/health/ready', port: HTTP_PORT },
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 3,
  },
  livenessProbe: {
    httpGet: { path: '/q/health/live', port: HTTP_PORT },
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 3,
  },
};

/** What it asks of ingress controllers. */
const NEEDS: IngressNeeds = { healthPath: PROBES.readinessProbe.httpGet.path };

/**
 * The platform: web interface, API and integrations. Its container is named `pixeebot`, a Quarkus service that listens on
 * port 8080, behind port 80 of its Service.
 */
export class Platform extends Construct {
  /** Its Deployment, pod and Service, open for variables, volumes and sidecars until synthesis. */
  public readonly workload: ProductWorkload;
  /** Its Ingress, when it has one. */
  public readonly ingress?: ComponentIngress;
  /** Its Route, when it has one. */
  public readonly route?: ComponentRoute;
  /** Its second Ingress, for webhooks, when it has one. */
  public readonly webhookIngress?: ComponentIngress;
  /** Its HTTPRoute, when a Gateway leads to it. */
  public readonly gatewayRoute?: GatewayRoute;
  /** Its second HTTPRoute, for webhooks, when it has one. */
  public readonly webhookGatewayRoute?: GatewayRoute;
  /** Where the client secret of the sign-in is, when users sign in. */
  public readonly clientSecret?: SecretKey;
  /** What holds the client secret of the sign-in. */
  public readonly signInSecret?: CredentialSecret;
  /** How users sign in, when they do. */
  public readonly signIn?: SignIn;
  private readonly connections = new IntegrationList();

  /**
   * @throws Error when a name is too long, an enabled ingress has no class or no host, or two integrations are of one
   * type
   */
  public constructor(scope: Construct, id: string, props: PlatformProps) {
    super(...place(scope, id));
    checkProps('PlatformProps', props, this);
    const release = Release.of(this);
    const values = mergeSection<PlatformProps>(defaults.platform, props);
    this.workload = new ProductWorkload(this, 'workload', {
      name: 'platform',
      containerName: 'pixeebot',
      containerPort: 8080,
      values,
      image: { ...values.image, tag: given(values.image?.tag) ?? release.settings.productVersion },
      ...PROBES,
    });
    this.addEnv(release, values);
    checkRuntime(release, this.workload.deployment.object);
    this.signIn = values.signIn;
    const { clientSecret, secret } = addSignInEnv(this, this.workload.pod.env, values.signIn);
    this.clientSecret = clientSecret;
    this.signInSecret = secret;
    this.addDatabase(values);
    this.addObjectStore(values);
    for (const integration of values.integrations ?? []) this.addIntegration(integration);
    trustPrivateCa(this.workload.pod, release, 'java');
    values.analysis.reportTo(this.url);
    checkForwardedHeaders(this, release, values);
    this.declareCalls(release, values);
    const { certManager, ingress, webhookIngress } = values;
    const backend = {
      component: this.workload.component,
      service: this.workload.service,
      needs: NEEDS,
      certManager,
    };
    if (ingress?.enabled === true)
      this.ingress = new ComponentIngress(this, 'ingress', { ...backend, ingress });
    const leads = { component: this.workload.component, port: values.service?.port ?? 80, certManager };
    this.gatewayRoute = addGatewayRoute(this, 'gateway', { ...leads, gateway: values.gateway });
    this.webhookGatewayRoute = webhookRoute(this, {
      ...leads,
      gateway: values.webhookGateway,
      integrations: () => this.integrations,
    });
    if (values.route?.enabled === true)
      this.route = new ComponentRoute(this, 'route', {
        component: this.workload.component,
        route: values.route,
        annotations: controllerAnnotations('openshift'),
      });
    if (webhookIngress !== undefined) {
      const integrations = (): readonly Integration[] => this.integrations;
      this.webhookIngress = new WebhookIngress(this, 'webhook-ingress', {
        ...backend,
        ...webhookIngress,
        integrations,
      }).ingress;
    }
  }

  /** Address of the platform inside the cluster: `http://pixee-enterprise-server-platform`. */
  public get url(): string {
    return this.workload.url;
  }

  /** What the platform is connected to, in the order in which it was added. */
  public get integrations(): readonly Integration[] {
    return this.connections.all;
  }

  /**
   * Connects the platform to a source code host or security tool.
   *
   * @throws Error when it is connected to one of that type already, or a webhook would be called for two purposes
   */
  public addIntegration(integration: Integration): void {
    checkCall('Platform.addIntegration', { integration }, this);
    this.connections.add(integration);
    integration.bindTo(this.workload.pod.env);
  }

  private addEnv(release: Release, values: PlatformProps): void {
    const { env } = this.workload.pod;
    addProductEnv(env, release);
    addReverseProxyEnv(env, values.proxy);
    values.ai?.bindTo(env);
    values.restApi?.bindTo(env);
    values.telemetry?.bindTo(env, SERVICE_NAME);
    const javaOptions = [...javaTrustOptions(release), ...heapOptions(release)];
    addPlatformRuntime(env, release);
    env
      .setAll('PIXEE_PLATFORM', pick(values, SETTINGS))
      .set('PIXEE_PLATFORM_ANALYSIS_URL', values.analysis.url)
      .set('PIXEE_PIXEEBOT_ANALYSIS_INPUT_ALLOWED_AUDIENCE', release.url)
      .set('JAVA_TOOL_OPTIONS', () => {
        const options = [...OutboundProxy.of(release).javaOptions(), ...javaOptions];
        return options.length === 0 ? undefined : options.join(' ');
      });
  }

  private declareCalls(
    release: Release,
    { ai, analysis, database, objectStore, signIn }: PlatformProps,
  ): void {
    release.calls.add(
      { from: 'platform', ...placeOf(analysis.url), reason: 'analyses' },
      { from: 'analysis', ...placeOf(this.url), reason: 'progress of analyses' },
      ...database.callsFrom('platform'),
      ...objectStore.callsFrom('platform'),
    );
    release.calls.addLate(() => productCalls(release, { ai, signIn, integrations: this.integrations }));
  }

  private addDatabase({ database }: PlatformProps): void {
    this.workload.pod.env
      .set('QUARKUS_DATASOURCE_JDBC_URL', database.jdbcUrl)
      .set('QUARKUS_DATASOURCE_USERNAME', database.login.username)
      .set('QUARKUS_DATASOURCE_PASSWORD', database.login.password);
  }

  private addObjectStore({ objectStore }: PlatformProps): void {
    const { connection, accessKeys, podLabels } = objectStore;
    this.workload.pod.addLabels(podLabels);
    this.workload.pod.env
      .set('PIXEE_PLATFORM_INPUT_BUCKET', connection.inputBucket)
      .set('QUARKUS_S3_ENDPOINT_OVERRIDE', connection.endpoint)
      .set('QUARKUS_S3_AWS_REGION', connection.region)
      .set('QUARKUS_S3_PATH_STYLE_ACCESS', connection.pathStyleAccess)
      .setAll('AWS', checksumSettings(connection))
      .set('QUARKUS_S3_AWS_CREDENTIALS_TYPE', connection.credentialType)
      .set('QUARKUS_S3_AWS_CREDENTIALS_STATIC_PROVIDER_ACCESS_KEY_ID', accessKeys?.accessKeyId)
      .set('QUARKUS_S3_AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY', accessKeys?.secretAccessKey);
  }
}
