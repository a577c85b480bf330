import { definitions, type ObjectSchema } from '../../generated/kubernetes-schema';
import { fits, jsonTypeOf, resolveSchema } from './json-type';

/**
 * A copy of `value` without all that its definition refuses, so that the other rules can go on with the rest and never
 * meet a value of a type they do not expect. Items of lists keep their index: a bad one becomes an empty one.
 */
export function prune(definition: string, value: unknown): unknown {
  const schema = definitions[definition];
  return schema === undefined ? undefined : pruneValue(schema, value);
}

function pruneValue(reference: ObjectSchema, value: unknown): unknown {
  const schema = resolveSchema(reference);
  if (schema.const !== undefined) return value === schema.const ? value : undefined;
  if (schema.enum !== undefined)
    return typeof value === 'string' && schema.enum.includes(value) ? value : undefined;
  const type = jsonTypeOf(value);
  if (schema.anyOf !== undefined) {
    return schema.anyOf.some((branch) => pruneValue(branch, value) !== undefined) ? value : undefined;
  }
  if (schema.type === undefined) return value;
  if (!fits(type, schema.type)) return undefined;
  if (typeof value === 'number' && (value > (schema.maximum ?? value) || value < (schema.minimum ?? value)))
    return undefined;
  if (Array.isArray(value)) return pruneItems(schema.items ?? {}, value);
  return type === 'object' ? pruneFields(schema, value as Readonly<Record<string, unknown>>) : value;
}

function pruneItems(items: ObjectSchema, list: readonly unknown[]): unknown[] {
  const empty = emptyOf(resolveSchema(items));
  return Array.from(list, (item: unknown) => pruneValue(items, item) ?? empty);
}

function pruneFields(
  schema: ObjectSchema,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const { properties, additionalProperties } = schema;
    const field =
      properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (field === undefined || field === false) continue;
    const pruned = pruneValue(field, item);
    if (pruned !== undefined) kept[key] = pruned;
  }
  return kept;
}

/** What stands in for a bad item: rules skip what is empty. */
function emptyOf(schema: ObjectSchema): unknown {
  switch (schema.type) {
    case 'object':
      return {};
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return 0;
    default:
      return '';
  }
}
