/** The constructs of the observability stack, in a file of their own, which only those load who want one of them. */
export { LogCollector } from '../observability/collector/log-collector';
export { Dashboards } from '../observability/dashboards/dashboards';
export { BasicAuth } from '../observability/exposure/basic-auth';
export { PodMonitors } from '../observability/scraping/pod-monitors';
export { VictoriaLogs } from '../observability/logs/victoria-logs';
export { VictoriaMetrics } from '../observability/metrics/victoria-metrics';
export { AlertRules } from '../observability/rules/alert-rules';
export { Vmalert } from '../observability/rules/vmalert';
export { VictoriaTraces } from '../observability/traces/victoria-traces';
