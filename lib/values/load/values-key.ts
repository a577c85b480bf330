import { mergeFiles } from '../../base/merge';
import { isPlainObject } from '../../base/plain-object';
import type { Finding, Location, ValuePath } from '../../findings/finding';
import type { Place } from '../../findings/disclosure';
import type { Loaded, Reach, Source } from './source';

const GLOBAL = 'global';

/** What is known about the root of an umbrella's values, given what is known about ours, which lie under a key of them. */
export function umbrellaPlace(key: string, root: Place): Place {
  return {
    shows: 'nothing',
    hasParts: true,
    below: (part) => (part === key ? root : part === GLOBAL ? root.below(GLOBAL) : undefined),
  };
}

/**
 * The values under a key of an umbrella's, with its `global` over theirs: so does Helm (`coalesceGlobals` in
 * pkg/chartutil/coalesce.go, where the parent's wins). Sources are asked by the paths that the values have then.
 */
export function underKey(key: string, loaded: Loaded): Loaded {
  const { values, sources, findings } = loaded;
  const own = values[key];
  const shared = values[GLOBAL];
  if (!isPlainObject(own)) {
    const missing: Finding = {
      rule: 'values-key',
      severity: 'error',
      message: `the values have no map under the key \`${key}\``,
      remedy: 'give the key under which the umbrella chart has the values, or leave --values-key out',
    };
    return { ...loaded, values: {}, findings: [...findings, missing], complete: false };
  }
  const global = merged(own[GLOBAL], shared);
  return {
    ...loaded,
    values: global === undefined ? own : { ...own, [GLOBAL]: global },
    sources: sources.map((source) => new KeyedSource(key, source)),
  };
}

function merged(own: unknown, shared: unknown): unknown {
  return isPlainObject(own) && isPlainObject(shared) ? mergeFiles(own, shared) : (shared ?? own);
}

/** A source that has the values under a key. */
class KeyedSource implements Source {
  readonly kind: Source['kind'];

  constructor(
    private readonly key: string,
    private readonly source: Source,
  ) {
    this.kind = source.kind;
  }

  get name(): string {
    return this.source.name;
  }

  reach(path: ValuePath): Reach {
    const full = this.fullPath(path);
    const { depth, ...rest } = this.source.reach(full);
    return { ...rest, depth: Math.max(0, depth - (full.length - path.length)) };
  }

  shownPath(path: ValuePath): ValuePath {
    const full = this.fullPath(path);
    return this.source.shownPath(full).slice(full.length - path.length);
  }

  locate(path: ValuePath, onKey: boolean): Location {
    return this.source.locate(this.fullPath(path), onKey);
  }

  written(path: ValuePath): string | undefined {
    return this.source.written(this.fullPath(path));
  }

  /** What is global may stand at the umbrella's root, whose word counts. */
  private fullPath(path: ValuePath): ValuePath {
    const under = [this.key, ...path];
    if (path[0] !== GLOBAL) return under;
    const isShared = this.source.reach(path).depth >= this.source.reach(under).depth - 1;
    return isShared && this.source.reach(path).depth > 0 ? path : under;
  }
}
