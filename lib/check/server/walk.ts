import { definitions, listKeys, type ObjectSchema } from '../../generated/kubernetes-schema';
import { resolveSchema, typeName } from '../schema/json-type';
import { duplicateProblems } from './duplicates';
import { Field, type Sink } from './field';
import type { Mirror, Surroundings } from './mirror';
import { mirrors } from './mirrors';

/** The rules of a type. */
const BY_TYPE = new Map<string, Mirror[]>();
for (const one of mirrors) {
  const list = BY_TYPE.get(one.type);
  if (list === undefined) BY_TYPE.set(one.type, [one]);
  else list.push(one);
}

/** What custom resources hold only in part, because their operators fill it in. */
const GAPPY = new Set([
  'ObjectMeta',
  'PersistentVolumeClaimSpec',
  'PodSpec',
  'PodTemplateSpec',
  'ServiceSpec',
]);

/** Runs the rules over an object and all that is in it; the schema has taken out what has the wrong type. */
export function walk(definition: string, object: unknown, sink: Sink, surroundings: Surroundings): void {
  const visit = (reference: ObjectSchema, name: string, value: unknown, field: Field): void => {
    if (typeof value !== 'object' || value === null || !hasRules(name, reference)) return;
    const schema = resolveSchema(reference);
    if (Array.isArray(value)) {
      const items = schema.items ?? {};
      for (const [index, item] of value.entries()) visit(items, typeName(items), item, field.at(index));
      return;
    }
    const rules = surroundings.foreign === true && GAPPY.has(name) ? [] : (BY_TYPE.get(name) ?? []);
    for (const rule of rules) rule.check(value as never, field, surroundings);
    for (const [key, item] of Object.entries(value)) {
      const property = schema.properties?.[key] ?? schema.additionalProperties;
      if (property === undefined || property === false) continue;
      const keys = listKeys[`${name}.${key}`];
      if (keys !== undefined && Array.isArray(item)) {
        for (const { index, message } of duplicateProblems(`${name}.${key}`, keys, item))
          field.at(key, index).report(message);
      }
      visit(property, typeName(property), item, field.at(key));
    }
  };
  visit(definitions[definition] ?? {}, definition, object, new Field(sink, () => []));
}

const KNOWN = new Map<string, boolean>();

/** Whether there are rules for a type or for anything that it is made of. */
function hasRules(name: string, reference: ObjectSchema): boolean {
  if (name === '') {
    const { items, additionalProperties, properties } = resolveSchema(reference);
    const inner = items ?? (additionalProperties === false ? undefined : additionalProperties);
    return properties !== undefined || (inner !== undefined && hasRules(typeName(inner), inner));
  }
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  // a type that holds itself has rules only if something else in it has
  KNOWN.set(name, false);
  const { properties = {} } = resolveSchema(reference);
  const found =
    BY_TYPE.has(name) ||
    Object.entries(properties).some(
      ([key, property]) => listKeys[`${name}.${key}`] !== undefined || hasRules(typeName(property), property),
    );
  KNOWN.set(name, found);
  return found;
}
