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

/** A Secret of somebody else's, and the blueprints that read it. */
export interface ReadSecret {
  /** Name of the Secret. */
  readonly secret: string;
  /** Paths of the blueprints, as the worker's command takes them. */
  readonly paths: readonly string[];
}

/**
 * Secrets that blueprints read and we do not render. Authentik applies a blueprint again when its text changes, which it does with our
 * own Secrets; of a change of these it learns nothing.
 */
export function foreignSecrets(objects: readonly PlainObject[], workerName: string): readonly ReadSecret[] {
  const readers = new Map<string, string[]>();
  for (const path of blueprintPaths(objects, workerName)) {
    const [, name = '', file = ''] = /^mounted\/cm-([^/]+)\/(.+)$/.exec(path) ?? [];
    const text = getAt(
      objects.find((object) => isNamed(object, 'ConfigMap', name)),
      ['data', file],
    );
    for (const [, variable = ''] of (typeof text === 'string' ? text : '').matchAll(/!Env \[?["']?(\w+)/g)) {
      const secret = secretOfVariable(objects, workerName, variable)?.name;
      if (secret === undefined || objects.some((object) => isNamed(object, 'Secret', secret))) continue;
      readers.set(secret, [...new Set([...(readers.get(secret) ?? []), path])]);
    }
  }
  return [...readers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([secret, paths]) => ({ secret, paths }));
}
