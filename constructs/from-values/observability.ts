import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeSection } from '../../lib/core/pod/fragments';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type { ObservabilityOptions } from '../../lib/values/contract/cdk8s/observability';
import type { Values } from '../../lib/values/contract/values';
import { logCollection } from '../../lib/values/given/log-collection';
import { deployedVictoria } from '../../lib/values/given/victoria';
import type { BasicAuth } from '../observability/exposure/basic-auth';
import type { VictoriaLogs } from '../observability/logs/victoria-logs';
import type { VictoriaMetrics } from '../observability/metrics/victoria-metrics';
import type { PodMonitors } from '../observability/scraping/pod-monitors';
import type { Scraper } from '../observability/scraping/scrape-target';
import { Telemetry, type TelemetryEndpoint } from '../observability/telemetry/telemetry';
import type { VictoriaTraces } from '../observability/traces/victoria-traces';
import type { VictoriaProps } from '../observability/victoria/victoria-props';
import { certManagerFromValues } from './cert-manager';
import { call, make } from './composition';
import { credential } from './credentials';
import type * as classesFile from './observability-classes';
import { type ScrapedServices, scrapeTargetsOf } from './scrape-targets';

/** What keeps the telemetry of a deployment. */
interface Servers {
  /** VictoriaMetrics. @default - not deployed */
  readonly metrics?: VictoriaMetrics;
  /** VictoriaLogs. @default - not deployed */
  readonly logs?: VictoriaLogs;
  /** VictoriaTraces. @default - not deployed */
  readonly traces?: VictoriaTraces;
}

/** What keeps, carries and reads the telemetry of a deployment. */
export interface Observability extends Servers {
  /** Where the product's services send their telemetry. @default - nowhere */
  readonly telemetry?: Telemetry;
  /** What an operator of Prometheus finds. @default - not wanted */
  readonly podMonitors?: PodMonitors;
  /** User and password in front of the web interfaces. @default - none */
  readonly basicAuth?: BasicAuth;
  /** What reads metrics: VictoriaMetrics, an operator of Prometheus, both or none. */
  readonly scrapers: readonly Scraper[];
}

/** The servers that the values want, where telemetry goes, and who reads the metrics of the deployment. */
export function observabilityFromValues(
  scope: Construct,
  values: Values,
  services: ScrapedServices,
): Observability {
  const options = observabilityOptions(values);
  const shared = sharedProps(scope, values, options);
  const deployed = new Set(deployedVictoria(values));
  const servers = {
    metrics: deployed.has('victoria-metrics-single')
      ? make(classes().VictoriaMetrics, scope, 'metrics', {
          ...values['victoria-metrics-single'],
          ...shared,
          scrape: options.scrape?.enabled,
          scrapeInterval: options.scrape?.interval,
        })
      : undefined,
    logs: deployed.has('victoria-logs-single')
      ? make(classes().VictoriaLogs, scope, 'logs', { ...values['victoria-logs-single'], ...shared })
      : undefined,
    traces: deployed.has('victoriatraces')
      ? make(classes().VictoriaTraces, scope, 'traces', { ...values.victoriatraces, ...shared })
      : undefined,
  };
  const podMonitors = podMonitorsOf(scope, options, servers);
  const scrapers = scrapersOf(scope, podMonitors, servers);
  for (const target of scrapeTargetsOf(services))
    for (const scraper of scrapers) call(scope, scraper, 'addScrapeTarget', target);
  const basicAuth = shared.protection;
  return {
    ...servers,
    scrapers,
    podMonitors,
    basicAuth,
    telemetry: telemetryFromValues(scope, values, options, servers),
  };
}

/** VictoriaMetrics has itself as a target already; the operator has to be told of all of ours. */
function podMonitorsOf(
  scope: Construct,
  { podMonitors, scrape }: ObservabilityOptions,
  { metrics }: Servers,
): PodMonitors | undefined {
  if (podMonitors?.enabled !== true) return undefined;
  const { labels } = podMonitors;
  const monitors = make(classes().PodMonitors, scope, 'pod-monitors', { labels, interval: scrape?.interval });
  if (metrics !== undefined) call(scope, monitors, 'addScrapeTarget', metrics.scrapeTarget);
  return monitors;
}

function scrapersOf(
  scope: Construct,
  monitors: PodMonitors | undefined,
  { metrics, logs, traces }: Servers,
): Scraper[] {
  const scrapers = [...(metrics?.scrapes === true ? [metrics] : []), ...(monitors ? [monitors] : [])];
  for (const server of [logs, traces])
    if (server !== undefined)
      for (const scraper of scrapers) call(scope, scraper, 'addScrapeTarget', server.scrapeTarget);
  return scrapers;
}

/** What the servers, dashboards and rules are made of; to be asked for when one is wanted. */
export function classes(): typeof classesFile {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- many values do without
  return require('./observability-classes') as typeof classesFile;
}

/** The options with their defaults. */
export function observabilityOptions(values: Values): ObservabilityOptions {
  return mergeSection<ObservabilityOptions>(defaults.cdk8s.observability, values.cdk8s?.observability);
}

function sharedProps(
  scope: Construct,
  values: Values,
  { enableIPv6, ingressController, basicAuth }: ObservabilityOptions,
): VictoriaProps & { readonly protection?: BasicAuth } {
  const secretName = given(basicAuth?.existingSecret);
  const isExposed = deployedVictoria(values).some(
    (section) => values[section]?.server?.ingress?.enabled === true,
  );
  return {
    enableIPv6,
    ingressController,
    certManager: certManagerFromValues(values),
    protection:
      secretName === undefined || !isExposed
        ? undefined
        : make(classes().BasicAuth, scope, 'basic-auth', { secretName, realm: given(basicAuth?.realm) }),
  };
}

function telemetryFromValues(
  scope: Construct,
  values: Values,
  { otlp }: ObservabilityOptions,
  { metrics, logs, traces }: Servers,
): Telemetry | undefined {
  const headers = credential(values, {
    // Most receivers inside a cluster ask for no headers: the store is asked only when its entry is named.
    name: values.cdk8s?.externalSecrets?.keys?.otlp === undefined ? undefined : 'otlp',
    secretName: `${Release.of(scope).name}-otlp`,
    key: 'headers',
    inline: otlp?.headers,
    existingSecret: otlp?.existingSecret,
    existingKey: otlp?.secretKeys?.headersKey,
  });
  const endpoint = (outside: string | undefined, own?: string): TelemetryEndpoint | undefined => {
    const url = given(outside);
    if (url !== undefined) return { url, headers };
    return own === undefined ? undefined : { url: own };
  };
  const props = {
    metrics: endpoint(otlp?.metricsUrl, metrics?.otlpUrl),
    // What the collector reads from the nodes would be there twice.
    logs: endpoint(otlp?.logsUrl, logCollection(values) === 'otlp' ? logs?.otlpUrl : undefined),
    traces: endpoint(otlp?.tracesUrl, traces?.otlpUrl),
  };
  const isUsed = Object.values(props).some((one) => one !== undefined);
  return isUsed ? make(Telemetry, scope, 'telemetry', props) : undefined;
}
