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

  public constructor(public readonly objects: readonly DiffObject[]) {
    this.byIdentity = new Map(objects.map((object) => [identityOf(object), object]));
  }

  /** The same object on this side. */
  public counterpart(object: DiffObject): DiffObject | undefined {
    return this.byIdentity.get(identityOf(object));
  }

  /** The workloads whose pods read a Secret or ConfigMap. */
  public readersOf({ kind, name, namespace }: DiffObject): readonly Reader[] {
    return this.objects.flatMap((object) => {
      if (object.namespace !== namespace || object.pod === undefined) return [];
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
