import type { Integer, LabelSelector, ObjectMeta } from '../../generated/kubernetes';
import type { MonitorEndpoint, MonitorNamespaceSelector } from './monitor-endpoint';

/**
 * `monitoring.coreos.com/v1` ServiceMonitor, the fields we emit.
 * Needs the Prometheus operator from version 0.55, or another reader of its objects.
 */
export interface ServiceMonitor {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'ServiceMonitor';
  readonly metadata: ObjectMeta;
  readonly spec: ServiceMonitorSpec;
}

/** Which Services are scraped, and how. */
export interface ServiceMonitorSpec {
  /** Labels of the Services. */
  readonly selector: LabelSelector;
  readonly endpoints: readonly MonitorEndpoint[];
  /** Namespaces of the Services. @default - the one of the monitor */
  readonly namespaceSelector?: MonitorNamespaceSelector;
  /** Label of the Service that becomes the job's name. @default - the name of the Service */
  readonly jobLabel?: string;
  /** Labels of the Service that metrics get. @default - none */
  readonly targetLabels?: readonly string[];
  /** Labels of the pods that metrics get. @default - none */
  readonly podTargetLabels?: readonly string[];
  /** How many samples one scrape may give. @default - no limit */
  readonly sampleLimit?: Integer;
}
