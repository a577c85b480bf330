import type { ObjectChange } from '../change';
import type { FieldChange } from '../field-change';

/** The changed fields of an object whose path matches. */
export function fieldsAt(change: ObjectChange, path: RegExp): readonly FieldChange[] {
  return change.type === 'changed' ? change.fields.filter((field) => path.test(field.path)) : [];
}

/** Kinds whose pods run all the time. */
export const RUNNING = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** The fields of the pods of a workload. */
export const POD_TEMPLATE = /^spec\.(?:jobTemplate\.spec\.)?template\b/;
