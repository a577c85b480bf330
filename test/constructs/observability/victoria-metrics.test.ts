import { parse } from 'yaml';
import { VictoriaMetrics, type VictoriaMetricsProps } from '../../../constructs/observability';
import { labels, object, objects, problems, release, withoutEffect } from '../../support/chart';

const NAME = 'pixee-enterprise-server-metrics-server';
const BOARD = '{"rows":[]}';

function chartWith(props: VictoriaMetricsProps = {}) {
  const chart = release();
  return { chart, metrics: new VictoriaMetrics(chart, 'metrics', props) };
}

interface Job {
  readonly job_name: string;
  readonly metrics_path: string;
  readonly kubernetes_sd_configs: readonly unknown[];
}

interface ScrapeFile {
  readonly global: { readonly scrape_interval: string };
  readonly scrape_configs: readonly Job[];
}

const scrapeFile = (chart: ReturnType<typeof release>): ScrapeFile =>
  parse(object(chart, 'ConfigMap', `${NAME}-scrapeconfig`).data?.['scrape.yml'] ?? '') as ScrapeFile;

describe('scraping', () => {
  test('needs to see the pods of its own namespace, and nothing else', () => {
    const { chart } = chartWith();
    expect(object(chart, 'Role', NAME).rules).toEqual([
      { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
    ]);
    expect(labels(chart).filter((label) => label.startsWith('Cluster'))).toEqual([]);
    expect(object(chart, 'RoleBinding', NAME).subjects).toEqual([
      { kind: 'ServiceAccount', name: NAME, namespace: 'pixee-enterprise-server' },
    ]);
    expect(object(chart, 'StatefulSet', NAME).spec?.template.spec).toMatchObject({
      serviceAccountName: NAME,
      automountServiceAccountToken: true,
    });
  });

  test('starts with itself, below its prefix', () => {
    const { chart } = chartWith({ pathPrefix: '/m' });
    expect(scrapeFile(chart)).toMatchObject({
      global: { scrape_interval: '30s' },
      scrape_configs: [{ job_name: NAME, metrics_path: '/m/metrics' }],
    });
  });

  test('finds pods by their labels in the namespace of the release', () => {
    const { chart, metrics } = chartWith({ scrapeInterval: '1m' });
    metrics.addScrapeTarget({
      job: 'db',
      podLabels: { 'cnpg.io/cluster': 'db', role: 'x' },
      port: 'metrics',
    });
    const { global, scrape_configs: jobs } = scrapeFile(chart);
    expect(global.scrape_interval).toBe('1m');
    expect(jobs[1]).toEqual({
      job_name: 'db',
      metrics_path: '/metrics',
      kubernetes_sd_configs: [
        {
          role: 'pod',
          namespaces: { own_namespace: true },
          selectors: [{ role: 'pod', label: 'cnpg.io/cluster=db,role=x' }],
        },
      ],
      relabel_configs: [
        { source_labels: ['__meta_kubernetes_pod_container_port_name'], regex: 'metrics', action: 'keep' },
        { source_labels: ['__meta_kubernetes_pod_phase'], regex: 'Succeeded|Failed', action: 'drop' },
        { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
        { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
        { source_labels: ['__meta_kubernetes_pod_container_name'], target_label: 'container' },
      ],
    });
    expect(problems(chart)).toEqual([]);
  });

  test('fails for two jobs of one name', () => {
    const { metrics } = chartWith();
    expect(() => {
      metrics.addScrapeTarget({ ...metrics.scrapeTarget });
    }).toThrow(`there is a scrape job "${NAME}" already`);
  });

  test('can be left out, with all its rights', () => {
    const { chart, metrics } = chartWith({ scrape: false });
    expect(labels(chart)).toEqual([`Service/${NAME}`, 'ServiceAccount/pixee', `StatefulSet/${NAME}`]);
    expect(object(chart, 'StatefulSet', NAME).spec?.template.spec).toMatchObject({
      serviceAccountName: 'default',
      automountServiceAccountToken: false,
    });
    expect(metrics.scrapes).toBe(false);
  });
});

describe('dashboards', () => {
  test('are a folder that is there with the first of them only', () => {
    const without = chartWith().chart;
    expect(JSON.stringify(objects(without))).not.toContain('dashboards');
    const { chart, metrics } = chartWith();
    metrics.addDashboardFile('ai.json', BOARD);
    metrics.addDashboardFile('tasks.json', BOARD);
    expect(object(chart, 'ConfigMap', `${NAME}-dashboards`).data).toEqual({
      'ai.json': BOARD,
      'tasks.json': BOARD,
    });
    const pod = object(chart, 'StatefulSet', NAME).spec?.template.spec;
    expect(pod?.containers[0]?.args?.filter((arg) => arg.includes('Dashboards'))).toEqual([
      '--vmui.customDashboardsPath=/dashboards',
    ]);
    // Without a sub-path, so that a change shows without a new pod.
    expect(pod?.containers[0]?.volumeMounts).toContainEqual({
      name: 'dashboards',
      mountPath: '/dashboards',
      readOnly: true,
    });
    expect(problems(chart)).toEqual([]);
  });

  test.each([
    ['ai.yaml', BOARD, 'file name must be like name.json'],
    ['../ai.json', BOARD, 'file name must be like name.json'],
    ['ai.json', '{', 'is no JSON'],
    ['ai.json', JSON.stringify('x'.repeat(1_000_000)), 'at most 1000000 are allowed'],
  ])('fail as %s with %.9s', (name, json, message) => {
    const { metrics } = chartWith();
    expect(() => {
      metrics.addDashboardFile(name, json);
    }).toThrow(message);
  });

  test('fail a second time under one name', () => {
    const { metrics } = chartWith();
    metrics.addDashboardFile('ai.json', BOARD);
    expect(() => {
      metrics.addDashboardFile('ai.json', BOARD);
    }).toThrow('there is a dashboard "ai.json" already');
  });
});

test('every property changes the manifests', () => {
  const ingress = { enabled: true, ingressClassName: 'nginx', hosts: [{ name: 'pixee.example.com' }] };
  const all: Required<VictoriaMetricsProps> = {
    nameOverride: 'other',
    route: { enabled: true, host: 'pixee.example.com' },
    server: { retentionPeriod: '7d' },
    pathPrefix: '/other',
    enableIPv6: true,
    protection: { annotations: () => ({ 'example.com/protected': 'yes' }) },
    ingressController: 'alb',
    certManager: { issuer: 'letsencrypt' },
    scrape: false,
    scrapeInterval: '1m',
  };
  const exposed = { server: { ingress } };
  expect(
    withoutEffect(all, (props) => objects(chartWith(props).chart), {
      protection: exposed,
      ingressController: exposed,
      certManager: exposed,
    }),
  ).toEqual([]);
});
