/** Turns what the generator makes of our doc comments into what JSON Schema and its readers expect. */

const DEFINITIONS = '#/definitions/';

/** Returns the schema with typed defaults, true keywords and the Kubernetes types under a prefix. */
export function polish(schema, kubernetesTypes) {
  const rename = (name) => (kubernetesTypes.has(name) ? `kubernetes.${name}` : name);
  const walk = (node, name) => polishNode(node, { name, rename, schema, walk });
  const { definitions = {}, ...top } = schema;
  return {
    ...walk(top, 'Values'),
    definitions: Object.fromEntries(
      Object.entries(definitions)
        .filter(([name]) => name !== 'Values')
        .map(([name, node]) => [rename(name), walk(node, name)]),
    ),
  };
}

function polishNode(node, context) {
  const { name, rename, schema, walk } = context;
  const { description, default: text, deprecated, ...rest } = node;
  const polished = { ...(description !== undefined && { description: plainText(description) }), ...rest };
  if (node.$ref !== undefined) polished.$ref = DEFINITIONS + rename(node.$ref.slice(DEFINITIONS.length));
  if (typeof node.type === 'string' && node.type.includes('|')) polished.type = node.type.split('|');
  if (node.properties !== undefined) {
    polished.properties = mapValues(node.properties, (child, key) => walk(child, `${name}.${key}`));
  }
  if (node.items !== undefined) polished.items = walk(node.items, `${name}[]`);
  if (node.anyOf !== undefined) polished.anyOf = node.anyOf.map((branch) => walk(branch, name));
  if (typeof node.additionalProperties === 'object') {
    polished.additionalProperties = isNever(node.additionalProperties)
      ? false
      : walk(node.additionalProperties, `${name}.*`);
  }
  if (text !== undefined) Object.assign(polished, defaultOf(text, typesOf(polished, schema, rename), name));
  if (deprecated !== undefined) {
    Object.assign(polished, { deprecated: true, deprecationMessage: plainText(deprecated) });
  }
  return polished;
}

/** `- text` tells what happens without the value; everything else is the default itself. */
function defaultOf(text, types, name) {
  const behaviour = /^- ?(.*)$/s.exec(text);
  if (behaviour !== null && !(types.has('number') && Number.isFinite(Number(text)))) {
    return { 'x-default': plainText(behaviour[1]) };
  }
  const parsed = parse(text);
  const isText = parsed === undefined || !fits(parsed, types);
  if (isText && !types.has('string')) {
    throw new Error(`@default ${text} of ${name}: that is no ${[...types].join(' or ')}`);
  }
  return { default: isText ? text : parsed };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fits(value, types) {
  if (value === null) return types.has('null');
  if (Array.isArray(value)) return types.has('array');
  if (typeof value === 'number')
    return types.has('number') || (types.has('integer') && Number.isInteger(value));
  return types.has(typeof value);
}

function typesOf(node, schema, rename) {
  if (node.$ref !== undefined) {
    const original = Object.keys(schema.definitions).find((name) => DEFINITIONS + rename(name) === node.$ref);
    return typesOf(schema.definitions[original], schema, (name) => name);
  }
  if (node.anyOf !== undefined) return new Set(node.anyOf.flatMap((n) => [...typesOf(n, schema, rename)]));
  return new Set([node.type ?? []].flat());
}

/** `{@link Name}` as plain code, on one line. */
function plainText(text) {
  return text
    .replace(/\{@link(?:code|plain)? ([^}]+)\}/g, (_link, target) => `\`${target.trim()}\``)
    .replace(/\s+/g, ' ')
    .trim();
}

function isNever(node) {
  return node.not !== undefined && Object.keys(node.not).length === 0;
}

function mapValues(object, map) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}
