import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { normalForm } from '../../diff/normal/normal-form';
import { valueAt } from '../profile/value-at';

/** Fields that mean something even when nothing is in them. */
const MEANT_EMPTY = new Set(['emptyDir', 'podSelector', 'namespaceSelector']);

/** Kinds that are in no namespace. */
const CLUSTER_SCOPED = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'IngressClass',
  'Namespace',
  'PersistentVolume',
  'PriorityClass',
  'StorageClass',
]);

/**
 * The leaves of an object as the server keeps it, without what it puts there by itself.
 *
 * @param other what it is compared with: the main container is the same, whatever it is called
 */
export function normalLeaves(
  object: PlainObject,
  namespace: string,
  other?: PlainObject,
): ReadonlyMap<string, string> {
  const leaves = leavesOf(normalForm(object), namespace);
  const [own = [], others = []] = [object, other ?? {}].map(containerNames);
  const [[name], [otherName]] = [own, others];
  if (name === undefined || otherName === undefined || own.includes(otherName) || others.includes(name))
    return leaves;
  const start = `spec.template.spec.containers[${name}]`;
  return new Map(
    [...leaves].map(([path, text]) => [
      path.startsWith(start) ? path.replace(start, `spec.template.spec.containers[${otherName}]`) : path,
      text,
    ]),
  );
}

function containerNames(object: PlainObject): readonly string[] {
  const containers = valueAt(object, ['spec', 'template', 'spec', 'containers']);
  return Array.isArray(containers) ? containers.map((one) => nameOf(one) ?? '') : [];
}

/** An object as leaves by path: list items by their names and flags, Secrets decoded, what is empty left out. */
export function leavesOf(object: PlainObject, namespace?: string): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  if (namespace !== undefined && !CLUSTER_SCOPED.has(String(object.kind)))
    leaves.set('metadata.namespace', namespace);
  // what the server sets where nobody does
  if (object.kind === 'Secret') leaves.set('type', 'Opaque');
  walk(normalSecret(object), '', '', leaves);
  return leaves;
}

function walk(value: unknown, path: string, key: string, leaves: Map<string, string>): void {
  if (Array.isArray(value)) {
    const names = value.map(nameOf);
    const named = names.every((name) => name !== undefined) && new Set(names).size === names.length;
    for (const [index, item] of value.entries())
      walk(item, `${path}[${(named ? names[index] : undefined) ?? String(index)}]`, '', leaves);
  } else if (isPlainObject(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0 && MEANT_EMPTY.has(key)) leaves.set(path, '{}');
    for (const [name, item] of entries) {
      const step = /^[\w-]+$/.test(name) ? (path === '' ? name : `.${name}`) : `["${name}"]`;
      walk(item, `${path}${step}`, name, leaves);
    }
  } else if (value !== null && value !== undefined) {
    leaves.set(path, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** What tells an item of a list apart: its name, and of an argument that of the flag. */
function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return /^--?[A-Za-z][^=\s]*(?==|$)/.exec(item)?.[0];
  if (!isPlainObject(item)) return undefined;
  const name = item.mountPath ?? item.name;
  return typeof name === 'string' ? name : undefined;
}

/** `stringData` as the server keeps it. */
function normalSecret(object: PlainObject): PlainObject {
  if (object.kind !== 'Secret') return object;
  const { stringData, data, ...rest } = object;
  const decoded = Object.entries(isPlainObject(data) ? data : {}).map(([key, value]) => [
    key,
    Buffer.from(String(value), 'base64').toString('utf8'),
  ]);
  return {
    ...rest,
    data: { ...Object.fromEntries(decoded), ...(isPlainObject(stringData) ? stringData : {}) },
  };
}
