import type { AlertingRule, RuleGroup } from '../rule';
import type { RuleSettings } from '../settings';

/** Disks, as far as the servers themselves tell of them. */
export function storageRules(settings: RuleSettings): RuleGroup {
  const { namespace, thresholds, embeddedObjectStore } = settings;
  // VictoriaMetrics, VictoriaLogs and VictoriaTraces name their metrics alike, but for the first letters.
  const victoria = (metric: string): string => `{__name__=~"v[mlt]_${metric}",namespace="${namespace}"}`;
  const free = `sum(${victoria('free_disk_space_bytes')}) by (pod)`;
  const data = `sum(${victoria('data_size_bytes')}) by (pod)`;
  const limit = String(thresholds.freeDiskPercent);
  return {
    name: 'pixee-storage',
    alerting: [
      {
        alert: 'PixeeTelemetryDiskAlmostFull',
        expression: `100 * ${free} / (${free} + ${data}) < ${limit}`,
        duration: '30m',
        severity: 'warning',
        summary: 'The disk of {{ $labels.pod }} is almost full',
        description:
          '{{ $value | humanize }} % are free. Shorten the retention period, or enlarge the volume.',
      },
      {
        alert: 'PixeeTelemetryReadOnly',
        expression: `${victoria('storage_is_read_only')} == 1`,
        duration: '5m',
        severity: 'critical',
        summary: '{{ $labels.pod }} takes no more data',
        description: 'Its disk is full. Shorten the retention period, or enlarge the volume.',
      },
      ...(embeddedObjectStore === true ? [objectStoreFull(namespace, limit)] : []),
    ],
  };
}

function objectStoreFull(namespace: string, limit: string): AlertingRule {
  const space = (type: string): string =>
    `sum(SeaweedFS_volumeServer_resource{namespace="${namespace}",type="${type}"}) by (pod)`;
  return {
    alert: 'PixeeObjectStoreDiskAlmostFull',
    expression: `100 * ${space('free')} / ${space('all')} < ${limit}`,
    duration: '30m',
    severity: 'critical',
    summary: 'The disk of the object store is almost full',
    description:
      '{{ $value | humanize }} % of the disk of {{ $labels.pod }} are free; without space, analyses fail. Shorten the life of objects, or enlarge the volume.',
  };
}
