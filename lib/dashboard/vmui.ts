import type { Dashboard, DashboardPanel } from './dashboard';
import { fileNameOf } from './file-name';

/** A panel as the web interface of VictoriaMetrics reads it; `alias` stands beside `expr`, item by item. */
interface VmuiPanel {
  readonly title: string;
  readonly description?: string;
  readonly unit?: string;
  readonly expr: readonly string[];
  readonly alias?: readonly string[];
  readonly showLegend?: boolean;
  readonly width?: number;
}

/** The JSON text that the web interface of VictoriaMetrics (VMUI) shows a dashboard from. */
export function vmuiJson(dashboard: Dashboard): string {
  const { title, rows } = dashboard;
  const file = {
    title,
    filename: `${fileNameOf(dashboard)}.json`,
    rows: rows.map((row) => ({ title: row.title, panels: row.panels.map(vmuiPanel) })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function vmuiPanel({ title, description, unit, queries, width, showLegend }: DashboardPanel): VmuiPanel {
  const legends = queries.map(({ legend }) => legend ?? '');
  return {
    title,
    description,
    unit,
    expr: queries.map(({ expression }) => expression),
    alias: legends.some((legend) => legend !== '') ? legends : undefined,
    showLegend,
    width,
  };
}
