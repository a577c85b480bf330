import type { PlainObject } from '../../base/plain-object';
import { ObjectIndex } from '../../check/object-index';
import { readObject } from '../../check/read-objects';
import type { PodView } from '../../check/pod-view';
import { describeSecrets } from '../secrets/describe';
import type { SecretOrigin } from '../secrets/described-secret';
import type { Deployment } from '../deployment';
import type { RotationRow } from './row';

/** Where a secret lies, and who reads it. */
export interface SecretUse {
  readonly secret: string;
  readonly key: string;
  readonly origin: SecretOrigin;
  /** Workloads whose pods read this key, as `Kind/name`. */
  readonly readers: readonly string[];
}

/** The keys of Secrets by which pods read a secret. */
export function findUses(row: RotationRow, deployment: Deployment): readonly SecretUse[] {
  const { objects, namespace } = deployment;
  const described = describeSecrets(deployment);
  const index = new ObjectIndex(objects.map((object: PlainObject) => readObject(object, namespace).object));
  const found = new Map<string, { secret: string; key: string; readers: Set<string> }>();
  const add = (secret: string | undefined, key: string | undefined, pod: PodView): void => {
    if (secret === undefined || key === undefined) return;
    const id = `${secret}\n${key}`;
    const use = found.get(id) ?? { secret, key, readers: new Set() };
    use.readers.add(pod.object.label);
    found.set(id, use);
  };
  for (const pod of index.pods) {
    for (const { container } of pod.containers) {
      for (const { name = '', valueFrom } of container.env ?? []) {
        if (row.read.test(name)) add(valueFrom?.secretKeyRef?.name, valueFrom?.secretKeyRef?.key, pod);
      }
    }
    for (const { name, keys, readBy } of described) {
      if (!readBy.includes(pod.object.label)) continue;
      for (const key of keys) if (row.read.test(key.name)) add(name, key.name, pod);
    }
  }
  return [...found.values()].map(({ secret, key, readers }) => ({
    secret,
    key,
    origin: described.find(({ name }) => name === secret)?.origin ?? 'expected',
    readers: [...readers].sort(),
  }));
}
