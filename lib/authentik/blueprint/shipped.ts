import { isKindOf } from './check/base-models';
import table from './table/shipped.json';

/** What is known of an object that Authentik ships. */
export interface ShippedObject {
  readonly model: string;
  /** The fields by which it is found, with what they hold. */
  readonly fields: Readonly<Record<string, string>>;
  /** Name of the blueprint that makes it. @default - the server makes it at its start */
  readonly blueprint?: string;
}

/** What the server makes by itself when it starts: `apps.py` of crypto, outposts and core. */
const MADE_BY_THE_SERVER: readonly ShippedObject[] = [
  { model: 'authentik_crypto.certificatekeypair', fields: { name: 'authentik Self-signed Certificate' } },
  {
    model: 'authentik_crypto.certificatekeypair',
    fields: { name: 'authentik Internal JWT Certificate', managed: 'goauthentik.io/crypto/jwt-managed' },
  },
  {
    model: 'authentik_outposts.outpost',
    fields: { name: 'authentik Embedded Outpost', managed: 'goauthentik.io/outposts/embedded' },
  },
  {
    model: 'authentik_core.source',
    fields: { slug: 'authentik-built-in', managed: 'goauthentik.io/sources/inbuilt' },
  },
];

/** Objects that every Authentik has, made by a blueprint that comes with it or at its start. */
export const SHIPPED: readonly ShippedObject[] = [
  ...(table.objects as unknown as readonly ShippedObject[]),
  ...MADE_BY_THE_SERVER,
];

/** Names of the blueprints that come with Authentik; each may be there once only. */
export const SHIPPED_BLUEPRINTS: readonly string[] = table.blueprints;

/** Looks an object up among those that every Authentik has; nothing when it is none of them. */
export function shippedObject(model: string, field: string, value: unknown): ShippedObject | undefined {
  return findShipped(model, [[field, value]]);
}

/** Looks an object up by several fields, which all must match. */
export function findShipped(
  model: string,
  criteria: readonly (readonly [field: string, value: unknown])[],
): ShippedObject | undefined {
  if (criteria.length === 0) return undefined;
  return SHIPPED.find(
    (object) =>
      (object.model === model || isKindOf(object.model, model)) &&
      criteria.every(([field, value]) => matches(object.fields, field, value)),
  );
}

/** Django's way to say how a field is compared stands behind two underscores. */
function matches(fields: Readonly<Record<string, string>>, lookup: string, value: unknown): boolean {
  const [field = '', how = 'exact'] = lookup.split('__');
  const held = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (held === undefined) return false;
  if (how === 'in') return Array.isArray(value) && value.includes(held);
  const [a, b] = how.startsWith('i') ? [held.toLowerCase(), String(value).toLowerCase()] : [held, value];
  if (how === 'exact' || how === 'iexact') return a === b;
  if (typeof b !== 'string') return false;
  if (how.endsWith('startswith')) return a.startsWith(b);
  return how.endsWith('contains') && a.includes(b);
}

/** The values by which objects of a model are found that every Authentik has, for suggestions. */
export function shippedValues(model: string, field: string): readonly string[] {
  return SHIPPED.filter((object) => object.model === model).flatMap(({ fields }) =>
    Object.hasOwn(fields, field) ? (fields[field] ?? []) : [],
  );
}
