import type { PlainObject } from '../../base/plain-object';
import type { CheckedObject } from '../../check/checked-object';
import type { ExpectedObject } from '../../check/expected-object';
import { ObjectIndex } from '../../check/object-index';
import { operatedObjects } from '../../check/operator-pods';
import { readObject } from '../../check/read-objects';
import { objectReferences } from '../../check/references/object-references';
import { podReferences } from '../../check/references/pod-references';
import type { Deployment } from '../deployment';
import { missingObjects } from '../synth-summary';
import type { DescribedKey, DescribedSecret } from './described-secret';

/** Every Secret of a deployment that is read or rendered: those that somebody has to make first, each group by name. */
export function describeSecrets({
  objects,
  expected,
  namespace,
}: Pick<Deployment, 'objects' | 'expected' | 'namespace'>): readonly DescribedSecret[] {
  const index = indexOf(objects, namespace);
  const readers = readersOf(index);
  const made = index.objects.flatMap((object) => madeBy(object, readers));
  const known = new Set(made.map(({ name }) => name));
  const missing = missingObjects(expected, objects)
    .filter(({ kind, name }) => kind === 'Secret' && !known.has(name))
    .map((object) => describeExpected(object, readers));
  return [...sorted(missing), ...sorted(made)];
}

function indexOf(objects: readonly PlainObject[], namespace: string): ObjectIndex {
  return new ObjectIndex(objects.map((object) => readObject(object, namespace).object));
}

function readersOf(index: ObjectIndex): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, Set<string>>();
  for (const { kind, name, object } of [
    ...index.pods.flatMap(podReferences),
    ...index.objects.flatMap(objectReferences),
    ...index.pods.flatMap(optionalReferences),
  ]) {
    if (kind === 'Secret') readers.set(name, (readers.get(name) ?? new Set()).add(object.label));
  }
  return new Map([...readers].map(([name, labels]) => [name, [...labels].sort()]));
}

/** The checks pass over what is optional. */
function optionalReferences({ object, containers }: ObjectIndex['pods'][number]): readonly {
  readonly kind: 'Secret';
  readonly name: string;
  readonly object: CheckedObject;
}[] {
  return containers
    .flatMap(({ container }) => container.env ?? [])
    .flatMap(({ valueFrom }) => {
      const { name, optional } = valueFrom?.secretKeyRef ?? {};
      return name !== undefined && optional === true ? [{ kind: 'Secret' as const, name, object }] : [];
    });
}

type Readers = ReadonlyMap<string, readonly string[]>;

function madeBy(object: CheckedObject, readers: Readers): DescribedSecret[] {
  const { body, name } = object;
  if (body?.kind === 'Secret') {
    const keys = [...Object.keys(body.stringData ?? {}), ...Object.keys(body.data ?? {})];
    return [
      {
        name,
        type: body.type ?? OPAQUE,
        origin: 'rendered',
        keys: present(keys),
        readBy: readers.get(name) ?? [],
      },
    ];
  }
  const type = body?.kind === 'ExternalSecret' ? (body.spec?.target?.template?.type ?? OPAQUE) : undefined;
  return operatedObjects(object)
    .filter((made) => made.kind === 'Secret' && (type !== undefined || readers.has(made.name)))
    .map((made) => ({
      name: made.name,
      type: type ?? typeOf(made.keys ?? []),
      origin: type === undefined ? 'operator' : 'external',
      keys: present(made.keys ?? []),
      readBy: readers.get(made.name) ?? [],
      purpose: `made by the operator of ${object.label}`,
    }));
}

function describeExpected(expected: ExpectedObject, readers: Readers): DescribedSecret {
  const { name, keys = [], optional = [], type, labels, purpose } = expected;
  return {
    name,
    type: type ?? typeOf(keys),
    origin: 'expected',
    keys: [
      ...keys.map((key) => describeKey(key, expected)),
      ...optional.map((key) => ({ ...describeKey(key, expected), optional: true })),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...(labels === undefined ? {} : { labels }),
    ...(purpose === undefined ? {} : { purpose }),
    readBy: readers.get(name) ?? [],
  };
}

function describeKey(name: string, { random = [], texts = {} }: ExpectedObject): DescribedKey {
  const text = texts[name];
  if (text !== undefined) return { name, content: 'fixed', text };
  return { name, content: random.includes(name) ? 'random' : 'given' };
}

const OPAQUE = 'Opaque';

/** Kubernetes asks for certain keys in Secrets of certain types, so that these tell the type. */
function typeOf(keys: readonly string[]): string {
  if (keys.includes('.dockerconfigjson')) return 'kubernetes.io/dockerconfigjson';
  return keys.includes('tls.crt') && keys.includes('tls.key') ? 'kubernetes.io/tls' : OPAQUE;
}

function present(keys: readonly string[]): DescribedKey[] {
  return [...new Set(keys)].sort().map((name) => ({ name, content: 'present' }));
}

function sorted(secrets: readonly DescribedSecret[]): DescribedSecret[] {
  return [...secrets].sort((a, b) => (a.name < b.name ? -1 : 1));
}
