import type { StringMap } from '../base/string-map';

/** How soon somebody has to look. */
export type AlertSeverity = 'critical' | 'warning' | 'info';

/** A condition that somebody is to be told of. */
export interface AlertingRule {
  /** Name of the alert, in CamelCase. @format any */
  readonly alert: string;
  /** Expression in PromQL; each of its results is one alert. @format any */
  readonly expression: string;
  /** How long it must hold, such as `10m`. @default - at once @format duration */
  readonly duration?: string;
  /** How soon somebody has to look. */
  readonly severity: AlertSeverity;
  /** One line; `{{ $labels.pod }}` and `{{ $value }}` stand for what was found. @format any */
  readonly summary: string;
  /** What it means and what to do. @format any */
  readonly description: string;
}

/** A series that is computed ahead of time. */
export interface RecordingRule {
  /** Name of the series, such as `pixee:ai_service_latency_ms:p95`. @format any */
  readonly record: string;
  /** Expression in PromQL. @format any */
  readonly expression: string;
  /** Labels added to the series. @default - none @format labels */
  readonly labels?: StringMap;
}

/** Rules that are evaluated one after another. */
export interface RuleGroup {
  /** Its name, which tells it from the others. @format any */
  readonly name: string;
  /**
   * Where its metrics come from: `release` for what the deployment itself has, `cluster` for what only a Prometheus of the whole
   * cluster has, such as the kubelet's.
   * @default release
   */
  readonly metricsOf?: 'release' | 'cluster';
  /** Series that are computed. @default - none */
  readonly recording?: readonly RecordingRule[];
  /** Alerts. @default - none */
  readonly alerting?: readonly AlertingRule[];
}

/** Names of the rules of a group. */
export function ruleNames({ recording, alerting }: RuleGroup): readonly string[] {
  return [...(recording ?? []).map(({ record }) => record), ...(alerting ?? []).map(({ alert }) => alert)];
}

/** The groups without the rules of these names, and without groups that then have none. */
export function withoutRules(groups: readonly RuleGroup[], names: readonly string[]): RuleGroup[] {
  return groups
    .map((group) => ({
      ...group,
      recording: group.recording?.filter(({ record }) => !names.includes(record)),
      alerting: group.alerting?.filter(({ alert }) => !names.includes(alert)),
    }))
    .filter((group) => ruleNames(group).length > 0);
}
