import type { ObjectMeta } from '../../generated/kubernetes';
import type { TroubleshootAnalyzer } from './troubleshoot-analyzer';
import type { TroubleshootCollector } from './troubleshoot-collector';
import type { TroubleshootRedactor } from './troubleshoot-redactor';

/**
 * `troubleshoot.sh/v1beta2` Preflight: what `kubectl preflight` looks at before an installation. It reads the document from a
 * file or from standard input; nothing of it is applied to the cluster.
 */
export interface TroubleshootPreflight {
  readonly apiVersion: 'troubleshoot.sh/v1beta2';
  readonly kind: 'Preflight';
  readonly metadata: ObjectMeta;
  readonly spec: TroubleshootSpec;
}

/** `troubleshoot.sh/v1beta2` SupportBundle: what `kubectl support-bundle` gathers from a running installation. */
export interface TroubleshootSupportBundle {
  readonly apiVersion: 'troubleshoot.sh/v1beta2';
  readonly kind: 'SupportBundle';
  readonly metadata: ObjectMeta;
  readonly spec: TroubleshootSpec;
}

/** `troubleshoot.sh/v1beta2` Redactor: what is blacked out of everything that is gathered. */
export interface TroubleshootRedactors {
  readonly apiVersion: 'troubleshoot.sh/v1beta2';
  readonly kind: 'Redactor';
  readonly metadata: ObjectMeta;
  readonly spec: TroubleshootRedactorsSpec;
}

/** What is gathered, and how it is judged. */
export interface TroubleshootSpec {
  readonly collectors: readonly TroubleshootCollector[];
  readonly analyzers: readonly TroubleshootAnalyzer[];
}

/** The list of what is blacked out. */
export interface TroubleshootRedactorsSpec {
  readonly redactors: readonly TroubleshootRedactor[];
}
