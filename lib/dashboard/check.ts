import type { ValuePath } from '../findings/finding';
import type { Dashboard, DashboardPanel, DashboardRow } from './dashboard';
import { expressionProblem } from './expression';
import { fileNameOf, fileNameProblem } from './file-name';
import { below, type DashboardProblem } from './problem';

/** Width of a row, in the units of a panel's width. */
export const ROW_WIDTH = 12;

/** What is wrong with a dashboard; VictoriaMetrics shows none at all as long as one file is not as it wants it. */
export function dashboardProblems(dashboard: Dashboard): DashboardProblem[] {
  return [
    ...nameProblems(dashboard),
    ...emptyList(['rows'], dashboard.rows, 'row'),
    ...dashboard.rows.flatMap((row, index) => below(['rows', index], rowProblems(row))),
  ];
}

/** What is wrong with several dashboards that are shown beside each other; paths begin with the place in the list. */
export function dashboardListProblems(dashboards: readonly Dashboard[]): DashboardProblem[] {
  return [
    ...dashboards.flatMap((dashboard, index) => below([index], dashboardProblems(dashboard))),
    ...repeated(dashboards, ({ title }) => title, 'title'),
    ...repeated(dashboards, fileNameOf, 'fileName'),
  ];
}

function nameProblems(dashboard: Dashboard): DashboardProblem[] {
  const { title, fileName } = dashboard;
  const name = fileNameOf(dashboard);
  if (isBlank(title)) return [{ path: ['title'], message: 'must not be empty' }];
  if (name === '') {
    return [{ path: ['title'], message: 'gives no name for a file', remedy: 'set `fileName`' }];
  }
  const problem = fileNameProblem(name);
  return problem === undefined
    ? []
    : [{ path: ['fileName'], message: `${problem}, got ${JSON.stringify(fileName)}` }];
}

function rowProblems({ panels }: DashboardRow): DashboardProblem[] {
  return [
    ...emptyList(['panels'], panels, 'panel'),
    ...panels.flatMap((panel, index) => below(['panels', index], panelProblems(panel))),
  ];
}

function panelProblems({ title, queries, width }: DashboardPanel): DashboardProblem[] {
  const problems = emptyList(['queries'], queries, 'query');
  if (isBlank(title)) problems.push({ path: ['title'], message: 'must not be empty' });
  if (width !== undefined && !(Number.isInteger(width) && width >= 1 && width <= ROW_WIDTH)) {
    const range = `a whole number from 1 to ${String(ROW_WIDTH)}`;
    problems.push({ path: ['width'], message: `must be ${range}, got ${String(width)}` });
  }
  queries.forEach(({ expression }, index) => {
    const message = expressionProblem(expression);
    if (message !== undefined) problems.push({ path: ['queries', index, 'expression'], message });
  });
  return problems;
}

function emptyList(path: ValuePath, list: readonly unknown[], item: string): DashboardProblem[] {
  return list.length > 0 ? [] : [{ path, message: `must have at least one ${item}` }];
}

function repeated(
  dashboards: readonly Dashboard[],
  nameOf: (dashboard: Dashboard) => string,
  field: keyof Dashboard,
): DashboardProblem[] {
  const first = new Map<string, number>();
  return dashboards.flatMap((dashboard, index): DashboardProblem[] => {
    const name = nameOf(dashboard);
    if (!first.has(name)) first.set(name, index);
    const earlier = first.get(name);
    if (name === '' || earlier === undefined || earlier === index) return [];
    const other = dashboards[earlier]?.title ?? '';
    return [
      { path: [index, field], message: `is ${JSON.stringify(name)}, as that of the dashboard "${other}"` },
    ];
  });
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
