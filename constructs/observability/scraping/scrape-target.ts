import type { StringMap } from '../../../lib/base/string-map';

/** Pods of the release's namespace that have metrics. */
export interface ScrapeTarget {
  /** Name of the job; the name of the PodMonitor too. @format any */
  readonly job: string;
  /** Labels that the pods have. @format any */
  readonly podLabels: StringMap;
  /** Name of the container port. @format any */
  readonly port: string;
  /** Path of the metrics. @default /metrics @format any */
  readonly path?: string;
}

/** Something that reads metrics: VictoriaMetrics itself, or an operator of Prometheus by way of PodMonitors. */
export interface Scraper {
  /**
   * Adds pods to read metrics from.
   *
   * @throws Error when there is a job of that name already
   */
  addScrapeTarget(target: ScrapeTarget): void;
}
