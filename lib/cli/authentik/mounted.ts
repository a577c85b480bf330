import type { PlainObject } from '../../base/plain-object';
import { getAt, visit } from '../../values/prepare/paths';

const FOLDER = '/blueprints/';
const MOUNTED = /^\/blueprints\/mounted\/cm-(.+)$/;

/** Paths of the blueprints that a worker finds, as its command takes them. */
export function blueprintPaths(objects: readonly PlainObject[], workerName: string): readonly string[] {
  const worker = objects.find((object) => isNamed(object, 'Deployment', workerName));
  return visit(worker, 'spec.template.spec.containers.*.volumeMounts.*.mountPath').flatMap(({ value }) => {
    const [path = '', name] = MOUNTED.exec(String(value)) ?? [];
    const data = getAt(
      objects.find((object) => isNamed(object, 'ConfigMap', name)),
      ['data'],
    );
    return Object.keys(typeof data === 'object' && data !== null ? data : {}).map(
      (file) => `${path.slice(FOLDER.length)}/${file}`,
    );
  });
}

/** The key of a Secret that a variable of a worker is read from; nothing when it has none. */
export function secretOfVariable(
  objects: readonly PlainObject[],
  workerName: string,
  variable: string,
): { readonly name: string; readonly key: string } | undefined {
  const worker = objects.find((object) => isNamed(object, 'Deployment', workerName));
  const found = visit(worker, 'spec.template.spec.containers.*.env.*').find(
    ({ value }) => getAt(value, ['name']) === variable,
  );
  const reference = ['valueFrom', 'secretKeyRef'];
  const name = getAt(found?.value, [...reference, 'name']);
  const key = getAt(found?.value, [...reference, 'key']);
  return typeof name === 'string' && typeof key === 'string' ? { name, key } : undefined;
}

function isNamed(object: PlainObject, kind: string, name: string | undefined): boolean {
  return object['kind'] === kind && getAt(object, ['metadata', 'name']) === name;
}
