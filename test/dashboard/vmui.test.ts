import type { Dashboard } from '../../lib/dashboard/dashboard';
import { documentedDashboards } from '../../lib/dashboard/documented';
import { problemText } from '../../lib/dashboard/problem-text';
import { readVmui } from '../../lib/dashboard/read-vmui';
import { vmuiJson } from '../../lib/dashboard/vmui';
import { metricNames } from '../../lib/values/given/metric-names';

const DASHBOARD: Dashboard = {
  title: 'My team',
  rows: [
    {
      title: 'First',
      panels: [
        {
          title: 'Up',
          description: 'All',
          unit: 'ms',
          width: 6,
          showLegend: false,
          queries: [{ expression: 'up' }],
        },
        { title: 'Two', queries: [{ expression: 'a', legend: '{{b}}' }, { expression: 'c' }] },
      ],
    },
  ],
};

test('writes lists of strings, the legends beside the expressions', () => {
  expect(JSON.parse(vmuiJson(DASHBOARD))).toEqual({
    title: 'My team',
    filename: 'my-team.json',
    rows: [
      {
        title: 'First',
        panels: [
          { title: 'Up', description: 'All', unit: 'ms', expr: ['up'], showLegend: false, width: 6 },
          { title: 'Two', expr: ['a', 'c'], alias: ['{{b}}', ''] },
        ],
      },
    ],
  });
});

test.each(documentedDashboards(metricNames()))('reads its own $title', (dashboard) => {
  const { dashboard: read, problems } = readVmui(dashboard.fileName ?? '', vmuiJson(dashboard));
  expect(problems).toEqual([]);
  expect(vmuiJson(read)).toBe(vmuiJson(dashboard));
});

const panel = (fields: object) => ({ rows: [{ panels: [{ title: 'A', expr: ['up'], ...fields }] }] });

test.each<[string, unknown, string[]]>([
  [
    'no list of expressions',
    panel({ expr: 'up' }),
    ['rows[0].panels[0].expr must be a list of strings, got a string; write ["up"]'],
  ],
  [
    'no expression',
    panel({ expr: undefined }),
    ['rows[0].panels[0].expr must be a list of strings, got nothing'],
  ],
  ['an empty list of them', panel({ expr: [] }), ['rows[0].panels[0].expr must have at least one query']],
  [
    'a number as one',
    panel({ expr: ['up', 1] }),
    ['rows[0].panels[0].expr[1] must be a string, got a number'],
  ],
  ['one that is cut off', panel({ expr: ['sum(up'] }), ['rows[0].panels[0].expr[0] has no closing )']],
  [
    'more legends than expressions',
    panel({ alias: ['a', 'b'] }),
    ['rows[0].panels[0].alias has more items than `expr`'],
  ],
  ['a width as text', panel({ width: '6' }), ['rows[0].panels[0].width must be a number, got a string']],
  [
    'a width out of range',
    panel({ width: 13 }),
    ['rows[0].panels[0].width must be a whole number from 1 to 12, got 13'],
  ],
  [
    'a legend switch as text',
    panel({ showLegend: 'no' }),
    ['rows[0].panels[0].showLegend must be a boolean, got a string'],
  ],
  [
    'a mistyped key',
    panel({ aliases: [] }),
    [
      'rows[0].panels[0].aliases is not known here; allowed are title, description, unit, expr, alias, showLegend, width',
    ],
  ],
  ['no rows', { title: 'A' }, ['rows must be a list, got nothing']],
  ['empty rows', { rows: [] }, ['rows must have at least one row']],
  ['a row that is none', { rows: [null] }, ['rows[0] must be an object, got null']],
  ['a list', [], ['(root) must be an object, got a list']],
])('fails with %s', (_what, file, expected) => {
  const lines = readVmui('my-team', JSON.stringify(file)).problems.map((one) =>
    problemText(one.path.length === 0 ? { ...one, message: `(root) ${one.message}` } : one),
  );
  expect(lines).toEqual(expected);
});

test('fails with what is no JSON', () => {
  const [problem] = readVmui('my-team', '{"rows": [').problems;
  expect(problem?.message).toMatch(/^is no JSON: /);
});
