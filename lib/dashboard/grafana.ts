import { createHash } from 'node:crypto';
import { ROW_WIDTH } from './check';
import type { Dashboard, DashboardPanel, DashboardQuery } from './dashboard';
import { fileNameOf } from './file-name';

/** Version of the classic model that we write; a newer Grafana brings it up to its own. */
const SCHEMA_VERSION = 41;
/** Width of Grafana's own grid. */
const GRID_WIDTH = 24;
const PANEL_HEIGHT = 9;
const HEADING_HEIGHT = 1;
/** The user chooses among the Prometheus data sources that Grafana has. */
const DATA_SOURCE = { type: 'prometheus', uid: '$datasource' };
/** Grafana's names of the units that we use; it shows others as they are. */
const UNITS: Readonly<Record<string, string>> = {
  ms: 'ms',
  s: 's',
  'req/s': 'reqps',
  '%': 'percent',
  B: 'bytes',
};

interface Place {
  readonly h: number;
  readonly w: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The JSON text of a dashboard for Grafana.
 *
 * @param dashboard what it shows
 * @param owner what tells it from the same dashboard of another release, such as `namespace/release`
 */
export function grafanaJson(dashboard: Dashboard, owner = ''): string {
  const model = {
    uid: uidOf(dashboard, owner),
    title: dashboard.title,
    tags: ['pixee'],
    schemaVersion: SCHEMA_VERSION,
    version: 1,
    editable: true,
    graphTooltip: 1,
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    timezone: '',
    annotations: { list: [] },
    links: [],
    templating: { list: [dataSourceVariable()] },
    panels: panels(dashboard),
  };
  return `${JSON.stringify(model, undefined, 2)}\n`;
}

/** At most 40 characters, which Grafana allows; the same whenever the dashboard is rendered again. */
function uidOf(dashboard: Dashboard, owner: string): string {
  const digest = createHash('sha256')
    .update(`${owner}/${fileNameOf(dashboard)}`)
    .digest('hex');
  return `pixee-${digest.slice(0, 24)}`;
}

function dataSourceVariable(): object {
  return {
    name: 'datasource',
    label: 'Data source',
    type: 'datasource',
    query: 'prometheus',
    refresh: 1,
    hide: 0,
    includeAll: false,
    multi: false,
    regex: '',
    options: [],
    current: {},
  };
}

/** Every row is a heading and, below it, its panels from left to right; what has no room left goes to the next line. */
function panels({ rows }: Dashboard): object[] {
  const made: object[] = [];
  let y = 0;
  const add = (panel: (id: number) => object): void => void made.push(panel(made.length + 1));
  for (const row of rows) {
    const heading: Place = { h: HEADING_HEIGHT, w: GRID_WIDTH, x: 0, y };
    add((id) => ({
      id,
      type: 'row',
      title: row.title ?? '',
      collapsed: false,
      panels: [],
      gridPos: heading,
    }));
    y += HEADING_HEIGHT;
    let x = 0;
    for (const panel of row.panels) {
      const w = ((panel.width ?? ROW_WIDTH) * GRID_WIDTH) / ROW_WIDTH;
      if (x + w > GRID_WIDTH) [x, y] = [0, y + PANEL_HEIGHT];
      const place: Place = { h: PANEL_HEIGHT, w, x, y };
      add((id) => grafanaPanel(id, panel, place));
      x += w;
    }
    y += PANEL_HEIGHT;
  }
  return made;
}

function grafanaPanel(id: number, panel: DashboardPanel, gridPos: Place): object {
  const { title, description, unit, queries, showLegend } = panel;
  return {
    id,
    type: 'timeseries',
    title,
    description,
    datasource: DATA_SOURCE,
    gridPos,
    fieldConfig: {
      defaults: { unit: unit === undefined ? undefined : (UNITS[unit] ?? `suffix: ${unit}`) },
      overrides: [],
    },
    options: {
      legend: { showLegend: showLegend ?? true, displayMode: 'list', placement: 'bottom', calcs: [] },
      tooltip: { mode: 'multi', sort: 'desc' },
    },
    targets: queries.map(target),
  };
}

function target({ expression, legend }: DashboardQuery, index: number): object {
  return {
    refId: refId(index),
    datasource: DATA_SOURCE,
    editorMode: 'code',
    expr: expression,
    legendFormat: legend ?? '__auto',
    range: true,
  };
}

/** `A` to `Z`, then `A1` and so on. */
function refId(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letter}${String(Math.floor(index / 26))}`;
}
