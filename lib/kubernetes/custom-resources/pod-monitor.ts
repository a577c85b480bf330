import type { Integer, LabelSelector, ObjectMeta } from '../../generated/kubernetes';
import type { MonitorEndpoint, MonitorNamespaceSelector } from './monitor-endpoint';

/**
 * `monitoring.coreos.com/v1` PodMonitor, the fields we emit.
 * Needs the Prometheus operator from version 0.55, or another reader of its objects.
 */
export interface PodMonitor {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'PodMonitor';
  readonly metadata: ObjectMeta;
  readonly spec: PodMonitorSpec;
}

/** Which pods are scraped, and how. */
export interface PodMonitorSpec {
  /** Labels of the pods. */
  readonly selector: LabelSelector;
  readonly podMetricsEndpoints: readonly MonitorEndpoint[];
  /** Namespaces of the pods. @default - the one of the monitor */
  readonly namespaceSelector?: MonitorNamespaceSelector;
  /** Label of the pod that becomes the job's name. @default - the name of the monitor */
  readonly jobLabel?: string;
  /** Labels of the pods that metrics get. @default - none */
  readonly podTargetLabels?: readonly string[];
  /** How many samples one scrape may give. @default - no limit */
  readonly sampleLimit?: Integer;
}
