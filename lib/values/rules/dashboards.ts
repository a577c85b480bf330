import { dashboardListProblems } from '../../dashboard/check';
import type { Dashboard } from '../../dashboard/dashboard';
import { documentedDashboards } from '../../dashboard/documented';
import { fileNameOf, fileNameProblem } from '../../dashboard/file-name';
import type { DashboardProblem } from '../../dashboard/problem';
import { readVmui } from '../../dashboard/read-vmui';
import { printPath } from '../../findings/value-path';
import type { ObservabilityOptions } from '../contract/cdk8s/observability';
import { metricNames } from '../given/metric-names';
import type { RuleFinding, ValueRule } from './rule';

const SECTION = ['cdk8s', 'observability'];

/** Dashboards are right before they reach VictoriaMetrics, which shows none of them as long as one is wrong. */
export const dashboards: ValueRule = {
  id: 'dashboard',
  severity: 'error',
  *check({ values }) {
    const options = values.cdk8s?.observability ?? {};
    yield* own(options);
    yield* files(options);
  },
};

function* own({ dashboards: given = [] }: ObservabilityOptions): Iterable<RuleFinding> {
  const ours = documentedDashboards(metricNames());
  // What the schema refused has no rows.
  const whole = given.filter(isWhole);
  if (whole.length < given.length) return;
  for (const { path, ...rest } of dashboardListProblems([...ours, ...whole])) {
    const [index, ...within] = path;
    yield { ...rest, path: [...SECTION, 'dashboards', Number(index) - ours.length, ...within] };
  }
}

function isWhole(dashboard: Partial<Dashboard>): boolean {
  const { title, rows } = dashboard;
  return (
    typeof title === 'string' &&
    Array.isArray(rows) &&
    rows.every(
      (row: Partial<Dashboard['rows'][number]>) =>
        Array.isArray(row.panels) &&
        row.panels.every(
          (panel: Partial<Dashboard['rows'][number]['panels'][number]>) =>
            typeof panel.title === 'string' &&
            Array.isArray(panel.queries) &&
            panel.queries.every((query: { expression?: unknown }) => typeof query.expression === 'string'),
        ),
    )
  );
}

function* files(options: ObservabilityOptions): Iterable<RuleFinding> {
  const taken = [...documentedDashboards(metricNames()), ...(options.dashboards ?? []).filter(isWhole)];
  const names = new Map(taken.map((one) => [fileNameOf(one), one.title]));
  const titles = new Map(taken.map((one) => [one.title, one.title]));
  for (const [fileName, json] of Object.entries(options.dashboardFiles ?? {})) {
    const path = [...SECTION, 'dashboardFiles', fileName];
    const nameProblem = fileNameProblem(fileName);
    if (nameProblem !== undefined) {
      yield { path, onKey: true, message: `has a name that ${nameProblem}` };
      continue;
    }
    const { dashboard, problems } = readVmui(fileName, json);
    for (const problem of problems) yield { ...inFile(problem), path };
    const other = names.get(fileName) ?? titles.get(dashboard.title);
    if (other !== undefined)
      yield { path, message: `has the name or the title of the dashboard ${JSON.stringify(other)}` };
    names.set(fileName, dashboard.title);
    titles.set(dashboard.title, dashboard.title);
  }
}

/** The file is one value: where in it something is wrong is part of the message. */
function inFile({ path, message, remedy }: DashboardProblem): Omit<RuleFinding, 'path'> {
  const where = path.length === 0 ? '' : `is wrong: ${printPath(path)} `;
  return { message: `${where}${message}`, ...(remedy === undefined ? {} : { remedy }) };
}
