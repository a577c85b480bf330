import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { StringMap } from '../../../lib/base/string-map';
import { manifest } from '../../../lib/core/object/manifest';
import type { PodMonitor } from '../../../lib/kubernetes/custom-resources/pod-monitor';
import type { Scraper, ScrapeTarget } from './scrape-target';
import { checkCall, checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link PodMonitors}. */
export interface PodMonitorsProps {
  /** Labels by which a Prometheus finds them. @default - only ours @format labels */
  readonly labels?: StringMap;
  /** How often metrics are read, such as `30s`. @default - Prometheus' own @format duration */
  readonly interval?: string;
}

/** Lets an operator of Prometheus find every component that has metrics: one PodMonitor each. */
export class PodMonitors extends Construct implements Scraper {
  private readonly props: PodMonitorsProps;
  private readonly made: ApiObject[] = [];

  public constructor(scope: Construct, id: string, props: PodMonitorsProps = {}) {
    super(...place(scope, id));
    checkProps('PodMonitorsProps', props, this);
    this.props = props;
  }

  /** The PodMonitors, for patches. */
  public get objects(): readonly ApiObject[] {
    return [...this.made];
  }

  /** @throws Error when there is one of that name already */
  public addScrapeTarget(target: ScrapeTarget): void {
    checkCall('PodMonitors.addScrapeTarget', { target }, this);
    const { job, podLabels, port, path } = target;
    const monitor = manifest<PodMonitor>(this, job, {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: { name: job, labels: { ...this.props.labels } },
      spec: {
        selector: { matchLabels: { ...podLabels } },
        podMetricsEndpoints: [{ port, path: path ?? '/metrics', interval: this.props.interval }],
      },
    });
    this.made.push(monitor);
  }
}
