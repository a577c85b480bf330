import { isPlainObject } from '../../base/plain-object';
import { definitions, type ObjectSchema } from '../../generated/kubernetes-schema';

const REFERENCE = '#/definitions/';

/** What a value is in JSON, `other` for what JSON cannot hold. */
export type JsonType = 'null' | 'array' | 'object' | 'string' | 'boolean' | 'integer' | 'number' | 'other';

/** The JSON type of a value; whole numbers are `integer`. */
export function jsonTypeOf(value: unknown): JsonType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'number':
      if (Number.isSafeInteger(value)) return 'integer';
      return Number.isFinite(value) ? 'number' : 'other';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return 'array';
      return isPlainObject(value) ? 'object' : 'other';
    default:
      return 'other';
  }
}

/** Whether a value of one type is good where another is wanted: an integer is a number too. */
export function fits(type: JsonType, wanted: string): boolean {
  return type === wanted || (type === 'integer' && wanted === 'number');
}

/** Follows references to the schema itself. */
export function resolveSchema(schema: ObjectSchema): ObjectSchema {
  const { $ref } = schema;
  if ($ref === undefined) return schema;
  const known = referred.get($ref);
  if (known !== undefined) return known;
  const resolved = resolveSchema(definitions[$ref.slice(REFERENCE.length)] ?? {});
  referred.set($ref, resolved);
  return resolved;
}

/** What the references lead to, of which there are as many as types. */
const referred = new Map<string, ObjectSchema>();

/** The name of the type that a schema refers to, empty when it has none. */
export function typeName(schema: ObjectSchema): string {
  return schema.$ref?.slice(REFERENCE.length) ?? '';
}
