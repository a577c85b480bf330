/** Reads the types of our kinds out of the OpenAPI description of a release of Kubernetes. */
import { DROPPED_FIELDS, NESTED_KIND_NAMES } from './overlay.mjs';

const REFERENCE = '#/definitions/';
/** What is a scalar on the wire, although it has a type of its own. */
const SCALARS = ['IntOrString', 'MicroTime', 'Quantity', 'Time'];

/**
 * Returns the types that are reached from kinds (`apps/v1/Deployment`) by their wire names, each as
 * `{ fields: { name: { schema, format, keys } }, required }`.
 */
export function readRelease({ definitions }, kinds) {
  const types = {};
  for (const [name, { 'x-kubernetes-group-version-kind': versions = [] }] of Object.entries(definitions)) {
    const isOurs = versions.some(({ group, version, kind }) =>
      kinds.includes(`${group === '' ? '' : `${group}/`}${version}/${kind}`),
    );
    // a description has lists and options of the same group and kind
    if (isOurs && !name.includes('List')) add(name, shortName(name), definitions, types, true);
  }
  return types;
}

function add(fullName, name, definitions, types, isKind) {
  if (types[name] !== undefined || SCALARS.includes(name)) return;
  const { properties = {}, required = [] } = definitions[fullName];
  const fields = {};
  types[name] = { fields, required };
  for (const [field, property] of Object.entries(properties)) {
    if (DROPPED_FIELDS[name]?.includes(field) || (field === 'status' && (isKind || NESTED.includes(name))))
      continue;
    fields[field] = readField(property, definitions, types);
  }
}

const NESTED = Object.values(NESTED_KIND_NAMES);

function readField(property, definitions, types) {
  const schema = schemaOf(property, definitions, types);
  const { format = property.items?.format } = property;
  return {
    schema,
    ...(format === undefined ? {} : { format }),
    ...(keysOf(property) === undefined ? {} : { keys: keysOf(property) }),
  };
}

/** By what the items of a list are told apart: fields, none of them when it is a set of texts. */
function keysOf(property) {
  switch (property['x-kubernetes-list-type']) {
    case 'map':
      return property['x-kubernetes-list-map-keys'];
    case 'set':
      return [];
    default:
      return undefined;
  }
}

function schemaOf({ $ref, type, items, additionalProperties, description }, definitions, types) {
  const described = (schema) =>
    description === undefined ? schema : { ...schema, description: firstSentence(description) };
  if ($ref !== undefined) {
    const full = $ref.slice(REFERENCE.length);
    const short = shortName(full);
    const name = NESTED_KIND_NAMES[short] ?? short;
    if (short === 'Time' || short === 'MicroTime') return described({ type: 'string' });
    add(full, name, definitions, types, false);
    return described({ $ref: `${REFERENCE}${name}` });
  }
  if (type === 'array') return described({ type, items: schemaOf(withoutText(items), definitions, types) });
  if (type === 'object' && additionalProperties !== undefined)
    return described({
      type,
      additionalProperties: schemaOf(withoutText(additionalProperties), definitions, types),
    });
  return described({ type });
}

function withoutText(schema) {
  return { ...schema, description: undefined };
}

function shortName(name) {
  return name.slice(name.lastIndexOf('.') + 1);
}

function firstSentence(text) {
  return (/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').trim();
}
