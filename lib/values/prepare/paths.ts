import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';

const paths = new Map<string, readonly string[]>();

/** The path that a text such as `platform.ingress.hosts` stands for; texts are few and come again and again. */
export function pathOf(text: string): readonly string[] {
  const known = paths.get(text);
  if (known !== undefined) return known;
  const path = text.split('.');
  paths.set(text, path);
  return path;
}

/** The value at a path, or `undefined` where there is none. */
export function getAt(root: unknown, path: ValuePath): unknown {
  let value = root;
  for (const part of path) {
    if (Array.isArray(value)) value = typeof part === 'number' ? (value as unknown[])[part] : undefined;
    else if (isPlainObject(value)) value = Object.hasOwn(value, part) ? value[part] : undefined;
    else return undefined;
  }
  return value;
}

/** Puts a value at a path of map keys, making the maps on the way; does nothing where something else stands there. */
export function setAt(root: PlainObject, path: readonly string[], value: unknown): boolean {
  let map = root;
  for (const part of path.slice(0, -1)) {
    const next = Object.hasOwn(map, part) ? map[part] : undefined;
    if (next === undefined || next === null) {
      const made: PlainObject = {};
      map[part] = made;
      map = made;
    } else if (isPlainObject(next)) map = next;
    else return false;
  }
  const last = path.at(-1);
  if (last === undefined) return false;
  map[last] = value;
  return true;
}

/** Removes what stands at a path, and the maps on the way that are empty without it. */
export function removeAt(root: PlainObject, path: ValuePath): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const parentPath = path.slice(0, -1);
  const parent = getAt(root, parentPath);
  if (!isPlainObject(parent)) return;
  Reflect.deleteProperty(parent, last);
  if (Object.keys(parent).length === 0) removeAt(root, parentPath);
}

/** True when `path` is `start` or lies below it. */
export function startsWith(path: ValuePath, start: ValuePath): boolean {
  return start.length <= path.length && start.every((part, index) => part === path[index]);
}

/** A value found by {@link visit}. */
export interface Visited {
  readonly path: ValuePath;
  readonly value: unknown;
}

/** Every value that a pattern such as `platform.ingress.hosts.*.host` leads to; `*` is any list item or map key. */
export function visit(root: unknown, pattern: string): readonly Visited[] {
  const parts = pathOf(pattern);
  if (leadsNowhere(root, parts)) return NOTHING;
  const found: Visited[] = [];
  collect(root, parts, [], found);
  return found;
}

const NOTHING: readonly Visited[] = [];

/** Whether a map on the way lacks the key: most values are not given, which is told here without making a path. */
function leadsNowhere(root: unknown, parts: readonly string[]): boolean {
  let value = root;
  for (const part of parts) {
    if (part === '*' || !isPlainObject(value)) return false;
    if (!Object.hasOwn(value, part)) return true;
    value = value[part];
  }
  return false;
}

function collect(value: unknown, parts: readonly string[], path: ValuePath, found: Visited[]): void {
  const part = parts[path.length];
  if (part === undefined) found.push({ path, value });
  else if (Array.isArray(value)) {
    if (part === '*') value.forEach((item: unknown, index) => collect(item, parts, [...path, index], found));
  } else if (isPlainObject(value)) {
    for (const key of part === '*' ? Object.keys(value) : [part]) {
      if (Object.hasOwn(value, key)) collect(value[key], parts, [...path, key], found);
    }
  }
}

/** Text that says something: Helm's charts take an empty one as not given. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** True for what counts as not given: nothing, null, an empty text. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
