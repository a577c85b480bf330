import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { mergeSection } from '../../../lib/core/pod/fragments';
import { manifest } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import { defaults } from '../../../lib/generated/defaults';
import type { ConfigMap } from '../../../lib/generated/kubernetes';
import type { VictoriaMetricsValues } from '../../../lib/values/contract/victoria-metrics-single';
import { scrapeConfig } from '../scraping/scrape-config';
import type { Scraper, ScrapeTarget } from '../scraping/scrape-target';
import { addScraperAccount } from '../scraping/scraper-account';
import { METRICS_PLAN } from '../victoria/victoria-plan';
import type { VictoriaProps } from '../victoria/victoria-props';
import { VictoriaServer } from '../victoria/victoria-server';
import { checkCall, checkProps, pathBelow } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link VictoriaMetrics}: the section `victoria-metrics-single` of the values, and what they cannot say. */
export interface VictoriaMetricsProps extends VictoriaMetricsValues, VictoriaProps {
  /** Ask other components for their metrics, besides taking what is sent. @default true */
  readonly scrape?: boolean;
  /** Time between two questions. @default 30s @format duration */
  readonly scrapeInterval?: string;
}

const SCRAPE_FOLDER = '/scrapeconfig';
const SCRAPE_FILE = 'scrape.yml';
const DASHBOARD_FOLDER = '/dashboards';
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.json$/;
/** Kubernetes takes no larger ConfigMap; some room is left for its metadata. */
const MAX_BYTES = 1_000_000;

/**
 * VictoriaMetrics, which keeps metrics: StatefulSet and headless Service `<release>-metrics-server`, port 8428. It takes what is
 * sent to it, and asks the components of its own namespace that have metrics.
 */
export class VictoriaMetrics extends VictoriaServer implements Scraper {
  /** Whether it asks other components for their metrics. */
  public readonly scrapes: boolean;
  /** The ServiceAccount by which it finds pods, when it asks them. */
  public readonly serviceAccount?: ApiObject;
  /** What the account may do. */
  public readonly role?: ApiObject;
  /** What gives the account its role. */
  public readonly roleBinding?: ApiObject;
  /** The ConfigMap that says whom it asks. */
  public readonly scrapeConfigMap?: ApiObject;
  private readonly targets: ScrapeTarget[] = [];
  private readonly dashboards = new Map<string, string>();
  private dashboardMap?: ApiObject;

  /** @throws Error when the path prefix is not valid, or an enabled ingress has no class or no host */
  public constructor(scope: Construct, id: string, props: VictoriaMetricsProps = {}) {
    checkProps('VictoriaMetricsProps', props, pathBelow(scope, id));
    const {
      server = {},
      scrape = true,
      scrapeInterval = '30s',
      ...rest
    } = mergeSection<VictoriaMetricsProps>(defaults['victoria-metrics-single'], props);
    super(...place(scope, id), {
      ...rest,
      plan: METRICS_PLAN,
      server,
      callsApi: scrape,
      args: { 'promscrape.config': scrape ? `${SCRAPE_FOLDER}/${SCRAPE_FILE}` : undefined },
    });
    this.scrapes = scrape;
    if (!scrape) return;
    const account = addScraperAccount(this, this.component);
    this.serviceAccount = account.serviceAccount;
    this.role = account.role;
    this.roleBinding = account.roleBinding;
    this.scrapeConfigMap = this.addScraping(scrapeInterval);
    Release.of(this).calls.addLate(() =>
      this.targets.map(({ podLabels, port }) => ({
        from: this.component.fullName,
        to: { labels: podLabels, ports: [port] },
        reason: 'metrics',
      })),
    );
  }

  /** The ConfigMap with the dashboards of its web interface, once there is one. */
  public get dashboardConfigMap(): ApiObject | undefined {
    return this.dashboardMap;
  }

  /** Where metrics are sent to by OTLP over HTTP, with protobuf. Their names stay as they are sent. */
  public get otlpUrl(): string {
    return this.ingestUrl('/opentelemetry/v1/metrics');
  }

  /**
   * Adds pods to read metrics from; without `scrape` there is nobody to read them.
   *
   * @throws Error when there is a job of that name already
   */
  public addScrapeTarget(target: ScrapeTarget): void {
    checkCall('VictoriaMetrics.addScrapeTarget', { target }, this);
    if (this.targets.some(({ job }) => job === target.job))
      throw PixeeError.of(
        'observability-props',
        `there is a scrape job "${target.job}" already; choose another name`,
        this.node.path,
      );
    this.targets.push(target);
  }

  /**
   * Adds a dashboard of the web interface. The file must be right: one that is not keeps all of them from being shown.
   *
   * @param fileName name of the file, ending in `.json`
   * @param json its content
   * @throws Error when the name is not valid or taken, the content is no JSON, or all files together are too large
   */
  public addDashboardFile(fileName: string, json: string): void {
    checkCall('VictoriaMetrics.addDashboardFile', { fileName, json }, this);
    if (!FILE_NAME.test(fileName))
      throw PixeeError.of(
        'observability-props',
        `a dashboard's file name must be like name.json, got "${fileName}"`,
        this.node.path,
      );
    if (this.dashboards.has(fileName))
      throw PixeeError.of(
        'observability-props',
        `there is a dashboard "${fileName}" already; choose another name`,
        this.node.path,
      );
    try {
      JSON.parse(json);
    } catch {
      throw PixeeError.of('observability-props', `the dashboard "${fileName}" is no JSON`, this.node.path);
    }
    this.dashboards.set(fileName, json);
    const bytes = [...this.dashboards.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes > MAX_BYTES)
      throw PixeeError.of(
        'observability-props',
        `the dashboards have ${String(bytes)} bytes, at most ${String(MAX_BYTES)} are allowed; leave some out`,
        this.node.path,
      );
    this.dashboardMap ??= this.addDashboards();
  }

  /** A folder that is not there would break the interface, so there is one with the first dashboard only. */
  private addDashboards(): ApiObject {
    const name = `${this.component.fullName}-dashboards`;
    this.pod.addArgument(`--vmui.customDashboardsPath=${DASHBOARD_FOLDER}`);
    this.pod.addVolume(
      { name: 'dashboards', configMap: { name } },
      { mountPath: DASHBOARD_FOLDER, readOnly: true },
    );
    return this.addConfigMap('dashboards', name, () => Object.fromEntries(this.dashboards));
  }

  private addScraping(interval: string): ApiObject {
    const name = `${this.component.fullName}-scrapeconfig`;
    const map = this.addConfigMap('scrape-config', name, () => ({
      [SCRAPE_FILE]: scrapeConfig(this.targets, interval),
    }));
    this.pod.addVolume(
      { name: 'scrapeconfig', configMap: { name } },
      { mountPath: SCRAPE_FOLDER, readOnly: true },
    );
    this.addScrapeTarget(this.scrapeTarget);
    return map;
  }

  private addConfigMap(id: string, name: string, data: () => Record<string, string>): ApiObject {
    return manifest<ConfigMap>(
      this,
      id,
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels: this.component.labels } },
      { data },
    );
  }
}
