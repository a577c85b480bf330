import { isPlainObject, type PlainObject } from '../../base/plain-object';

/**
 * What the server puts where nothing is written, as a tree in the form of the object. A leaf is the default itself, or a
 * function that finds it by the map that it belongs to.
 */
export interface Shape {
  readonly [key: string]: Leaf | Shape | Each | Optional | Computed;
}

type Leaf = string | number | boolean | null | ((owner: PlainObject) => unknown);

/** A default that follows other fields, and is therefore put where nothing is written, instead of being left out. */
export class Computed {
  public constructor(public readonly compute: (owner: PlainObject) => unknown) {}
}

/** A shape of every item of a list. */
export class Each {
  public constructor(public readonly shape: Shape) {}
}

/** A map that means nothing when nothing is left in it. */
export class Optional {
  public constructor(public readonly shape: Shape) {}
}

/** A copy without what the server would put there anyway. */
export function dropDefaults(value: PlainObject, shape: Shape): PlainObject {
  const result: PlainObject = {};
  for (const [key, field] of Object.entries(value)) {
    const kept = dropDefault(field, Object.hasOwn(shape, key) ? shape[key] : undefined, value);
    if (kept !== undefined) result[key] = kept;
  }
  for (const [key, field] of Object.entries(shape)) {
    if (!(field instanceof Computed) || result[key] !== undefined) continue;
    const computed = field.compute(value);
    if (computed !== undefined) result[key] = computed;
  }
  return result;
}

function dropDefault(field: unknown, shape: Shape[string] | undefined, owner: PlainObject): unknown {
  if (field === null || field === undefined) return undefined;
  if (shape === undefined || shape instanceof Computed) return field;
  if (shape instanceof Each) {
    if (!Array.isArray(field)) return field;
    return field.map((item: unknown) => (isPlainObject(item) ? dropDefaults(item, shape.shape) : item));
  }
  if (shape instanceof Optional) {
    if (!isPlainObject(field)) return field;
    const rest = dropDefaults(field, shape.shape);
    return Object.keys(rest).length === 0 ? undefined : rest;
  }
  if (typeof shape === 'function') return same(field, shape(owner)) ? undefined : field;
  if (typeof shape === 'object' && shape !== null) {
    return isPlainObject(field) ? dropDefaults(field, shape) : field;
  }
  return field === shape ? undefined : field;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
