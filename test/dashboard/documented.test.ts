import { dashboardListProblems } from '../../lib/dashboard/check';
import type { DashboardMetrics } from '../../lib/dashboard/dashboard';
import { documentedDashboards } from '../../lib/dashboard/documented';
import { metricNames } from '../../lib/values/given/metric-names';
import { metricsOf, promqlProblems } from '../support/promql';

/** Every panel that the documentation lists. */
const PANELS = {
  'AI Service Metrics': [
    'AI Service Requests Rate',
    'AI Service Latency Percentiles',
    'AI Service Retry Rate',
    'AI Service Rate Limit Events',
    'AI Health Check Latency Percentiles',
  ],
  'Per-Finding Task Metrics': ['Per-Finding Task Counts by Type and Status'],
};

const panels = (metrics?: DashboardMetrics) =>
  documentedDashboards(metricNames(metrics)).flatMap(({ rows }) => rows.flatMap((row) => row.panels));
const expressions = (metrics?: DashboardMetrics) =>
  panels(metrics).flatMap(({ queries }) => queries.map(({ expression }) => expression));

test('have every documented panel', () => {
  const titles = documentedDashboards(metricNames()).map(({ title, rows }) => [
    title,
    rows.flatMap((row) => row.panels.map((panel) => panel.title)),
  ]);
  expect(Object.fromEntries(titles)).toEqual(PANELS);
});

test('have nothing wrong', () => {
  expect(dashboardListProblems(documentedDashboards(metricNames()))).toEqual([]);
});

test.each(expressions())('a real parser reads %s', (expression) => {
  expect(promqlProblems(expression)).toEqual([]);
  expect(metricsOf(expression)).toHaveLength(1);
});

test('the parser finds a broken query', () => {
  for (const expression of expressions()) {
    expect(promqlProblems(expression.replace('[5m]', '[5m').replace(' by ', ' bye '))).not.toEqual([]);
  }
});

test('the latency has the documented query, for each percentile, model and status', () => {
  const latency = panels().find(({ title }) => title === 'AI Service Latency Percentiles');
  expect(latency?.queries).toContainEqual({
    expression:
      'histogram_quantile(0.95, sum(rate(ai_service_latency_ms_bucket[5m])) by (le, model, status))',
    legend: 'p95 {{model}} {{status}}',
  });
  expect(latency?.queries).toHaveLength(3);
});

test('a metric of another name is asked for by that name', () => {
  const metrics: Required<DashboardMetrics> = {
    aiRequests: 'a',
    aiLatency: 'b',
    aiRetries: 'c',
    aiRateLimits: 'd',
    aiHealthCheckLatency: 'e',
    perFindingTasks: 'f',
    serviceLabel: 'g',
    taskTypeLabel: 'h',
    failedStatus: 'i',
  };
  const text = expressions(metrics).join('\n');
  expect(new Set(expressions(metrics).flatMap(metricsOf))).toEqual(
    new Set(['a', 'b_bucket', 'c', 'd', 'e_bucket', 'f']),
  );
  expect(text).toContain('by (g)');
  expect(text).toContain('by (h, status)');
});

test('an empty name is no name', () => {
  expect(expressions({ aiRequests: '' })).toEqual(expressions());
});
