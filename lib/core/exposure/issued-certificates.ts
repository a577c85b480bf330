import type { ApiObject } from 'cdk8s';
import { operatedObjects } from '../../check/operator-pods';
import { readObject } from '../../check/read-objects';

/** The Secrets, as `Kind/name`, that cert-manager makes because an Ingress among the objects is annotated. */
export function certificatesByIssuers(objects: readonly ApiObject[], namespace: string): ReadonlySet<string> {
  const made = objects
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap((object) => operatedObjects(readObject(object.toJson(), namespace).object));
  return new Set(made.map(({ kind, name }) => `${kind}/${name}`));
}
