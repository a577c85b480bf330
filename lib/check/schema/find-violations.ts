import type { ValuePath } from '../../findings/finding';
import { type Place as PlainPlace, pathTo } from '../../findings/place';
import { definitions, type ObjectSchema } from '../../generated/kubernetes-schema';
import { fits, jsonTypeOf, resolveSchema, typeName } from './json-type';
import type { OtherRelease, Violation } from './violation';

/** Where the walk is, with the schema of the map or list that the place is in. */
interface Place extends PlainPlace {
  readonly parent: Place | undefined;
  readonly schema: ObjectSchema;
}

/** What is found is put here; `release` is the one that the value is meant for. */
interface Report {
  readonly violations: Violation[];
  readonly release: number | undefined;
}

/**
 * Everything in which `value` differs from the named definition, in the order of the object.
 *
 * @param release the minor version of Kubernetes that is meant; without it, what not all releases know is found
 */
export function findViolations(definition: string, value: unknown, release?: number): Violation[] {
  const schema = definitions[definition];
  if (schema === undefined) throw new Error(`no schema of the name ${definition}`);
  const violations: Violation[] = [];
  checkValue(schema, value, undefined, { violations, release });
  return violations;
}

function checkValue(reference: ObjectSchema, value: unknown, place: Place | undefined, out: Report): void {
  const schema = resolveSchema(reference);
  if (schema.const !== undefined || schema.enum !== undefined) {
    const allowed = schema.enum ?? [schema.const ?? ''];
    if (typeof value !== 'string' || !allowed.includes(value)) {
      out.violations.push({ problem: 'wrong-value', path: pathTo(place), allowed, value });
    } else if (schema.newer?.[value] !== undefined) {
      checkRelease(out, () => pathTo(place), { since: schema.newer[value], value });
    }
    return;
  }
  const type = jsonTypeOf(value);
  if (schema.anyOf !== undefined) {
    const allowed = schema.anyOf.map((branch) => resolveSchema(branch).type ?? 'object');
    if (!allowed.some((candidate) => fits(type, candidate))) {
      out.violations.push({ problem: 'wrong-type', path: pathTo(place), allowed, value });
    } else if (typeof value === 'number') {
      for (const branch of schema.anyOf) checkRange(resolveSchema(branch), value, place, out);
    }
    return;
  }
  if (schema.type === undefined) return;
  if (!fits(type, schema.type)) {
    out.violations.push({ problem: 'wrong-type', path: pathTo(place), allowed: [schema.type], value });
  } else if (typeof value === 'number') {
    checkRange(schema, value, place, out);
  } else if (Array.isArray(value)) {
    checkItems(schema, value, place, out);
  } else if (type === 'object') {
    // fits() has made sure that this is a plain object
    checkFields(reference, schema, value as Readonly<Record<string, unknown>>, place, out);
  }
}

function checkRange(schema: ObjectSchema, value: number, place: Place | undefined, out: Report): void {
  const { minimum: from, maximum: to } = schema;
  if (from === undefined || to === undefined || (value >= from && value <= to)) return;
  out.violations.push({ problem: 'out-of-range', path: pathTo(place), value, from, to });
}

type Releases = Pick<OtherRelease, 'since' | 'until' | 'value'>;

/** Tells of what the wanted release does not know, or, when none is wanted, of what not all know. */
function checkRelease({ violations, release }: Report, path: () => ValuePath, releases: Releases): void {
  const { since = 0, until = Infinity } = releases;
  if (release !== undefined && release >= since && release < until) return;
  const wanted = release === undefined ? {} : { wanted: release };
  violations.push({ problem: 'other-release', path: path(), ...releases, ...wanted });
}

function checkItems(
  schema: ObjectSchema,
  list: readonly unknown[],
  parent: Place | undefined,
  out: Report,
): void {
  const items = schema.items;
  if (items === undefined) return;
  // forEach would step over holes, which JSON cannot hold
  for (let key = 0; key < list.length; key++) checkValue(items, list[key], { parent, key, schema }, out);
}

function checkFields(
  reference: ObjectSchema,
  schema: ObjectSchema,
  value: Readonly<Record<string, unknown>>,
  parent: Place | undefined,
  out: Report,
): void {
  const { properties, additionalProperties, required } = schema;
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    const field =
      properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (field === undefined || field === false) {
      const path = [...pathTo(parent), key];
      const known = Object.keys(properties ?? {});
      const belongsTo = ancestorWith(key, parent);
      out.violations.push({
        problem: 'unknown-field',
        path,
        type: typeName(reference),
        known,
        ...(belongsTo === undefined ? {} : { belongsTo }),
      });
    } else {
      const { since, until } = field;
      if (since !== undefined || until !== undefined) {
        checkRelease(out, () => [...pathTo(parent), key], {
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
        });
      }
      checkValue(field, value[key], { parent, key, schema }, out);
    }
  }
  for (const key of required ?? []) {
    if (value[key] !== undefined) continue;
    out.violations.push({
      problem: 'missing-field',
      path: [...pathTo(parent), key],
      type: typeName(reference),
    });
  }
}

/** Path of the nearest object above `place` whose type has the field. */
function ancestorWith(field: string, place: Place | undefined): ValuePath | undefined {
  for (let at = place; at !== undefined; at = at.parent) {
    if (at.schema.properties !== undefined && Object.hasOwn(at.schema.properties, field))
      return pathTo(at.parent);
  }
  return undefined;
}
