import type { ValuePath } from '../../findings/finding';
import { definitions, type ObjectSchema } from '../../generated/kubernetes-schema';
import { fits, jsonTypeOf, resolveSchema, typeName } from './json-type';
import type { Violation } from './violation';

/** Where the walk is: a list from the value up to the root, so that the path is only built for a violation. */
interface Place {
  readonly parent?: Place;
  readonly key: string | number;
  readonly schema: ObjectSchema;
}

/** Everything in which `value` differs from the named definition, in the order of the object. */
export function findViolations(definition: string, value: unknown): Violation[] {
  const schema = definitions[definition];
  if (schema === undefined) throw new Error(`no schema of the name ${definition}`);
  const violations: Violation[] = [];
  checkValue(schema, value, undefined, violations);
  return violations;
}

function checkValue(
  reference: ObjectSchema,
  value: unknown,
  place: Place | undefined,
  out: Violation[],
): void {
  const schema = resolveSchema(reference);
  if (schema.const !== undefined || schema.enum !== undefined) {
    const allowed = schema.enum ?? [schema.const ?? ''];
    if (typeof value !== 'string' || !allowed.includes(value)) {
      out.push({ problem: 'wrong-value', path: pathOf(place), allowed, value });
    }
    return;
  }
  const type = jsonTypeOf(value);
  if (schema.anyOf !== undefined) {
    const allowed = schema.anyOf.map((branch) => resolveSchema(branch).type ?? 'object');
    if (!allowed.some((candidate) => fits(type, candidate))) {
      out.push({ problem: 'wrong-type', path: pathOf(place), allowed, value });
    }
    return;
  }
  if (schema.type === undefined) return;
  if (!fits(type, schema.type)) {
    out.push({ problem: 'wrong-type', path: pathOf(place), allowed: [schema.type], value });
  } else if (Array.isArray(value)) {
    checkItems(schema, value, place, out);
  } else if (type === 'object') {
    // fits() has made sure that this is a plain object
    checkFields(reference, schema, value as Readonly<Record<string, unknown>>, place, out);
  }
}

function checkItems(
  schema: ObjectSchema,
  list: readonly unknown[],
  parent: Place | undefined,
  out: Violation[],
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
  out: Violation[],
): void {
  const { properties, additionalProperties, required } = schema;
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    const field =
      properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (field === undefined || field === false) {
      const path = [...pathOf(parent), key];
      const known = Object.keys(properties ?? {});
      const belongsTo = ancestorWith(key, parent);
      out.push({
        problem: 'unknown-field',
        path,
        type: typeName(reference),
        known,
        ...(belongsTo === undefined ? {} : { belongsTo }),
      });
    } else {
      checkValue(field, value[key], { parent, key, schema }, out);
    }
  }
  for (const key of required ?? []) {
    if (value[key] !== undefined) continue;
    out.push({ problem: 'missing-field', path: [...pathOf(parent), key], type: typeName(reference) });
  }
}

/** Path of the nearest object above `place` whose type has the field. */
function ancestorWith(field: string, place: Place | undefined): ValuePath | undefined {
  for (let at = place; at !== undefined; at = at.parent) {
    if (at.schema.properties !== undefined && Object.hasOwn(at.schema.properties, field))
      return pathOf(at.parent);
  }
  return undefined;
}

function pathOf(place: Place | undefined): ValuePath {
  const path: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.parent) path.push(at.key);
  return path.reverse();
}
