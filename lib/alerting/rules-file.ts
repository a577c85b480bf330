import type {
  PrometheusRuleSpecGroup,
  PrometheusRuleSpecRule,
} from '../kubernetes/custom-resources/prometheus-rule';
import { stringifyDocuments } from '../output/yaml';
import type { AlertingRule, RecordingRule, RuleGroup } from './rule';

/** The groups in the form of Prometheus. */
export function prometheusGroups(groups: readonly RuleGroup[]): PrometheusRuleSpecGroup[] {
  return groups.map(({ name, recording = [], alerting = [] }) => ({
    name,
    rules: [...recording.map(recordingItem), ...alerting.map(alertingItem)],
  }));
}

/** A rule file, as Prometheus and vmalert read it. */
export function rulesFile(groups: readonly RuleGroup[]): string {
  return stringifyDocuments([{ groups: prometheusGroups(groups) }]);
}

function recordingItem({ record, expression, labels }: RecordingRule): PrometheusRuleSpecRule {
  return { record, expr: expression, ...(labels === undefined ? {} : { labels }) };
}

function alertingItem(rule: AlertingRule): PrometheusRuleSpecRule {
  const { alert, expression, duration, severity, summary, description } = rule;
  return {
    alert,
    expr: expression,
    ...(duration === undefined ? {} : { for: duration }),
    labels: { severity, product: 'pixee-enterprise-server' },
    annotations: { summary, description },
  };
}
