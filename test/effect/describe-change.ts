import { isPlainObject } from '../../lib/base/plain-object';
import { type Measured, RELEASE } from './measure';

type KubernetesObject = Readonly<Record<string, unknown>>;

const MAX_LINES = 8;

/** Fields that follow from others: to name them as well would say nothing. */
const DERIVED = /annotations\["checksum\/(?:secret|config)"\]/;

/** Maps whose keys are worth naming even when the whole map is new. */
const FREE_MAP = /\.(?:annotations|labels)$/;

/** Lists whose items say all with their name. */
const NAMED_WHOLE = /(?:\.env|\.volumeMounts)\[[^[\]]+\]$/;

/**
 * Says in a few lines which objects and fields differ: `Deployment/<release>-platform spec.replicas`. Objects that are
 * only there afterwards are named alone, objects that vanish with a word.
 */
export function describeChange({ before, after }: Measured): readonly string[] {
  const earlier = new Map(before.map((object) => [identityOf(object), object]));
  const later = new Set(after.map(identityOf));
  const lines = [
    ...after.flatMap((object) => {
      const name = identityOf(object);
      const old = earlier.get(name);
      return old === undefined ? [name] : changedFields(old, object).map((field) => `${name} ${field}`);
    }),
    ...before
      .map(identityOf)
      .filter((name) => !later.has(name))
      .map((name) => `${name} (no longer there)`),
  ];
  const said = lines
    .filter((line) => !DERIVED.test(line))
    .map((line) => line.replaceAll(RELEASE, '<release>'));
  return said.length <= MAX_LINES
    ? said
    : [...said.slice(0, MAX_LINES), `and ${String(said.length - MAX_LINES)} more`];
}

function identityOf({ kind, metadata }: KubernetesObject): string {
  return `${String(kind)}/${isPlainObject(metadata) ? String(metadata.name) : ''}`;
}

function changedFields(before: unknown, after: unknown, path = ''): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (NAMED_WHOLE.test(path)) return [path];
  if (FREE_MAP.test(path) && (before === undefined || after === undefined)) {
    return changedFields(before ?? {}, after ?? {}, path);
  }
  if (isPlainObject(before) && isPlainObject(after)) {
    return unionOfKeys(before, after).flatMap((key) =>
      changedFields(before[key], after[key], `${path}${printKey(key, path)}`),
    );
  }
  const [old, now] = [named(before), named(after)];
  if (old === undefined || now === undefined || !Object.keys(old).some((name) => name in now)) return [path];
  return unionOfKeys(old, now).flatMap((name) => changedFields(old[name], now[name], `${path}[${name}]`));
}

function unionOfKeys(before: object, after: object): readonly string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}

function printKey(key: string, path: string): string {
  if (!/^[\w-]+$/.test(key)) return `["${key}"]`;
  return path === '' ? key : `.${key}`;
}

/** The items of a list by their names, when all of them have one of their own. */
function named(list: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = list.map((item: unknown): [string, unknown] => [
    isPlainObject(item) && typeof item.name === 'string' ? item.name : '',
    item,
  ]);
  const names = new Set(items.map(([name]) => name));
  return names.size === items.length && !names.has('') ? Object.fromEntries(items) : undefined;
}
