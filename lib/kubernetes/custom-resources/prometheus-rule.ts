import type { ObjectMeta } from '../../generated/kubernetes';

/**
 * `monitoring.coreos.com/v1` PrometheusRule, the fields we emit.
 * Needs the Prometheus operator from version 0.55, or another reader of its objects.
 */
export interface PrometheusRule {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'PrometheusRule';
  readonly metadata: ObjectMeta;
  readonly spec: PrometheusRuleSpec;
}

/** Groups of rules. */
export interface PrometheusRuleSpec {
  readonly groups: readonly PrometheusRuleSpecGroup[];
}

/** Rules that are evaluated one after another. */
export interface PrometheusRuleSpecGroup {
  readonly name: string;
  /** How often they are evaluated, such as `30s`. @default - Prometheus' own */
  readonly interval?: string;
  readonly rules: readonly PrometheusRuleSpecRule[];
}

/** One rule: an alert or a series. */
export interface PrometheusRuleSpecRule {
  /** Name of a series. @default - it is an alert */
  readonly record?: string;
  /** Name of an alert. @default - it is a series */
  readonly alert?: string;
  /** Expression. */
  readonly expr: string;
  /** How long an alert must hold. @default - at once */
  readonly for?: string;
  /** Labels added to what comes out. @default - none */
  readonly labels?: { readonly [key: string]: string };
  /** What an alert tells. @default - nothing */
  readonly annotations?: { readonly [key: string]: string };
}
