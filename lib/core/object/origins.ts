import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';

/** What maps were made of, as long as they are in use. */
const sources = new WeakMap<object, object>();

/** Says that a map is a user's at its own level, with what lies under it as it is. */
export function derivedAlone<T extends object>(map: T, source: object | undefined): T {
  if (source !== undefined && map !== source) sources.set(map, source);
  return map;
}

/** Says that a map is a user's, with more in it or something else of it. */
export function derived<T extends object>(map: T, source: object): T {
  if (map === source) return map;
  sources.set(map, source);
  for (const [key, below] of Object.entries(map as Readonly<Record<string, unknown>>)) {
    const part = (source as Readonly<Record<string, unknown>>)[key];
    if (isPlainObject(below) && isPlainObject(part)) derived(below, part);
  }
  return map;
}

/**
 * Where in values the parts of objects come from. Maps and lists of values are handed on as they are, down to the objects, so that they
 * can be told by what they are.
 */
export class Origins {
  private readonly paths = new WeakMap<object, ValuePath>();
  private readonly links = new Map<string, ValuePath>();
  private readonly bodies = new Map<string, Readonly<Record<string, unknown>>>();

  /** Remembers where every map and list of values stands. */
  public remember(values: unknown, path: ValuePath = []): void {
    if (typeof values !== 'object' || values === null) return;
    this.paths.set(values, path);
    const isList = Array.isArray(values);
    for (const [key, below] of Object.entries(values))
      this.remember(below, [...path, isList ? Number(key) : key]);
  }

  /** Remembers what a field of an object, as `Kind/name`, was made of. */
  public note(object: string, fields: Readonly<Record<string, unknown>>): void {
    this.bodies.set(object, { ...this.bodies.get(object), ...fields });
  }

  /** Says that one field of an object, as `Kind/name`, is a text of values. */
  public link(object: string, field: ValuePath, path: ValuePath): void {
    this.links.set(JSON.stringify([object, ...field]), path);
  }

  /** Where in values a place of an object, as `Kind/name`, comes from; nothing where it is ours. */
  public ofObject(object: string, path: ValuePath): ValuePath | undefined {
    return this.links.get(JSON.stringify([object, ...path])) ?? this.trace(this.bodies.get(object), path);
  }

  /** Where in values a map or list stands. */
  public of(part: unknown): ValuePath | undefined {
    return typeof part === 'object' && part !== null ? this.paths.get(part) : undefined;
  }

  /** Where in values a place of an object comes from; nothing where it is ours. */
  public trace(root: unknown, path: ValuePath): ValuePath | undefined {
    let found: ValuePath | undefined;
    let here = root;
    for (let depth = 0; depth <= path.length; depth += 1) {
      if (typeof here !== 'object' || here === null) break;
      const rest = path.slice(depth);
      const own = this.of(here);
      if (own !== undefined) found = [...own, ...rest];
      else found = this.traceDerived(here, rest) ?? found;
      const [next] = rest;
      here = next === undefined ? undefined : (here as Readonly<Record<string | number, unknown>>)[next];
    }
    return found;
  }

  /** A field of a map that is partly the user's is theirs when they gave it. */
  private traceDerived(map: object, [field, ...rest]: ValuePath): ValuePath | undefined {
    let source = sources.get(map);
    while (source !== undefined && !this.paths.has(source)) source = sources.get(source);
    if (source === undefined || field === undefined || !Object.hasOwn(source, field)) return undefined;
    const path = this.of(source);
    return path === undefined ? undefined : [...path, field, ...rest];
  }
}
