import { printPath } from '../findings/value-path';
import type { DashboardProblem } from './problem';

/** A problem as one line: where, what, and what to do. */
export function problemText({ path, message, remedy }: DashboardProblem): string {
  const where = path.length === 0 ? '' : `${printPath(path)} `;
  return `${where}${message}${remedy === undefined ? '' : `; ${remedy}`}`;
}
