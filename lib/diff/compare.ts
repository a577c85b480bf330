import { isPlainObject, type PlainObject } from '../base/plain-object';
import { isAssigned } from './assigned';
import type { DiffObject } from './diff-object';
import { type FieldChange, printSteps, type Step } from './field-change';
import { isSequence, isSet, namedItems } from './list-items';
import { isSameScalar } from './same-scalar';

/** The fields in which two objects of one name differ, in the order of their keys. */
export function compareObjects(before: DiffObject, after: DiffObject): readonly FieldChange[] {
  const found: FieldChange[] = [];
  const note = (steps: readonly Step[], old: unknown, now: unknown): void => {
    if (now === undefined && isAssigned(before, steps)) return;
    const path = printSteps(steps);
    found.push({
      path,
      steps,
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    });
  };
  compareMaps(before.normal, after.normal, [], note);
  return found;
}

type Note = (steps: readonly Step[], before: unknown, after: unknown) => void;

function compareMaps(before: PlainObject, after: PlainObject, steps: readonly Step[], note: Note): void {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  for (const key of keys) compareValues(before[key], after[key], [...steps, { key }], note);
}

function compareValues(before: unknown, after: unknown, steps: readonly Step[], note: Note): void {
  if (isPlainObject(before) && isPlainObject(after)) compareMaps(before, after, steps, note);
  else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, steps, note);
  // what comes or goes as a whole is told by its own entries, where each stands for itself
  else if (after === undefined && isOpen(before, steps)) compareValues(before, emptied(before), steps, note);
  else if (before === undefined && isOpen(after, steps)) compareValues(emptied(after), after, steps, note);
  else if (!isSameScalar(steps, before, after)) note(steps, before, after);
}

/** Maps of which each entry stands for itself. */
const OPEN_MAPS = new Set(['annotations', 'binaryData', 'data', 'labels', 'nodeSelector', 'parameters']);

/** Whether the entries of a map or list stand for themselves. An empty list is no list. */
function isOpen(value: unknown, steps: readonly Step[]): boolean {
  const key = lastKey(steps);
  if (Array.isArray(value)) return value.length === 0 || namedItems(value, key) !== undefined;
  return isPlainObject(value) && OPEN_MAPS.has(key);
}

function emptied(value: unknown): unknown {
  return Array.isArray(value) ? [] : {};
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  steps: readonly Step[],
  note: Note,
): void {
  const name = lastKey(steps);
  const old = namedItems(before, name);
  const now = namedItems(after, name);
  if (old !== undefined && now !== undefined) {
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      compareValues(old.get(key), now.get(key), [...steps, { item: key }], note);
    }
    if (isSequence(name) && inOtherOrder([...old.keys()], [...now.keys()])) {
      note(steps, [...old.keys()], [...now.keys()]);
    }
  } else if (!isSameList(before, after, isSet(name))) note(steps, before, after);
}

function inOtherOrder(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  return before.filter((key) => now.has(key)).join('\n') !== after.filter((key) => old.has(key)).join('\n');
}

function isSameList(before: readonly unknown[], after: readonly unknown[], anyOrder: boolean): boolean {
  if (before.length !== after.length) return false;
  const old = before.map(canonical);
  const now = after.map(canonical);
  if (anyOrder) {
    old.sort();
    now.sort();
  }
  return old.every((text, index) => text === now[index]);
}

/** The same text for values that differ in the order of keys only. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    isPlainObject(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

function lastKey(steps: readonly Step[]): string {
  const step = steps.at(-1);
  return step !== undefined && 'key' in step ? step.key : '';
}
