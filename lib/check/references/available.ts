import type { CheckOptions } from '../check-options';
import type { CheckedObject } from '../checked-object';
import type { ObjectIndex } from '../object-index';
import { operatedObjects } from '../operator-pods';

/** The keys of an object: `undefined` stands for keys that nobody knows. */
export type Keys = ReadonlySet<string> | undefined;

const EVERY_NAMESPACE = '*';

/** What every namespace has. */
const BUILT_IN = [
  { kind: 'ServiceAccount', name: 'default' },
  { kind: 'ConfigMap', name: 'kube-root-ca.crt', keys: ['ca.crt'] },
];

/** All that can be referred to: our objects, what operators make of them, and what the caller expects to be there. */
export class Available {
  private readonly keys = new Map<string, Set<string> | undefined>();
  private readonly names = new Map<string, string[]>();

  public constructor(index: ObjectIndex, options: CheckOptions) {
    for (const object of index.objects) {
      if (object.body !== undefined) this.add(object.kind, object.namespace, object.name, keysOf(object));
      for (const { kind, name, keys } of operatedObjects(object))
        this.add(kind, object.namespace, name, keys);
    }
    for (const { kind, name, keys } of [...BUILT_IN, ...(options.expected ?? [])]) {
      this.add(kind, EVERY_NAMESPACE, name, keys);
    }
  }

  /** The keys of an object, or `'absent'` when there is no such object. */
  public find(kind: string, namespace: string, name: string): Keys | 'absent' {
    for (const place of [namespace, EVERY_NAMESPACE]) {
      const identity = identityOf(kind, place, name);
      if (this.keys.has(identity)) return this.keys.get(identity);
    }
    return 'absent';
  }

  /** The names of all objects of a kind in a namespace. */
  public namesOf(kind: string, namespace: string): readonly string[] {
    return [namespace, EVERY_NAMESPACE].flatMap((place) => this.names.get(`${kind}\n${place}`) ?? []);
  }

  /** A second object of the same name adds its keys: an ExternalSecret may fill up a Secret of ours. */
  private add(kind: string, namespace: string, name: string, keys: readonly string[] | undefined): void {
    const identity = identityOf(kind, namespace, name);
    const known = this.keys.get(identity);
    if (!this.keys.has(identity)) {
      this.keys.set(identity, keys === undefined ? undefined : new Set(keys));
      const names = this.names.get(`${kind}\n${namespace}`);
      if (names === undefined) this.names.set(`${kind}\n${namespace}`, [name]);
      else names.push(name);
    } else if (known !== undefined) {
      if (keys === undefined) this.keys.set(identity, undefined);
      else for (const key of keys) known.add(key);
    }
  }
}

function keysOf({ body }: CheckedObject): readonly string[] | undefined {
  switch (body?.kind) {
    case 'Secret':
      return [...Object.keys(body.data ?? {}), ...Object.keys(body.stringData ?? {})];
    case 'ConfigMap':
      return [...Object.keys(body.data ?? {}), ...Object.keys(body.binaryData ?? {})];
    default:
      return undefined;
  }
}

function identityOf(kind: string, namespace: string, name: string): string {
  return `${kind}\n${namespace}\n${name}`;
}
