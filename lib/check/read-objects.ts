import { isPlainObject, type PlainObject } from '../base/plain-object';
import type { ObjectMeta } from '../generated/kubernetes';
import { isClusterScoped } from '../kubernetes/cluster-scoped';
import { kinds } from '../generated/kubernetes-schema';
import type { CheckedObject } from './checked-object';
import type { KnownObject, DeepPartial } from './deep-partial';
import { findViolations } from './schema/find-violations';
import { prune } from './schema/prune';
import type { Violation } from './schema/violation';

/** An object, and in what it differs from its schema. */
export interface ReadObject {
  readonly object: CheckedObject;
  /** @default - the kind has no schema here */
  readonly violations?: readonly Violation[];
}

/** Finds out what each value is and compares it with the schema of its kind in a release of Kubernetes. */
export function readObject(value: unknown, defaultNamespace: string, release?: number): ReadObject {
  const given: PlainObject = isPlainObject(value) ? value : {};
  const apiVersion = textOf(given['apiVersion']);
  const kind = textOf(given['kind']);
  const key = `${apiVersion}/${kind}`;
  const definition = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  const violations = definition === undefined ? undefined : findViolations(definition, given, release);
  const body = definition === undefined || violations?.length === 0 ? given : prune(definition, given);
  // prune() leaves only what has its type
  const metadata = (
    definition === undefined ? prune('ObjectMeta', given['metadata']) : (body as PlainObject)['metadata']
  ) as DeepPartial<ObjectMeta> | undefined;
  const name = metadata?.name ?? '';
  const object: CheckedObject = {
    apiVersion,
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind,
    name,
    namespace: isClusterScoped(kind, apiVersion) ? '' : (metadata?.namespace ?? defaultNamespace),
    label: `${kind === '' ? '(no kind)' : kind}/${name === '' ? '(no name)' : name}`,
    metadata: metadata ?? {},
    given,
    ...(definition === undefined ? {} : { body: body as DeepPartial<KnownObject> }),
  };
  return violations === undefined ? { object } : { object, violations };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
