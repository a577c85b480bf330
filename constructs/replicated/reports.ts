import type { TroubleshootCollector } from '../../lib/kubernetes/custom-resources/index';

/** The Secret in which the SDK keeps what `/api/v1/supportbundle/metadata` is told; it changes it and never makes it. */
export const SUPPORT_METADATA = 'replicated-support-metadata';

/** Secrets that the SDK makes for its reports, and the key of each that an air-gapped installation hands on in a support bundle. */
const REPORTS = {
  'replicated-custom-app-metrics-report': 'report',
  'replicated-instance-report': 'report',
  'replicated-meta-data': 'instance-tag-data',
} as const;

/** Names of the Secrets that the SDK writes into. */
export const REPORT_NAMES: readonly string[] = [...Object.keys(REPORTS), SUPPORT_METADATA];

/**
 * The reports that an SDK which may not call the vendor leaves in Secrets, for the support bundle: the three collectors of the chart's
 * own (chart/templates/replicated-supportbundle.yaml at 1.19.10). They hold counts and states, and no credential.
 */
export function reportCollectors(namespace: string): readonly TroubleshootCollector[] {
  return (Object.entries(REPORTS) as [keyof typeof REPORTS, (typeof REPORTS)[keyof typeof REPORTS]][]).map(
    ([name, key]) => ({ secret: { namespace, name, key, includeValue: true } }),
  );
}
