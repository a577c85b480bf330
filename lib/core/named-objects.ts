import type { ApiObject } from 'cdk8s';
import { isPlainObject } from '../base/plain-object';
import type { ExpectedObject } from '../check/expected-object';
import { operatedObjects } from '../check/operator-pods';
import { readObject } from '../check/read-objects';
import { podReferences } from '../check/references/pod-references';
import type { ValuePath } from '../findings/finding';
import { typoOf } from '../findings/suggest';
import { printPath } from '../findings/value-path';
import type { EnvVar, Volume } from '../generated/kubernetes';

/** Parts of a pod that a user wrote. */
export interface UserFragment {
  /** @default - none */
  readonly extraEnv?: readonly EnvVar[] | undefined;
  /** @default - none */
  readonly extraVolumes?: readonly Volume[] | undefined;
}

/** How values call the two kinds of fragments: by our names, or by those of the upstream charts. */
const FRAGMENTS: Readonly<Record<string, keyof UserFragment>> = {
  extraEnv: 'extraEnv',
  env: 'extraEnv',
  extraVolumes: 'extraVolumes',
  volumes: 'extraVolumes',
};

/**
 * The objects that users name in their own parts of pods, and which they thereby say to be there. What is rendered is not among
 * them, nor what an operator makes of it, nor what is a typo of either: that stays missing.
 */
export class NamedObjects {
  private readonly named = new Map<string, NamedObject>();
  private readonly places = new Map<string, Set<string>>();

  /** Takes what a fragment names, unless it is optional. */
  public add(fragment: UserFragment, owner: string): void {
    for (const { kind, name, key, field } of namedBy(fragment)) {
      const id = `${kind}/${name}`;
      const object = this.named.get(id) ?? { kind, name, keys: new Set(), purpose: '' };
      if (key !== undefined) object.keys.add(key);
      this.named.set(id, { ...object, purpose: `named in ${field} of ${owner}` });
    }
  }

  /** Finds where in values the objects are named, which tells more than the name of a component. */
  public locate(values: unknown, path: ValuePath = []): void {
    if (!isPlainObject(values)) return;
    for (const [key, value] of Object.entries(values)) {
      const field = Object.hasOwn(FRAGMENTS, key) ? FRAGMENTS[key] : undefined;
      if (field === undefined || !Array.isArray(value)) this.locate(value, [...path, key]);
      else {
        for (const { kind, name, rest } of namedBy({ [field]: value })) {
          this.addPlace(`${kind}/${name}`, printPath([...path, key, ...rest]));
        }
      }
    }
  }

  /** All of them by `Kind/name`, given what the release renders. */
  public expected(
    rendered: readonly ApiObject[],
    namespace: string,
  ): readonly (readonly [string, ExpectedObject])[] {
    if (this.named.size === 0) return [];
    const own = ownNames(rendered, namespace);
    return [...this.named.entries()]
      .filter(([, { kind, name }]) => typoOf(name, own.get(kind) ?? []) === undefined)
      .map(([id, { kind, name, keys, purpose }]) => {
        const places = this.places.get(id);
        const object: ExpectedObject = {
          kind,
          name,
          ...(keys.size === 0 ? {} : { keys: [...keys].sort() }),
          purpose: places === undefined ? purpose : `named at ${firstOf([...places])}`,
        };
        return [id, object];
      });
  }

  private addPlace(id: string, place: string): void {
    const known = this.places.get(id) ?? new Set();
    this.places.set(id, known.add(place));
  }
}

/** What is named so far of one object. */
interface NamedObject {
  readonly kind: ExpectedObject['kind'];
  readonly name: string;
  readonly keys: Set<string>;
  readonly purpose: string;
}

/** Most places told of one object: they stand beside each of its keys. */
const MAX_PLACES = 10;

function firstOf(places: readonly string[]): string {
  const more = places.length - MAX_PLACES;
  const shown = places.slice(0, MAX_PLACES).join(', ');
  return more > 0 ? `${shown} and ${String(more)} more places` : shown;
}

interface Named {
  readonly kind: ExpectedObject['kind'];
  readonly name: string;
  readonly key: string | undefined;
  readonly field: keyof UserFragment;
  /** Path behind the list. */
  readonly rest: ValuePath;
}

function namedBy({ extraEnv = [], extraVolumes = [] }: UserFragment): readonly Named[] {
  const { object } = readObject({}, '');
  const references = podReferences({
    object,
    path: [],
    specPath: [],
    labels: {},
    annotations: {},
    spec: { volumes: extraVolumes },
    containers: [{ path: [], init: false, container: { env: extraEnv } }],
    claimNames: [],
  });
  return references.flatMap(({ kind, name, key, path: [first, ...rest] }): Named[] =>
    isExpectable(kind)
      ? [{ kind, name, key, field: first === 'env' ? 'extraEnv' : 'extraVolumes', rest }]
      : [],
  );
}

function isExpectable(kind: string): kind is ExpectedObject['kind'] {
  return kind === 'Secret' || kind === 'ConfigMap' || kind === 'PersistentVolumeClaim';
}

/** Kinds of which operators make something. */
const OPERATED = new Set(['Certificate', 'Cluster', 'ExternalSecret', 'Ingress']);

/** The names of what is rendered and of what operators make of it, by kind. */
function ownNames(rendered: readonly ApiObject[], namespace: string): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (kind: string, name: string): void => {
    names.set(kind, [...(names.get(kind) ?? []), name]);
  };
  for (const object of rendered) {
    add(object.kind, object.name);
    if (!OPERATED.has(object.kind)) continue;
    const { object: read } = readObject(object.toJson(), namespace);
    for (const made of operatedObjects(read)) add(made.kind, made.name);
  }
  return names;
}
