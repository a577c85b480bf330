import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { mergeSection, overlay, wished } from '../../../lib/core/pod/fragments';
import type { Component } from '../../../lib/core/release/component';
import { DaemonWorkload } from '../../../lib/core/workload/daemon-workload';
import { LOG_COLLECTOR_RESOURCES } from '../../../lib/core/pod/default-resources';
import { type Image, imageReference, imageVersion, pullSecrets } from '../../../lib/core/pod/image';
import { manifest } from '../../../lib/core/object/manifest';
import { placeOf } from '../../../lib/core/connections/calls';
import { Pod } from '../../../lib/core/pod/pod';
import { Release } from '../../../lib/core/release/release';
import type { SecurityProfile } from '../../../lib/core/pod/security-profile';
import { defaults } from '../../../lib/generated/defaults';
import type { ConfigMap } from '../../../lib/generated/kubernetes';
import type { LogCollectorOptions } from '../../../lib/values/contract/cdk8s/observability/log-collector';
import type { ScrapeTarget } from '../scraping/scrape-target';
import { DATA_FOLDER, LOG_FOLDER, vectorConfig } from './vector-config';
import { checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link LogCollector}. */
export interface LogCollectorProps extends LogCollectorOptions {
  /**
   * Address of VictoriaLogs with its path prefix, such as `http://pixee-victoria-logs-single-server:9428/logs`.
   * @format url
   */
  readonly logsUrl: string;
  /** Whether its metrics are also served on IPv6. @default false */
  readonly enableIPv6?: boolean;
}

const NAME = 'log-collector';
const CONTAINER = 'vector';
const METRICS_PORT = 9598;
const PORT_NAME = 'metrics';
const CONFIG_FOLDER = '/etc/log-collector';
const CONFIG_FILE = 'vector.yaml';
const PROBE = { httpGet: { path: '/metrics', port: PORT_NAME }, timeoutSeconds: 5, failureThreshold: 3 };

/**
 * The files of logs are root's own, and so is a folder that the kubelet makes. Without any capability, this root may do with files
 * what their owner may do, and nothing else.
 */
const OWNER_OF_LOGS: SecurityProfile = {
  pod: { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } },
  container: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
  },
};

/**
 * Vector on every node: reads the log files of the namespace's pods and sends them to VictoriaLogs, with the stream fields `pod`,
 * `namespace` and `container` and the field `level` that the product's documentation searches by. It needs two folders of the
 * node, which the Pod Security standards `baseline` and `restricted` forbid, and no right at the API server.
 */
export class LogCollector extends Construct {
  /** Name and labels of its objects. */
  public readonly component: Component;
  /** Its pod, open until synthesis. */
  public readonly pod: Pod;
  /** Its DaemonSet. */
  public readonly workload: DaemonWorkload;
  /** The ConfigMap with its configuration, for patches. */
  public readonly configMap: ApiObject;

  public constructor(scope: Construct, id: string, props: LogCollectorProps) {
    super(...place(scope, id));
    checkProps('LogCollectorProps', props, this);
    const release = Release.of(this);
    const values = mergeSection<LogCollectorProps>(defaults.cdk8s.observability.logCollector, props);
    const image: Image = values.image ?? {};
    this.component = release.component(NAME, values, imageVersion(image));
    this.configMap = this.addConfig(release, props);
    this.pod = new Pod(release, {
      component: this.component,
      containerName: CONTAINER,
      image: release.image(imageReference(image)),
      imagePullPolicy: values.image?.pullPolicy,
      imagePullSecrets: pullSecrets(release, undefined),
      args: ['--config', `${CONFIG_FOLDER}/${CONFIG_FILE}`],
      ports: [{ name: PORT_NAME, containerPort: METRICS_PORT, protocol: 'TCP' }],
      // Its own interface would show the logs to whoever asks, so it stays off, and the metrics tell that it lives.
      readinessProbe: { ...PROBE, periodSeconds: 10 },
      livenessProbe: { ...PROBE, periodSeconds: 30 },
      serviceAccountName: 'default',
      everywhere: true,
      terminationGracePeriodSeconds: 60,
      security: OWNER_OF_LOGS,
      settings: {
        ...values,
        nodeSelector: overlay({ 'kubernetes.io/os': 'linux' }, values.nodeSelector),
        resources: overlay(LOG_COLLECTOR_RESOURCES, values.resources),
        tolerations: wished([{ operator: 'Exists' }], values.tolerations),
      },
    });
    this.addFolders(release);
    release.calls.add({
      from: this.component.fullName,
      ...placeOf(props.logsUrl),
      reason: 'logs of the pods',
    });
    this.workload = new DaemonWorkload(this, 'workload', { component: this.component, pod: this.pod });
  }

  /** Where its own metrics are. */
  public get scrapeTarget(): ScrapeTarget {
    const { fullName, selectorLabels } = this.component;
    return { job: fullName, podLabels: selectorLabels, port: PORT_NAME };
  }

  private addConfig(release: Release, { logsUrl, enableIPv6 }: LogCollectorProps): ApiObject {
    return manifest<ConfigMap>(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: this.component.fullName, labels: this.component.labels },
      data: {
        [CONFIG_FILE]: vectorConfig({
          namespace: release.namespace,
          ownPods: this.component.fullName,
          logsUrl: `${logsUrl}/insert/elasticsearch/`,
          metricsAddress: `${enableIPv6 === true ? '[::]' : '0.0.0.0'}:${String(METRICS_PORT)}`,
        }),
      },
    });
  }

  private addFolders({ namespace, name }: Release): void {
    this.pod.addVolume(
      { name: 'config', configMap: { name: this.component.fullName } },
      { mountPath: CONFIG_FOLDER, readOnly: true },
    );
    this.pod.addVolume(
      { name: 'logs', hostPath: { path: LOG_FOLDER, type: 'Directory' } },
      { mountPath: LOG_FOLDER, readOnly: true },
    );
    // Outlives the pod, or every log would be read again after each restart.
    this.pod.addVolume(
      {
        name: 'data',
        hostPath: { path: `/var/lib/pixee-log-collector/${namespace}/${name}`, type: 'DirectoryOrCreate' },
      },
      { mountPath: DATA_FOLDER },
    );
  }
}
