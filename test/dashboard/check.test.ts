import { dashboardListProblems, dashboardProblems } from '../../lib/dashboard/check';
import type { Dashboard, DashboardPanel } from '../../lib/dashboard/dashboard';
import { problemText } from '../../lib/dashboard/problem-text';

const PANEL: DashboardPanel = { title: 'Up', queries: [{ expression: 'up' }] };
const GOOD: Dashboard = { title: 'My team', rows: [{ panels: [PANEL] }] };

const lines = (dashboard: Partial<Dashboard>) =>
  dashboardProblems({ ...GOOD, ...dashboard }).map(problemText);
const panelLines = (panel: Partial<DashboardPanel>) =>
  lines({ rows: [{ panels: [{ ...PANEL, ...panel }] }] });

test('takes a good one', () => {
  expect(dashboardProblems(GOOD)).toEqual([]);
  expect(panelLines({ width: 12, unit: 'ms', showLegend: false, description: 'All' })).toEqual([]);
});

test('fails without rows, panels or queries', () => {
  expect(lines({ rows: [] })).toEqual(['rows must have at least one row']);
  expect(lines({ rows: [{ panels: [PANEL] }, { panels: [] }] })).toEqual([
    'rows[1].panels must have at least one panel',
  ]);
  expect(panelLines({ queries: [] })).toEqual(['rows[0].panels[0].queries must have at least one query']);
});

test('fails with a query that is empty or cut off', () => {
  expect(panelLines({ queries: [{ expression: ' ' }, { expression: 'sum(up' }] })).toEqual([
    'rows[0].panels[0].queries[0].expression must not be empty',
    'rows[0].panels[0].queries[1].expression has no closing )',
  ]);
});

test.each([0, 13, 2.5, -1, NaN])('fails with a width of %d', (width) => {
  expect(panelLines({ width })).toEqual([
    `rows[0].panels[0].width must be a whole number from 1 to 12, got ${String(width)}`,
  ]);
});

test('fails without titles', () => {
  expect(lines({ title: ' ' })).toEqual(['title must not be empty']);
  expect(panelLines({ title: '' })).toEqual(['rows[0].panels[0].title must not be empty']);
});

test('fails without a name for the file', () => {
  expect(lines({ title: '日本' })).toEqual(['title gives no name for a file; set `fileName`']);
  expect(lines({ title: '日本', fileName: 'japan' })).toEqual([]);
});

test.each(['My team', 'a/b', '../x', '-a', 'a.json', 'x'.repeat(51)])(
  'fails with the file name %j',
  (fileName) => {
    expect(lines({ fileName })).toEqual([expect.stringContaining(`got "${fileName}"`)]);
  },
);

test('fails with two of one title or one file', () => {
  const other = { ...GOOD, title: 'My-Team' };
  expect(dashboardListProblems([GOOD, GOOD, other]).map(problemText)).toEqual([
    '[1].title is "My team", as that of the dashboard "My team"',
    '[1].fileName is "my-team", as that of the dashboard "My team"',
    '[2].fileName is "my-team", as that of the dashboard "My team"',
  ]);
});
