import type { CheckedObject } from '../check/checked-object';
import { podOf, type PodView } from '../check/pod-view';
import { readObject } from '../check/read-objects';
import { identify } from '../output/identity';
import { isPlainObject, type PlainObject } from '../base/plain-object';
import { isClusterScoped } from '../kubernetes/cluster-scoped';
import { normalForm } from './normal/normal-form';

/** An object of one side of a comparison. */
export interface DiffObject {
  readonly kind: string;
  /** Group of the API, empty for the core. */
  readonly group: string;
  /** Its namespace, or the one it will be applied to; empty for what has none. */
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string | undefined>>;
  readonly annotations: Readonly<Record<string, string | undefined>>;
  /** Without what means nothing: defaults, what the server adds. */
  readonly normal: PlainObject;
  /** The same for rules that read fields by their types. */
  readonly checked: CheckedObject;
  /** Its pods. @default - it has none */
  readonly pod?: PodView;
  /** Whether it was read from a cluster, with what the server adds. */
  readonly live: boolean;
}

/** Reads an object for a comparison. */
export function diffObject(given: PlainObject, defaultNamespace: string): DiffObject {
  const normal = normalForm(given);
  const { namespace } = identify(given);
  const { object } = readObject(normal, namespace === '' ? defaultNamespace : namespace);
  const pod = podOf(object);
  const metadata = isPlainObject(given['metadata']) ? given['metadata'] : {};
  return {
    kind: object.kind,
    group: object.group,
    namespace: isClusterScoped(object.kind) ? '' : object.namespace,
    name: object.name,
    labels: object.metadata.labels ?? {},
    annotations: object.metadata.annotations ?? {},
    normal,
    checked: object,
    ...(pod === undefined ? {} : { pod }),
    live: 'uid' in metadata || 'resourceVersion' in metadata,
  };
}

/** `Kind/name`. */
export function labelOf({ kind, name }: Pick<DiffObject, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

/** What tells an object from all others: the version of its API does not. */
export function identityOf({ group, kind, namespace, name }: DiffObject): string {
  return `${group}\n${kind}\n${namespace}\n${name}`;
}
