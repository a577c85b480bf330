import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { KIND_DEFAULTS, namespaceLabel } from './kind-defaults';
import { withoutServerFields } from './server-fields';
import { secretData } from './secret-data';
import { dropDefaults, Optional, type Shape } from './shape';

const METADATA: Shape = { metadata: { labels: new Optional({}), annotations: new Optional({}) } };

/**
 * An object without what says nothing: what the server adds, defaults, entries that are null; the data of a Secret as
 * base64. Two objects with the same normal form are the same to the server. Order of lists and spellings of quantities are
 * left to the comparison.
 */
export function normalForm(given: PlainObject): PlainObject {
  const kind = typeof given['kind'] === 'string' ? given['kind'] : '';
  const own = withoutServerFields(given, kind);
  const data = kind === 'Secret' && given['apiVersion'] === 'v1' ? secretData(own) : own;
  const clean = dropNulls(data);
  const shape = Object.hasOwn(KIND_DEFAULTS, kind) ? KIND_DEFAULTS[kind] : undefined;
  const reduced = shape === undefined ? clean : dropDefaults(clean, shape);
  const named = kind === 'Namespace' ? dropDefaults(reduced, namespaceLabel(reduced)) : reduced;
  return dropDefaults(named, METADATA);
}

function dropNulls(value: PlainObject): PlainObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null && field !== undefined)
      .map(([key, field]) => [key, clean(field)]),
  );
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return isPlainObject(value) ? dropNulls(value) : value;
}
