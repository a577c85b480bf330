export { AlertRules, type AlertRulesProps } from './alert-rules';
export { Vmalert, type VmalertProps } from './vmalert';
export type { AlertingRule, AlertSeverity, RecordingRule, RuleGroup } from '../../../lib/alerting/rule';
