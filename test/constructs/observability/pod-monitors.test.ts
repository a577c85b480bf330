import { PodMonitors } from '../../../constructs/observability';
import { object, release, workload, problems } from '../../support/chart';

test('an operator of Prometheus is told of each target', () => {
  const chart = release();
  workload(chart, { ports: [{ name: 'metrics', containerPort: 9000 }] });
  const monitors = new PodMonitors(chart, 'monitors', { labels: { release: 'stack' }, interval: '1m' });
  monitors.addScrapeTarget({
    job: 'pixee-test',
    podLabels: { 'app.kubernetes.io/name': 'test' },
    port: 'metrics',
    path: '/q/metrics',
  });
  const { metadata, spec } = object(chart, 'PodMonitor', 'pixee-test');
  expect(metadata.labels).toMatchObject({ release: 'stack' });
  expect(spec).toEqual({
    selector: { matchLabels: { 'app.kubernetes.io/name': 'test' } },
    podMetricsEndpoints: [{ port: 'metrics', path: '/q/metrics', interval: '1m' }],
  });
  expect(problems(chart)).toEqual([]);
});

test('fails for two of one name', () => {
  const monitors = new PodMonitors(release(), 'monitors');
  const target = { job: 'one', podLabels: { a: 'b' }, port: 'metrics' };
  monitors.addScrapeTarget(target);
  expect(() => {
    monitors.addScrapeTarget(target);
  }).toThrow('one');
});
