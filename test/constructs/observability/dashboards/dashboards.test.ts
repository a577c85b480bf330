import { Dashboards, type DashboardsProps } from '../../../../constructs/observability/dashboards';
import type { Dashboard } from '../../../../lib/dashboard/dashboard';
import { labels, object, problems, release } from '../../../support/chart';

const MINE: Dashboard = {
  title: 'My team',
  rows: [{ panels: [{ title: 'Up', queries: [{ expression: 'up' }] }] }],
};
const FILE = '{"rows":[{"panels":[{"title":"A","expr":["up"]}]}]}';

function add(props: DashboardsProps = {}) {
  const chart = release({ namespace: 'pixee' });
  const files = new Map<string, string>();
  const server = { addDashboardFile: (name: string, json: string) => void files.set(name, json) };
  return { chart, files, dashboards: new Dashboards(chart, 'dashboards', { server, ...props }) };
}

test('gives the server the documented dashboards, and yours whenever they are added', () => {
  const { files, dashboards } = add({ dashboards: [MINE] });
  dashboards.addDashboardFile('exported', FILE);
  dashboards.addDashboard({ ...MINE, title: 'Another' });
  expect([...files.keys()]).toEqual([
    'ai-service-metrics.json',
    'per-finding-task-metrics.json',
    'my-team.json',
    'exported.json',
    'another.json',
  ]);
  expect(files.get('exported.json')).toContain('"expr"');
  expect(dashboards.dashboards).toHaveLength(5);
});

test('renders nothing by itself, and a ConfigMap each for Grafana', () => {
  expect(labels(add().chart)).toEqual(labels(release({ namespace: 'pixee' })));
  const { chart } = add({ dashboards: [MINE], grafana: { enabled: true, folder: 'Pixee' } });
  const mine = object(chart, 'ConfigMap', 'pixee-enterprise-server-dashboard-my-team');
  expect(mine.metadata?.labels?.grafana_dashboard).toBe('1');
  expect(mine.metadata?.annotations).toEqual({ grafana_folder: 'Pixee' });
  expect(Object.keys(mine.data ?? {})).toEqual(['pixee-pixee-enterprise-server-my-team.json']);
  expect(labels(chart).filter((label) => label.includes('-dashboard-'))).toHaveLength(3);
  expect(problems(chart)).toEqual([]);
});

test('gives the JSON for Grafana alone', () => {
  expect(Dashboards.grafanaJson(MINE)).toContain('"title": "My team"');
  expect(() => Dashboards.grafanaJson({ ...MINE, rows: [] })).toThrow(
    'the dashboard "My team": rows must have at least one row',
  );
});

test('the metrics have the names that are given', () => {
  const { files } = add({ metrics: { perFindingTasks: 'tasks' } });
  expect(files.get('per-finding-task-metrics.json')).toContain('sum(tasks) by');
});

test('fails with a bad dashboard, and says which and where', () => {
  expect(() => add({ dashboards: [{ ...MINE, rows: [] }] })).toThrow(
    'the dashboard "My team": rows must have at least one row',
  );
  expect(() => add({ dashboards: [{ ...MINE, title: 'AI Service Metrics' }] })).toThrow(
    'the dashboard "AI Service Metrics": title is "AI Service Metrics", as that of',
  );
  const { dashboards } = add();
  expect(() => dashboards.addDashboardFile('a', FILE.replace('["up"]', '"up"'))).toThrow(
    'the dashboard file a: rows[0].panels[0].expr must be a list of strings, got a string; write ["up"]',
  );
});
