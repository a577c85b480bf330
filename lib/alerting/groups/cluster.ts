import type { RuleGroup } from '../rule';
import type { RuleSettings } from '../settings';

const DAY = 24 * 60 * 60;

/** Volumes, as the kubelet tells of them. */
export function volumeRules({ namespace, thresholds }: RuleSettings): RuleGroup {
  const volume = (metric: string): string => `kubelet_volume_stats_${metric}{namespace="${namespace}"}`;
  return {
    name: 'pixee-volumes',
    metricsOf: 'cluster',
    alerting: [
      {
        alert: 'PixeeVolumeAlmostFull',
        expression: `100 * ${volume('available_bytes')} / ${volume('capacity_bytes')} < ${String(thresholds.freeDiskPercent)}`,
        duration: '30m',
        severity: 'warning',
        summary: 'The volume {{ $labels.persistentvolumeclaim }} is almost full',
        description: '{{ $value | humanize }} % are free. Enlarge the volume.',
      },
    ],
  };
}

/** Certificates, as cert-manager tells of them. */
export function certificateRules({ namespace, thresholds }: RuleSettings): RuleGroup {
  const end = 'certmanager_certificate_expiration_timestamp_seconds';
  // The label of the certificate's own namespace is renamed where the target has one, too.
  const ends = `(${end}{exported_namespace="${namespace}"} or ${end}{namespace="${namespace}"})`;
  const days = String(thresholds.certificateDays);
  return {
    name: 'pixee-certificates',
    metricsOf: 'cluster',
    alerting: [
      {
        alert: 'PixeeCertificateExpires',
        expression: `(${ends} - time()) / ${String(DAY)} < ${days}`,
        duration: '1h',
        severity: 'warning',
        summary: 'The certificate {{ $labels.name }} ends soon',
        description:
          'It ends in {{ $value | humanize }} days and should have been renewed by now. Look at the events of the Certificate.',
      },
    ],
  };
}
