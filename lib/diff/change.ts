import type { DiffObject } from './diff-object';
import type { FieldChange } from './field-change';
import type { ObjectSet } from './object-set';

/** An object that is there on both sides and differs. */
export interface ChangedObject {
  readonly type: 'changed';
  readonly before: DiffObject;
  readonly after: DiffObject;
  readonly fields: readonly FieldChange[];
}

/** An object that only the new side has. */
export interface AddedObject {
  readonly type: 'added';
  readonly after: DiffObject;
}

/** An object that only the old side has. */
export interface RemovedObject {
  readonly type: 'removed';
  readonly before: DiffObject;
}

/** What becomes of one object. */
export type ObjectChange = ChangedObject | AddedObject | RemovedObject;

/** The object itself, the new one where there are two. */
export function objectOf(change: ObjectChange): DiffObject {
  return change.type === 'removed' ? change.before : change.after;
}

/** Both sides as a whole, for rules that look further than one object. */
export interface Sides {
  readonly before: ObjectSet;
  readonly after: ObjectSet;
  /** What becomes of an object; nothing when it stays as it is. */
  changeOf(object: DiffObject): ObjectChange | undefined;
}
