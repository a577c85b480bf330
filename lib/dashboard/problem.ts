import type { ValuePath } from '../findings/finding';

/** What is wrong with a dashboard, and where in it. */
export interface DashboardProblem {
  /** From the root of the dashboard, or of the list of dashboards. */
  readonly path: ValuePath;
  /** Continues the path: `must not be empty`. */
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
}

/** The same problems, seen from further above. */
export function below(path: ValuePath, problems: readonly DashboardProblem[]): DashboardProblem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
