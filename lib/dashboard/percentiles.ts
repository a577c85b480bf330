import type { DashboardQuery } from './dashboard';

/** Window over which rates are taken, as in the queries of the documentation. */
export const WINDOW = '5m';

const QUANTILES = { p50: '0.50', p95: '0.95', p99: '0.99' } as const;

/** Three queries, for the median, the 95th and the 99th percentile of a histogram, one line for each value of the labels. */
export function percentiles(histogram: string, labels: readonly string[] = []): DashboardQuery[] {
  return Object.entries(QUANTILES).map(([name, quantile]) => ({
    expression: percentile(histogram, quantile, labels),
    legend: [name, ...labels.map((label) => `{{${label}}}`)].join(' '),
  }));
}

/** The query for one percentile of a histogram. */
export function percentile(histogram: string, quantile: string, labels: readonly string[] = []): string {
  const by = ['le', ...labels].join(', ');
  return `histogram_quantile(${quantile}, sum(rate(${histogram}_bucket[${WINDOW}])) by (${by}))`;
}
