import type { Dashboard } from '../../lib/dashboard/dashboard';
import { documentedDashboards } from '../../lib/dashboard/documented';
import { grafanaJson } from '../../lib/dashboard/grafana';
import { metricNames } from '../../lib/values/given/metric-names';

interface GrafanaPanel {
  readonly id: number;
  readonly type: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly {
    readonly refId: string;
    readonly expr: string;
    readonly legendFormat: string;
  }[];
  readonly fieldConfig?: { readonly defaults: { readonly unit?: string } };
}
interface GrafanaDashboard {
  readonly uid: string;
  readonly panels: readonly GrafanaPanel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
}

const read = (dashboard: Dashboard, owner?: string) =>
  JSON.parse(grafanaJson(dashboard, owner)) as GrafanaDashboard;
const [documented] = documentedDashboards(metricNames());
if (documented === undefined) throw new Error('there are no dashboards');

test('has all queries, with the data source that the user chooses', () => {
  const { panels, templating } = read(documented);
  const expected = documented.rows.flatMap((row) => row.panels.flatMap(({ queries }) => queries));
  expect(panels.flatMap(({ targets }) => targets ?? []).map(({ expr }) => expr)).toEqual(
    expected.map(({ expression }) => expression),
  );
  expect(templating.list).toEqual([expect.objectContaining({ name: 'datasource', type: 'datasource' })]);
  expect(grafanaJson(documented).match(/"uid": "\$datasource"/g)).toHaveLength(5 + expected.length);
});

test('no two panels overlap, and none leaves the grid', () => {
  const seven = { title: 'Wide', width: 7, queries: [{ expression: 'up' }] };
  const { panels } = read({
    ...documented,
    rows: [...documented.rows, { panels: [seven, seven, { ...seven, width: 5 }] }],
  });
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from(
      { length: w * h },
      (_, cell) => `${String(x + (cell % w))} ${String(y + Math.floor(cell / w))}`,
    ),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
});

test('names units as Grafana does, and writes others out', () => {
  const units = (unit?: string) =>
    read({ title: 'A', rows: [{ panels: [{ title: 'B', unit, queries: [{ expression: 'up' }] }] }] })
      .panels[1]?.fieldConfig?.defaults.unit;
  expect([units('ms'), units('req/s'), units('parsecs'), units()]).toEqual([
    'ms',
    'reqps',
    'suffix: parsecs',
    undefined,
  ]);
});

test('the id is the same every time, and another for another release', () => {
  const uids = [read(documented, 'a/b').uid, read(documented, 'a/b').uid, read(documented, 'a/c').uid];
  expect(uids[0]).toBe(uids[1]);
  expect(uids[0]).not.toBe(uids[2]);
  expect(uids.every((uid) => uid.length <= 40)).toBe(true);
});

test('many queries have ids of their own', () => {
  const queries = Array.from({ length: 60 }, (_, index) => ({ expression: `a${String(index)}` }));
  const ids = read({ title: 'A', rows: [{ panels: [{ title: 'B', queries }] }] }).panels[1]?.targets?.map(
    ({ refId }) => refId,
  );
  expect(new Set(ids).size).toBe(60);
});
