import { isPlainObject } from '../../base/plain-object';
import type { Location, ValuePath } from '../../findings/finding';
import type { Reach, Source } from './source';

/** One path that a flag sets, and what to. */
export interface FlagValue {
  readonly path: ValuePath;
  readonly value: unknown;
}

/** A flag such as `--set` as a source of values. */
export class FlagSource implements Source {
  readonly kind = 'flag';

  constructor(
    /** The flag as it was typed, with its secrets masked. */
    readonly name: string,
    private readonly values: readonly FlagValue[],
    /** True for whole objects, which merge with what is there; single paths replace it. */
    private readonly merges: boolean,
  ) {}

  reach(path: ValuePath): Reach {
    let best: Reach = { depth: 0, open: true };
    for (const assigned of this.values) {
      const reach = this.reachOf(assigned, path);
      if (reach.depth >= best.depth) best = reach;
    }
    return best;
  }

  locate(): Location {
    return { source: this.name };
  }

  private reachOf({ path: own, value }: FlagValue, path: ValuePath): Reach {
    let depth = 0;
    while (depth < own.length && depth < path.length && String(own[depth]) === String(path[depth]))
      depth += 1;
    // The maps and lists on the way to the value are only added to.
    if (depth < own.length) return { depth, open: true, passing: true };
    let at = value;
    let inList = false;
    while (depth < path.length) {
      const next = child(at, String(path[depth]));
      if (next === undefined) break;
      inList ||= Array.isArray(at);
      at = next;
      depth += 1;
    }
    return { depth, open: this.merges && !inList && isPlainObject(at) };
  }
}

function child(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
