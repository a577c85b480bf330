import { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeSection } from '../../lib/core/pod/fragments';
import { pick } from '../../lib/base/pick';
import { trustPrivateCa } from '../../lib/core/trust/private-ca';
import { Release } from '../../lib/core/release/release';
import { HTTP_PORT } from '../../lib/core/exposure/service';
import { defaults } from '../../lib/generated/defaults';
import type { AnalysisSettings } from '../../lib/values/contract/analysis';
import { checksumSettings } from '../object-store/checksum-settings';
import { addProductEnv } from '../product/product-env';
import { ProductWorkload } from '../product/product-workload';
import type { AnalysisProps } from './analysis-props';
import { checkCall, checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Every setting of the service, all of which become environment variables. */
const SETTINGS = {
  aiCodegenStrategy: true,
  agenticTriageAnalyzerStrategy: true,
  useAgenticTriageForAllRules: true,
  enableVendoredFileTriage: true,
  enableProjectContext: true,
  enableTransitiveDependencyAnalysis: true,
  useScaExploitabilityToShortcircuitFix: true,
  backpressureEnabled: true,
  scaMaxRequestsToAnalyze: true,
  scaQueueNumWorkers: true,
  scaQueueMaxSize: true,
  scaBackpressureEnabled: true,
  cache: true,
} satisfies Record<keyof AnalysisSettings, true>;

/** The name in traces, which the product's documentation searches by. */
const SERVICE_NAME = 'pixee-analysis-service';

/** No health endpoint is documented, so the probes only connect. A start may take ten minutes. */
const PROBES = {
  startupProbe: { tcpSocket: { port: HTTP_PORT }, periodSeconds: 10, failureThreshold: 60 },
  readinessProbe: { tcpSocket: { port: HTTP_PORT }, periodSeconds: 10, failureThreshold: 3 },
  livenessProbe: { tcpSocket: { port: HTTP_PORT }, periodSeconds: 10, failureThreshold: 3 },
};

/**
 * The analysis service, which finds and fixes weaknesses. It takes its work from the platform, which connects itself to
 * it. Its container is named `analysis` and listens on port 8080, behind port 80 of its Service.
 */
export class Analysis extends Construct {
  /** Its Deployment, pod and Service, open for variables, volumes and sidecars until synthesis. */
  public readonly workload: ProductWorkload;

  public constructor(scope: Construct, id: string, props: AnalysisProps) {
    super(...place(scope, id));
    checkProps('AnalysisProps', props, this);
    const release = Release.of(this);
    const values = mergeSection<AnalysisProps>(defaults.analysis, props);
    this.workload = new ProductWorkload(this, 'workload', {
      name: 'analysis',
      containerName: 'analysis',
      containerPort: 8080,
      values,
      image: { ...values.image, tag: given(values.image?.tag) ?? release.settings.productVersion },
      command: values.command,
      args: values.args,
      ...PROBES,
    });
    this.addEnv(release, values);
    trustPrivateCa(this.workload.pod, release, 'python');
    release.calls.add(...values.objectStore.callsFrom('analysis'));
  }

  /** Address of the service inside the cluster: `http://pixee-enterprise-server-analysis`. */
  public get url(): string {
    return this.workload.url;
  }

  /** Tells the service where to report its progress; the platform calls it with its own address. */
  public reportTo(platformUrl: string): void {
    checkCall('Analysis.reportTo', { platformUrl }, this);
    this.workload.pod.env.set('PIXEE_ANALYSIS_PLATFORM_URL', platformUrl);
  }

  private addEnv(release: Release, values: AnalysisProps): void {
    const { env } = this.workload.pod;
    const { connection, accessKeys, podLabels } = values.objectStore;
    this.workload.pod.addLabels(podLabels);
    addProductEnv(env, release);
    values.ai?.bindTo(env);
    values.restApi?.bindTo(env);
    values.telemetry?.bindTo(env, SERVICE_NAME);
    env
      .setAll('PIXEE_ANALYSIS', pick(values, SETTINGS))
      .set('PIXEE_ANALYSIS_OBJECT_STORE_BUCKET', connection.analysisBucket)
      .set('AWS_ENDPOINT_URL_S3', connection.endpoint)
      // botocore reads the second one only (`configprovider.py`), the other SDKs the first.
      .set('AWS_REGION', connection.region)
      .set('AWS_DEFAULT_REGION', connection.region)
      .setAll('AWS', checksumSettings(connection))
      .set('AWS_ACCESS_KEY_ID', accessKeys?.accessKeyId)
      .set('AWS_SECRET_ACCESS_KEY', accessKeys?.secretAccessKey);
  }
}
