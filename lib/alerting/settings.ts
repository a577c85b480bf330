import type { MetricNames } from '../dashboard/metrics';
import type { RuleThresholds } from './thresholds';

/** What our rules are made for. */
export interface RuleSettings {
  /** Namespace of the release. */
  readonly namespace: string;
  /** Names of metrics and labels. */
  readonly metrics: MetricNames;
  /** From where on something is worth an alert. */
  readonly thresholds: Required<RuleThresholds>;
  /** Name of the embedded database's cluster. @default - the database is an outside one */
  readonly databaseCluster?: string;
  /** How the embedded database's backups get into an object store. @default - no backups do */
  readonly databaseBackup?: 'objectStore' | 'plugin';
  /** Whether the object store is the embedded one. @default false */
  readonly embeddedObjectStore?: boolean;
}
