/** Adds to the schema what editors show and check beyond its shape; what the library walks itself is the shape without all this. */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../load-typescript.mjs';
import { meaningsOf } from './choices.mjs';

const SOURCE = fileURLToPath(new URL('facts.mjs', import.meta.url));

/**
 * The schema for editors.
 *
 * @param withFormats the schema with our names of formats
 */
export async function forEditors(withFormats) {
  const facts = await loadTypeScript(SOURCE);
  const { definitions, ...top } = withFormats;
  const schema = {
    ...withNull(nodeFor(top, facts)),
    type: 'object',
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([name, node]) => [
        name,
        withNull(name.startsWith('kubernetes.') ? node : nodeFor(node, facts)),
      ]),
    ),
  };
  for (const { path, examples } of facts.examplesOf(withFormats)) addExamples(schema, path, examples);
  return schema;
}

function nodeFor(node, facts, inherited) {
  if (Array.isArray(node)) return node.map((item) => nodeFor(item, facts, inherited));
  if (typeof node !== 'object' || node === null) return node;
  const { format, patternProperties, ...own } = node;
  const formats = format?.split(/\s+/) ?? inherited ?? [];
  const result = { ...own, ...textRule(own, formats, facts), ...words(own) };
  for (const key of ['properties', 'definitions'])
    if (own[key] !== undefined)
      result[key] = Object.fromEntries(
        Object.entries(own[key]).map(([name, child]) => [name, nodeFor(child, facts)]),
      );
  for (const key of ['items', 'anyOf', 'additionalProperties'])
    if (own[key] !== undefined) result[key] = nodeFor(own[key], facts, formats);
  return { ...withoutTypeOfOne(result), ...openKeys(patternProperties) };
}

/** `@asType integer` at a union means its number, but the keyword would hold for all of its branches. */
function withoutTypeOfOne(node) {
  if (node.anyOf === undefined || node.type !== 'integer') return node;
  const { type, ...rest } = node;
  return { ...rest, anyOf: node.anyOf.map((one) => (one.type === 'number' ? { ...one, type } : one)) };
}

/** `null` takes a default away, as with Helm, so that it may stand wherever a value may; the library reads past it. */
function withNull(node, isProperties = false) {
  if (Array.isArray(node)) return node.map((item) => withNull(item));
  if (typeof node !== 'object' || node === null) return node;
  const result = Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      isProperties || NESTED.has(key) ? withNull(child, !isProperties && key === 'properties') : child,
    ]),
  );
  if (isProperties) return result;
  if (result.type !== undefined) result.type = [...new Set([result.type, 'null'].flat())];
  if (result.enum !== undefined) result.enum = [...result.enum, null];
  if (result.markdownEnumDescriptions !== undefined)
    result.markdownEnumDescriptions = [...result.markdownEnumDescriptions, 'Takes the default away.'];
  return result;
}

/** Keywords below which there are more nodes. */
const NESTED = new Set(['properties', 'items', 'anyOf', 'additionalProperties']);

/** Go, in which Helm reads schemas, has no look-ahead: what one leaves out of a pattern is among the properties anyhow. */
function openKeys(patternProperties) {
  if (patternProperties === undefined) return {};
  const isOpen = Object.keys(patternProperties).some((pattern) => pattern.includes('(?!'));
  return isOpen ? { additionalProperties: true } : { patternProperties };
}

/** What a text must look like. */
function textRule({ type, pattern, enum: choices, const: only }, formats, facts) {
  const isText = [type].flat().includes('string') && choices === undefined && only === undefined;
  if (!isText) return {};
  if (pattern !== undefined)
    return {
      pattern: facts.openToPlaceholders(pattern),
      patternErrorMessage: `It must be text that matches ${pattern}`,
    };
  const found = formats.map((name) => facts.textRuleOf(name)).find((rule) => rule !== undefined);
  return found ?? {};
}

/** The words about a value, as Markdown. */
function words(node) {
  const {
    description,
    default: fixed,
    'x-default': otherwise,
    secret,
    deprecationMessage,
    enum: choices,
  } = node;
  const meanings = choices === undefined ? undefined : meaningsOf(choices);
  const standing = fixed === undefined ? otherwise : `\`${JSON.stringify(fixed)}\``;
  const lines = [
    ...(description === undefined ? [] : [description]),
    ...(standing === undefined ? [] : [`Default: ${standing}`]),
    ...(secret === true ? ['Secret: it is rendered into a Secret and never shown.'] : []),
    ...(deprecationMessage === undefined ? [] : [`Deprecated: ${deprecationMessage}`]),
  ];
  return {
    ...(description === undefined ? {} : { markdownDescription: lines.join('\n\n') }),
    ...(meanings === undefined ? {} : { markdownEnumDescriptions: meanings }),
  };
}

const DEFINITIONS = '#/definitions/';

/** Puts examples to a key, where several paths lead to it to the first of them. */
function addExamples(schema, path, examples) {
  for (const node of nodesAt(schema, schema, path))
    if (node.examples === undefined && node.enum === undefined && node.type !== 'boolean')
      node.examples = examples;
}

/** The nodes at a path as they stand in the schema, not what they refer to. */
function nodesAt(schema, node, [part, ...rest]) {
  if (part === undefined) return [node];
  return branchesOf(schema, node).flatMap((branch) => {
    const child = part === '*' ? branch.items : branch.properties?.[part];
    return child === undefined ? [] : nodesAt(schema, child, rest);
  });
}

function branchesOf(schema, node) {
  const target = node.$ref === undefined ? node : schema.definitions[node.$ref.slice(DEFINITIONS.length)];
  return [target, ...(target.anyOf ?? []).flatMap((branch) => branchesOf(schema, branch))];
}
