import { type PlainObject, isPlainObject } from '../../../base/plain-object';
import { type Assignment, SetError } from './assignment';

type Path = readonly (string | number)[];

/**
 * The values with an assignment carried out as Helm does it: maps and lists on the way are made where nothing is, lists
 * are filled up with `null`, the value at the end is replaced. Leaves the given values as they are. Throws a `SetError`
 * where something of another kind is in the way.
 */
export function applyAssignment(values: PlainObject, { path, value }: Assignment): PlainObject {
  return setKey(values, path, 0, value);
}

function setKey(map: PlainObject, path: Path, at: number, value: unknown): PlainObject {
  const key = String(path[at]);
  const present = Object.hasOwn(map, key);
  const old = map[key];
  const next = path[at + 1];
  if (next === undefined) return { ...map, [key]: value };
  if (typeof next === 'number') {
    if (present && !Array.isArray(old)) throw inTheWay(path, at, old);
    return { ...map, [key]: setItem(present ? (old as unknown[]) : [], path, at + 1, value) };
  }
  if (present && !isPlainObject(old)) throw inTheWay(path, at, old);
  return { ...map, [key]: setKey(present ? (old as PlainObject) : {}, path, at + 1, value) };
}

function setItem(list: readonly unknown[], path: Path, at: number, value: unknown): unknown[] {
  const index = Number(path[at]);
  const filled: unknown[] = [...list];
  while (filled.length <= index) filled.push(null);
  const old = filled[index];
  const next = path[at + 1];
  if (next === undefined) {
    filled[index] = value;
  } else if (typeof next === 'number') {
    if (old !== null && !Array.isArray(old)) throw inTheWay(path, at, old);
    filled[index] = setItem(Array.isArray(old) ? old : [], path, at + 1, value);
  } else {
    // Unlike below a key, Helm replaces whatever is not a map here.
    filled[index] = setKey(isPlainObject(old) ? old : {}, path, at + 1, value);
  }
  return filled;
}

function inTheWay(path: Path, at: number, old: unknown): SetError {
  const place = path.slice(0, at + 1);
  const wanted = typeof path[at + 1] === 'number' ? 'a list' : 'a map';
  const message = `is ${kindOf(old)}, not ${wanted}, so that nothing below it can be set`;
  const remedy = `remove it from the values files, or make it ${wanted} there`;
  return new SetError(message, { rule: 'set-conflict', remedy, path: place });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}
