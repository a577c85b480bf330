import { addTo } from '../../base/group-by';
import type { ApiObject } from 'cdk8s';
import type { DeepPartial } from '../../check/deep-partial';
import type { ExpectedObject } from '../../check/expected-object';
import { operatedObjects } from '../../check/operator-pods';
import { readObject } from '../../check/read-objects';
import { podOf } from '../../check/pod-view';
import type { Reference } from '../../check/references/reference';
import { podReferences } from '../../check/references/pod-references';
import type { ValuePath } from '../../findings/finding';
import { typoOf } from '../../findings/suggest';
import { printPath } from '../../findings/value-path';
import type { Container, EnvFromSource, EnvVar, Volume } from '../../generated/kubernetes';
import { listed, type Wished } from '../pod/fragments';
import type { Origins } from './origins';

/** Parts of a pod that a user wrote, and that can name objects. */
export interface UserFragment {
  /** @default - none */
  readonly extraEnv?: Wished<readonly EnvVar[]>;
  /** @default - none */
  readonly extraVolumes?: Wished<readonly Volume[]>;
  /** @default - none */
  readonly envFrom?: Wished<readonly EnvFromSource[]>;
  /** @default - none */
  readonly extraEnvFrom?: Wished<readonly EnvFromSource[]>;
  /** @default - none */
  readonly initContainers?: Wished<readonly Container[]>;
  /** @default - none */
  readonly extraInitContainers?: Wished<readonly Container[]>;
  /** @default - none */
  readonly sidecars?: Wished<readonly Container[]>;
  /** @default - none */
  readonly extraContainers?: Wished<readonly Container[]>;
}

/** The lists of a fragment with containers. */
const CONTAINERS = ['initContainers', 'extraInitContainers', 'sidecars', 'extraContainers'] as const;

/**
 * The objects that users name in their own parts of pods, and which they thereby say to be there. What is rendered is not among
 * them, nor what an operator makes of it, nor what is a typo of either: that stays missing.
 */
export class NamedObjects {
  private readonly named = new Map<string, NamedObject>();
  private readonly places = new Map<string, Set<string>>();

  public constructor(private readonly origins: Origins) {}

  /** Takes what a fragment names, unless it is optional. */
  public add(fragment: UserFragment, owner: string): void {
    for (const { kind, name, key, field, item, rest } of namedBy(fragment)) {
      const id = this.take(kind, name, key, `${field} of ${owner}`);
      const place = this.origins.of(item);
      if (place !== undefined) this.addPlace(id, printPath([...place, ...rest]));
    }
  }

  /** Takes the account that a user lets pods run under. */
  public addAccount(name: string, place: string): void {
    this.addPlace(this.take('ServiceAccount', name, undefined, 'the account of pods'), place);
  }

  /** Takes what an object names after a patch and did not name before. */
  public addPatch(before: object, after: object, place: string): void {
    const old = new Set(referencesOf(before).map(idOf));
    for (const reference of referencesOf(after)) {
      const { kind, name, key } = reference;
      if (old.has(idOf(reference)) || !(isExpectable(kind) || kind === 'ServiceAccount')) continue;
      this.addPlace(this.take(kind, name, key, 'a patch'), place);
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
      .map(([id, { kind, name, keys, owners }]) => {
        const namedBy = `named in ${firstOf([...owners])}`;
        const places = this.places.get(id);
        const object: ExpectedObject = {
          kind,
          name,
          ...(keys.size === 0 ? {} : { keys: [...keys].sort() }),
          purpose: places === undefined ? namedBy : `named at ${firstOf([...places])}`,
          namedBy,
        };
        return [id, object];
      });
  }

  private take(kind: NamedObject['kind'], name: string, key: string | undefined, owner: string): string {
    const id = `${kind}/${name}`;
    const object = this.named.get(id) ?? { kind, name, keys: new Set(), owners: new Set() };
    if (key !== undefined) object.keys.add(key);
    object.owners.add(owner);
    this.named.set(id, object);
    return id;
  }

  private addPlace(id: string, place: string): void {
    const known = this.places.get(id) ?? new Set();
    this.places.set(id, known.add(place));
  }
}

function referencesOf(object: object): readonly Reference[] {
  const pod = podOf(readObject(object, '').object);
  return pod === undefined ? [] : podReferences(pod);
}

function idOf({ kind, name, key = '' }: Reference): string {
  return JSON.stringify([kind, name, key]);
}

/** What is named so far of one object. */
interface NamedObject {
  readonly kind: ExpectedObject['kind'];
  readonly name: string;
  readonly keys: Set<string>;
  /** Parts of pods and other places that name it. */
  readonly owners: Set<string>;
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
  /** The item of the list. */
  readonly item: unknown;
  /** Path in the item. */
  readonly rest: ValuePath;
}

function namedBy(fragment: UserFragment): readonly Named[] {
  const ownContainers = CONTAINERS.flatMap((field) => itemsOf(fragment, field));
  const views: readonly [string, DeepPartial<Container>][] = [
    ...(['extraEnv'] as const).map((field): [string, DeepPartial<Container>] => [
      field,
      { env: listed(fragment[field]) },
    ]),
    ...(['envFrom', 'extraEnvFrom'] as const).map((field): [string, DeepPartial<Container>] => [
      field,
      { envFrom: listed(fragment[field]) },
    ]),
    ...ownContainers.map(({ field, item }, position): [string, DeepPartial<Container>] => [
      `${field}#${String(position)}`,
      item,
    ]),
  ];
  const { object } = readObject({}, '');
  const references = podReferences({
    object,
    path: [],
    specPath: [],
    labels: {},
    annotations: {},
    spec: { volumes: listed(fragment.extraVolumes) },
    containers: views.map(([field, container]) => ({ path: [field], init: false, container })),
    claimNames: [],
  });
  return references.flatMap(({ kind, name, key, path: [first, ...rest] }): Named[] => {
    if (!isExpectable(kind)) return [];
    const [field = '', position] = String(first).split('#');
    if (position !== undefined) {
      const own = ownContainers[Number(position)];
      return own === undefined ? [] : [{ kind, name, key, field: own.field, item: own.item, rest }];
    }
    // Behind the field of the pod or container comes the position in the list.
    const isVolume = field === 'volumes';
    const [at, ...inside] = isVolume ? rest : rest.slice(1);
    const list = isVolume ? 'extraVolumes' : (field as 'extraEnv' | 'envFrom' | 'extraEnvFrom');
    return [
      { kind, name, key, field: list, item: listed<unknown>(fragment[list])[Number(at)], rest: inside },
    ];
  });
}

function itemsOf(
  fragment: UserFragment,
  field: (typeof CONTAINERS)[number],
): readonly { readonly field: (typeof CONTAINERS)[number]; readonly item: Container }[] {
  return listed(fragment[field]).map((item) => ({ field, item }));
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
    addTo(names, kind, name);
  };
  for (const object of rendered) {
    add(object.kind, object.name);
    if (!OPERATED.has(object.kind)) continue;
    const { object: read } = readObject(object.toJson(), namespace);
    for (const made of operatedObjects(read)) add(made.kind, made.name);
  }
  return names;
}
