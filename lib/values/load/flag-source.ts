import { isPlainObject } from '../../base/plain-object';
import { isHarmless, type Place } from '../../findings/disclosure';
import type { Location, ValuePath } from '../../findings/finding';
import { MASK } from '../../findings/mask';
import type { FlagName } from './flag-name';
import type { Reach, Source } from './source';

/** One path that a flag sets, and what to. */
export interface FlagValue {
  readonly path: ValuePath;
  readonly value: unknown;
  /** How numbers below were written, by their paths as JSON. @default - as they are printed */
  readonly written?: ReadonlyMap<string, string>;
}

/** A flag such as `--set` as a source of values. */
export class FlagSource implements Source {
  readonly kind = 'flag';
  private lazyFlag?: FlagName;

  constructor(
    private readonly makeName: () => FlagName,
    private readonly values: readonly FlagValue[],
    /** True for whole objects, which merge with what is there; single paths replace it. */
    private readonly merges: boolean,
    private readonly root: Place,
  ) {}

  get name(): string {
    return this.flag.name;
  }

  /** Made when it is first asked for, because it takes all that the contract knows. */
  private get flag(): FlagName {
    this.lazyFlag ??= this.makeName();
    return this.lazyFlag;
  }

  shownPath(path: ValuePath): ValuePath {
    const depths = this.values.map((assigned) => this.reachOf(assigned, path).depth);
    const deepest = depths.lastIndexOf(Math.max(...depths));
    const shown = deepest > this.flag.firstSecret ? knownParts(this.root, path) : path;
    let place: Place | undefined = this.root;
    return shown.map((part) => {
      const isClosed = place?.hasParts === false;
      place = place?.below(String(part));
      return typeof part === 'number' || (!isClosed && isHarmless(part)) ? part : MASK;
    });
  }

  reach(path: ValuePath): Reach {
    let best: Reach = { depth: 0, open: true };
    for (const assigned of this.values) {
      const reach = this.reachOf(assigned, path);
      if (reach.depth >= best.depth) best = reach;
    }
    return best;
  }

  written(path: ValuePath): string | undefined {
    for (const { path: own, written } of [...this.values].reverse()) {
      const rest = path.slice(own.length);
      const isBelow = own.every((part, at) => String(part) === String(path[at]));
      if (isBelow && written !== undefined) return written.get(JSON.stringify(rest.map(String)));
    }
    return undefined;
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

/** A path in which only the keys that the contract knows can be read. */
export function knownParts(root: Place, path: ValuePath): ValuePath {
  let place: Place | undefined = root;
  return path.map((part) => {
    place = place?.below(String(part));
    return typeof part === 'number' || place !== undefined ? part : MASK;
  });
}

function child(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
