import { isAlias, isNode } from 'yaml';
import type { ValuePath } from '../../findings/finding';
import { MAX_PROBLEMS } from '../../yaml/limits';
import type { Problem } from '../../yaml/problem';
import type { Refusal } from './tagged-scalar';

/** Where a node starts and ends in the text; the start of the text for what is no node. */
export function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = isNode(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}

/** Collects what is wrong with the values of a file, up to a bound. */
export class ProblemList {
  private readonly problems: Problem[] = [];

  /** What is wrong, in the order of the text. */
  get all(): readonly Problem[] {
    return this.problems;
  }

  /** Notes a problem of a node. A message with a path goes on from it; without one, or at the root, it stands alone. */
  note(node: unknown, path: ValuePath, refusal: Refusal & Pick<Problem, 'severity'>): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const [start, end] = rangeOf(node);
    this.problems.push({ ...refusal, start, end, ...(path.length === 0 ? {} : { path }) });
  }
}
