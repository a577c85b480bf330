import { linesOf } from '../prepare/lines';

const PANEL = { title: 'Up', queries: [{ expression: 'up' }] };
const lines = (observability: object) => linesOf('dashboard', { cdk8s: { observability } });
const own = (...dashboards: object[]) => lines({ dashboards });
const file = (content: unknown, name = 'mine') =>
  lines({ dashboardFiles: { [name]: typeof content === 'string' ? content : JSON.stringify(content) } });
const board = (panel: object) => ({ title: 'Mine', rows: [{ panels: [{ ...PANEL, ...panel }] }] });

test('takes good ones', () => {
  expect(own(board({}))).toEqual([]);
  expect(file({ rows: [{ panels: [{ expr: ['up'] }] }] })).toEqual([]);
});

test('fails where a dashboard of the values is wrong', () => {
  expect(own(board({}), { title: 'Other', rows: [{ panels: [{ ...PANEL, queries: [] }] }] })).toEqual([
    'cdk8s.observability.dashboards[1].rows[0].panels[0].queries must have at least one query',
  ]);
  expect(own(board({ queries: [{ expression: 'sum(up' }] }))).toEqual([
    'cdk8s.observability.dashboards[0].rows[0].panels[0].queries[0].expression has no closing )',
  ]);
  expect(own({ title: 'Empty', rows: [] })).toEqual([
    'cdk8s.observability.dashboards[0].rows must have at least one row',
  ]);
});

test('fails with the title of one of ours, or of another', () => {
  expect(own({ ...board({}), title: 'AI Service Metrics', fileName: 'mine' })).toEqual([
    'cdk8s.observability.dashboards[0].title is "AI Service Metrics", as that of the dashboard "AI Service Metrics"',
  ]);
  expect(own(board({}), { ...board({}), fileName: 'other' })).toEqual([
    'cdk8s.observability.dashboards[1].title is "Mine", as that of the dashboard "Mine"',
  ]);
});

test('says of a file where in it something is wrong', () => {
  expect(file({ rows: [{ panels: [{ expr: 'up' }] }] })).toEqual([
    'cdk8s.observability.dashboardFiles.mine is wrong: rows[0].panels[0].expr must be a list of strings, got a string; write ["up"]',
  ]);
  expect(file('{')).toEqual([
    expect.stringMatching(/^cdk8s\.observability\.dashboardFiles\.mine is no JSON: /),
  ]);
});

test('fails with the name of a file that is none, or taken', () => {
  const content = { rows: [{ panels: [{ expr: ['up'] }] }] };
  expect(file(content, 'mine.json')).toEqual([
    expect.stringMatching(
      /^cdk8s\.observability\.dashboardFiles\."mine\.json" has a name that must be a file name/,
    ),
  ]);
  expect(file(content, 'ai-service-metrics')).toEqual([
    'cdk8s.observability.dashboardFiles.ai-service-metrics has the name or the title of the dashboard "AI Service Metrics"',
  ]);
  expect(lines({ dashboards: [board({})], dashboardFiles: { mine: JSON.stringify(content) } })).toEqual([
    'cdk8s.observability.dashboardFiles.mine has the name or the title of the dashboard "Mine"',
  ]);
});

test('leaves to the schema what is not of the right type', () => {
  expect(own(board({ queries: 'up' }))).toEqual([]);
});
