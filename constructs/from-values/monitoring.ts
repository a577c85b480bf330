import { given } from '../../lib/base/given';
import { placeOf } from '../../lib/core/connections/calls';
import { Release } from '../../lib/core/release/release';
import type { Construct } from 'constructs';
import type { ObservabilityOptions } from '../../lib/values/contract/cdk8s/observability';
import type { Values } from '../../lib/values/contract/values';
import { logCollection } from '../../lib/values/given/log-collection';
import type { Database } from '../database/database';
import type { ObjectStore } from '../object-store/object-store';
import type { LogCollector } from '../observability/collector/log-collector';
import type { Dashboards } from '../observability/dashboards/dashboards';
import type { AlertRules } from '../observability/rules/alert-rules';
import type { Vmalert } from '../observability/rules/vmalert';
import type { ScrapeTarget } from '../observability/scraping/scrape-target';
import { call, make, remember } from './composition';
import { classes, type Observability, observabilityOptions } from './observability';

/** What looks at the telemetry of a deployment, and what brings it the logs. */
export interface Monitoring {
  /** The dashboards, when anything shows them. @default - nothing does */
  readonly dashboards?: Dashboards;
  /** The rules, when anybody wants them. @default - nobody does */
  readonly rules?: AlertRules;
  /** What evaluates the rules. @default - not deployed */
  readonly vmalert?: Vmalert;
  /** What collects logs on every node. @default - not deployed */
  readonly logCollector?: LogCollector;
}

/** The dashboards, rules and collector that the values want. */
export function monitoringFromValues(
  scope: Construct,
  values: Values,
  observability: Observability,
  database: Database,
  objectStore: ObjectStore,
): Monitoring {
  const options = observabilityOptions(values);
  const rules = rulesFromValues(scope, values, observability, database, objectStore);
  const vmalert = vmalertFromValues(scope, options, observability, rules);
  const logCollector = collectorFromValues(scope, values, options, observability);
  if (options.grafanaDashboards?.enabled === true) declareQueries(scope, observability);
  const targets = [vmalert, logCollector].flatMap((one): ScrapeTarget[] =>
    one === undefined ? [] : [one.scrapeTarget],
  );
  for (const scraper of observability.scrapers)
    for (const target of targets) call(scope, scraper, 'addScrapeTarget', target);
  return {
    dashboards: dashboardsFromValues(scope, options, observability),
    rules,
    vmalert,
    logCollector,
  };
}

/** A Grafana asks the servers for what the dashboards show. */
function declareQueries(scope: Construct, { metrics, logs, traces }: Observability): void {
  const release = Release.of(scope);
  for (const server of [metrics, logs, traces]) {
    if (server === undefined) continue;
    const one = {
      from: { kind: 'monitoring' },
      ...placeOf(server.url),
      reason: 'queries of dashboards',
    } as const;
    release.calls.add(one);
    remember(release, { on: release.calls, method: 'add', args: [one], made: undefined });
  }
}

function dashboardsFromValues(
  scope: Construct,
  { dashboards, dashboardFiles, dashboardMetrics: metrics, grafanaDashboards }: ObservabilityOptions,
  { metrics: server }: Observability,
): Dashboards | undefined {
  if (server === undefined && grafanaDashboards?.enabled !== true) return undefined;
  const shown = make(classes().Dashboards, scope, 'dashboards', {
    metrics,
    dashboards,
    server,
    grafana: grafanaDashboards,
  });
  // In the order of their names, whatever the order of the files that they were merged from.
  for (const [fileName, json] of Object.entries(dashboardFiles ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
    call(scope, shown, 'addDashboardFile', fileName, json);
  return shown;
}

function rulesFromValues(
  scope: Construct,
  values: Values,
  { scrapers }: Observability,
  database: Database,
  objectStore: ObjectStore,
): AlertRules | undefined {
  const { rules, dashboardMetrics } = observabilityOptions(values);
  const { configMap, prometheusRule, vmalert } = rules ?? {};
  if (configMap !== true && prometheusRule !== true && vmalert?.enabled !== true) return undefined;
  return make(classes().AlertRules, scope, 'rules', {
    ...rules,
    metrics: dashboardMetrics,
    // Whoever does not read its metrics would be told all the time that it is down.
    databaseCluster:
      scrapers.length > 0 || values.cdk8s?.database?.podMonitor === true ? database.cluster?.name : undefined,
    databaseBackup: backupMethod(values),
    embeddedObjectStore: objectStore.servers !== undefined,
  });
}

function vmalertFromValues(
  scope: Construct,
  { rules: options, enableIPv6 }: ObservabilityOptions,
  { metrics }: Observability,
  rules: AlertRules | undefined,
): Vmalert | undefined {
  if (options?.vmalert?.enabled !== true || metrics === undefined || rules === undefined) return undefined;
  return make(classes().Vmalert, scope, 'vmalert', {
    ...options.vmalert,
    rules,
    metricsUrl: metrics.url,
    enableIPv6,
  });
}

function collectorFromValues(
  scope: Construct,
  values: Values,
  { logCollector, enableIPv6 }: ObservabilityOptions,
  { logs }: Observability,
): LogCollector | undefined {
  if (logs === undefined || logCollection(values) !== 'daemonset') return undefined;
  return make(classes().LogCollector, scope, 'log-collector', {
    ...logCollector,
    logsUrl: logs.url,
    enableIPv6,
  });
}

function backupMethod({ cdk8s }: Values): 'objectStore' | 'plugin' | undefined {
  const { schedule, method = 'objectStore' } = cdk8s?.database?.backup ?? {};
  return given(schedule) === undefined || method === 'volumeSnapshot' ? undefined : method;
}
