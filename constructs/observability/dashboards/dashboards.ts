import { checkArgument } from '../../../lib/core/props/check-argument';
import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { manifest, unlessEmpty } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import { dashboardListProblems, dashboardProblems } from '../../../lib/dashboard/check';
import type { Dashboard, DashboardMetrics } from '../../../lib/dashboard/dashboard';
import { documentedDashboards } from '../../../lib/dashboard/documented';
import { fileNameOf } from '../../../lib/dashboard/file-name';
import { grafanaJson } from '../../../lib/dashboard/grafana';
import type { DashboardProblem } from '../../../lib/dashboard/problem';
import { problemText } from '../../../lib/dashboard/problem-text';
import { readVmui } from '../../../lib/dashboard/read-vmui';
import { vmuiJson } from '../../../lib/dashboard/vmui';
import type { ConfigMap } from '../../../lib/generated/kubernetes';
import type { GrafanaDashboardsOptions } from '../../../lib/values/contract/cdk8s/observability';
import { metricNames } from '../../../lib/values/given/metric-names';
import type { IDashboardServer } from './dashboard-server';
import { checkCall, checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link Dashboards}. */
export interface DashboardsProps {
  /** Names of the metrics that the documented dashboards read. @default - those of the documentation and ours */
  readonly metrics?: DashboardMetrics;
  /** Dashboards beside the documented ones. @default - none */
  readonly dashboards?: readonly Dashboard[];
  /** Server that shows them. @default - none: they are only for Grafana */
  readonly server?: IDashboardServer;
  /** Whether and how they are rendered for a Grafana. @default - they are not */
  readonly grafana?: GrafanaDashboardsOptions;
}

/** The dashboards of a release: those that the documentation promises, and yours. */
export class Dashboards extends Construct {
  /**
   * The JSON of a dashboard for Grafana, for another way of delivery than ConfigMaps.
   *
   * @param owner what tells it from the same dashboard of another release, such as `namespace/release`
   * @throws Error that lists what is wrong with the dashboard
   */
  public static grafanaJson(dashboard: Dashboard, owner?: string): string {
    checkCall('Dashboards.grafanaJson', { dashboard, owner });
    checkArgument('dashboard', 'map', dashboard, 'Dashboards.grafanaJson');
    checkArgument('dashboard.title', 'text', dashboard.title, 'Dashboards.grafanaJson');
    refuse(
      'Dashboards.grafanaJson',
      dashboardProblems(dashboard).map((problem) => wrong(dashboard, problem)),
    );
    return grafanaJson(dashboard, owner);
  }

  private readonly release: Release;
  private readonly props: DashboardsProps;
  private readonly shown: Dashboard[] = [];
  private readonly forGrafana: ApiObject[] = [];

  /** @throws Error that lists what is wrong with the dashboards */
  public constructor(scope: Construct, id: string, props: DashboardsProps = {}) {
    super(...place(scope, id));
    checkProps('DashboardsProps', props, this);
    this.release = Release.of(this);
    this.props = props;
    this.addAll([...documentedDashboards(metricNames(props.metrics)), ...(props.dashboards ?? [])]);
  }

  /** The dashboards that are shown, ours first. */
  public get dashboards(): readonly Dashboard[] {
    return [...this.shown];
  }

  /** The ConfigMaps that a Grafana finds, for patches. */
  public get grafanaConfigMaps(): readonly ApiObject[] {
    return [...this.forGrafana];
  }

  /** @throws Error that says what is wrong with the dashboard */
  public addDashboard(dashboard: Dashboard): void {
    checkCall('Dashboards.addDashboard', { dashboard }, this);
    this.addAll([dashboard]);
  }

  /**
   * Adds a dashboard that the web interface of VictoriaMetrics exported.
   *
   * @param fileName name of its file, without its ending
   * @param json its text
   * @throws Error that says what is wrong with the file
   */
  public addDashboardFile(fileName: string, json: string): void {
    checkCall('Dashboards.addDashboardFile', { fileName, json }, this);
    const { dashboard, problems } = readVmui(fileName, json);
    refuse(
      this.node.path,
      problems.map((problem) => `the dashboard file ${fileName}: ${problemText(problem)}`),
    );
    this.addAll([dashboard]);
  }

  private addAll(dashboards: readonly Dashboard[]): void {
    const all = [...this.shown, ...dashboards];
    refuse(
      this.node.path,
      dashboardListProblems(all).map(({ path: [index, ...path], ...rest }) =>
        wrong(all[Number(index)], { ...rest, path }),
      ),
    );
    for (const dashboard of dashboards) {
      this.shown.push(dashboard);
      this.props.server?.addDashboardFile(`${fileNameOf(dashboard)}.json`, vmuiJson(dashboard));
      if (this.props.grafana?.enabled === true) this.addForGrafana(dashboard);
    }
  }

  private addForGrafana(dashboard: Dashboard): void {
    const { folder } = this.props.grafana ?? {};
    const { name, namespace, objectLabels } = this.release;
    const fileName = fileNameOf(dashboard);
    const map = manifest<ConfigMap>(this, `grafana-${fileName}`, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: `${name}-dashboard-${fileName}`,
        labels: { ...objectLabels, grafana_dashboard: '1' },
        ...unlessEmpty('annotations', folder ? { grafana_folder: folder } : {}),
      },
      // Sidecars put all files of all namespaces into one folder.
      data: { [`${namespace}-${name}-${fileName}.json`]: grafanaJson(dashboard, `${namespace}/${name}`) },
    });
    this.forGrafana.push(map);
  }
}

function wrong(dashboard: Dashboard | undefined, problem: DashboardProblem): string {
  return `the dashboard ${JSON.stringify(dashboard?.title ?? '')}: ${problemText(problem)}`;
}

function refuse(construct: string, problems: readonly string[]): void {
  if (problems.length > 0) throw PixeeError.of('observability-props', problems.join('\n'), construct);
}
