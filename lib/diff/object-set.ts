import { groupBy } from '../base/group-by';
import { podReferences } from '../check/references/pod-references';
import { type DiffObject, identityOf } from './diff-object';

/** A use of a Secret or ConfigMap by the pods of a workload. */
export interface Reader {
  readonly object: DiffObject;
  /** Variables that hold it, with the key they read; the key is missing where all keys are read. */
  readonly variables: readonly { readonly name: string; readonly key?: string | undefined }[];
  /** Whether it is mounted as files. */
  readonly mounted: boolean;
  /** Whether these files follow its changes. */
  readonly follows: boolean;
}

/** The objects of one side, by what one asks of them. */
export class ObjectSet {
  private readonly byIdentity: ReadonlyMap<string, DiffObject>;
  private parts: ReadonlyMap<string, readonly DiffObject[]> | undefined;
  private users: ReadonlyMap<string, readonly DiffObject[]> | undefined;

  public constructor(public readonly objects: readonly DiffObject[]) {
    this.byIdentity = new Map(objects.map((object) => [identityOf(object), object]));
  }

  /** The same object on this side. */
  public counterpart(object: DiffObject): DiffObject | undefined {
    return this.byIdentity.get(identityOf(object));
  }

  /** Objects of the same kind for the same part of the product, by the recommended labels; none for what has no such label. */
  public alike(object: DiffObject): readonly DiffObject[] {
    const part = partOf(object);
    this.parts ??= groupBy(this.objects, (other) => partOf(other) ?? '');
    return part === undefined ? [] : (this.parts.get(part) ?? []);
  }

  /** The workloads whose pods read a Secret or ConfigMap. */
  public readersOf({ kind, name, namespace }: DiffObject): readonly Reader[] {
    this.users ??= usersByName(this.objects);
    return (this.users.get(`${namespace}\n${name}`) ?? []).flatMap((object) => {
      const uses = readsObject(object, kind, name);
      return uses === undefined ? [] : [{ object, ...uses }];
    });
  }

  /** Names of the Secrets that the pods of a workload read. */
  public static secretsOf({ pod }: DiffObject): ReadonlySet<string> {
    if (pod === undefined) return new Set();
    const required = podReferences(pod)
      .filter(({ kind, path }) => kind === 'Secret' && !path.includes('imagePullSecrets'))
      .map(({ name }) => name);
    const optional = pod.containers.flatMap(({ container }) => [
      ...(container.env ?? []).map(({ valueFrom }) => valueFrom?.secretKeyRef?.name),
      ...(container.envFrom ?? []).map(({ secretRef }) => secretRef?.name),
    ]);
    const volumes = (pod.spec.volumes ?? []).flatMap(({ secret, projected }) => [
      secret?.secretName,
      ...(projected?.sources ?? []).map((source) => source.secret?.name),
    ]);
    return new Set([...required, ...optional, ...volumes].filter((name) => name !== undefined));
  }
}

const IDENTIFYING = ['app.kubernetes.io/name', 'app.kubernetes.io/component'] as const;

function partOf({ kind, namespace, labels }: DiffObject): string | undefined {
  if (labels[IDENTIFYING[0]] === undefined) return undefined;
  return JSON.stringify([kind, namespace, ...IDENTIFYING.map((label) => labels[label])]);
}

/** Workloads by the names of all Secrets and ConfigMaps that their pods may read. */
function usersByName(objects: readonly DiffObject[]): ReadonlyMap<string, readonly DiffObject[]> {
  const users = objects.flatMap((object) =>
    [...namesRead(object)].map((name) => ({ object, key: `${object.namespace}\n${name}` })),
  );
  const groups = groupBy(users, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ object }) => object)]));
}

function namesRead({ pod }: DiffObject): ReadonlySet<string> {
  const ofContainers = (pod?.containers ?? []).flatMap(({ container }) => [
    ...(container.env ?? []).flatMap(({ valueFrom }) => [
      valueFrom?.secretKeyRef?.name,
      valueFrom?.configMapKeyRef?.name,
    ]),
    ...(container.envFrom ?? []).flatMap(({ secretRef, configMapRef }) => [
      secretRef?.name,
      configMapRef?.name,
    ]),
  ]);
  const ofVolumes = (pod?.spec.volumes ?? []).flatMap(({ secret, configMap, projected }) => [
    secret?.secretName,
    configMap?.name,
    ...(projected?.sources ?? []).flatMap((source) => [source.secret?.name, source.configMap?.name]),
  ]);
  return new Set([...ofContainers, ...ofVolumes].filter((name) => name !== undefined));
}

function readsObject({ pod }: DiffObject, kind: string, name: string): Omit<Reader, 'object'> | undefined {
  if (pod === undefined) return undefined;
  const variables: { readonly name: string; readonly key?: string | undefined }[] = [];
  for (const { container } of pod.containers) {
    for (const { name: variable = '', valueFrom } of container.env ?? []) {
      const source = kind === 'Secret' ? valueFrom?.secretKeyRef : valueFrom?.configMapKeyRef;
      if (source?.name === name) variables.push({ name: variable, key: source.key });
    }
    for (const { secretRef, configMapRef } of container.envFrom ?? []) {
      if ((kind === 'Secret' ? secretRef : configMapRef)?.name === name) variables.push({ name: '' });
    }
  }
  const volumes = (pod.spec.volumes ?? []).filter(({ secret, configMap, projected }) =>
    [
      kind === 'Secret' ? secret?.secretName : configMap?.name,
      ...(projected?.sources ?? []).map((source) =>
        kind === 'Secret' ? source.secret?.name : source.configMap?.name,
      ),
    ].includes(name),
  );
  if (variables.length === 0 && volumes.length === 0) return undefined;
  const names = new Set(volumes.map((volume) => volume.name));
  const mounts = pod.containers.flatMap(({ container }) =>
    (container.volumeMounts ?? []).filter((mount) => names.has(mount.name)),
  );
  const follows =
    mounts.length > 0 &&
    mounts.every(({ subPath = '', subPathExpr = '' }) => subPath === '' && subPathExpr === '');
  return { variables, mounted: volumes.length > 0, follows };
}
