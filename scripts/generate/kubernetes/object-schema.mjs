/**
 * Prints the definitions as the module that `lib/check/schema` interprets.
 *
 * A validator compiled by ajv says the same (a test proves it) but is 600 KB and takes three times as long
 * to load and run once, which is what a command line does.
 */

/** The keywords that `lib/check/schema/violations.ts` knows. */
const KEYWORDS = new Set([
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'enum',
  'items',
  'properties',
  'required',
  'type',
]);

/** Text that matters to readers, not to the check. */
const ANNOTATIONS = new Set(['default', 'deprecated', 'description', 'examples', 'title']);

/** Returns the text of `lib/generated/kubernetes-schema.js`, a CommonJS module. */
export function printSchema({ definitions, kinds }) {
  const lean = {};
  for (const [name, schema] of Object.entries(definitions)) lean[name] = leanSchema(schema, name);
  const text = JSON.stringify({ definitions: lean, kinds }).replace(/[\\']/g, '\\$&');
  // reading JSON text is faster for the engine than an object literal
  return [
    '// Made by scripts/generate/kubernetes.mjs. Do not edit.',
    `'use strict';`,
    `const schema = JSON.parse('${text}');`,
    'exports.definitions = schema.definitions;',
    'exports.kinds = schema.kinds;',
    '',
  ].join('\n');
}

/** The text of the declarations beside it. */
export const SCHEMA_TYPES = `/** The part of JSON Schema that the definitions use. */
export interface ObjectSchema {
  /** \`#/definitions/Name\`. */
  readonly $ref?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  /** Scalars only. */
  readonly anyOf?: readonly ObjectSchema[];
  readonly type?: 'array' | 'object' | 'string' | 'boolean' | 'integer' | 'number';
  readonly items?: ObjectSchema;
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
  readonly required?: readonly string[];
  /** False for a closed object, the schema of the values of a map. */
  readonly additionalProperties?: false | ObjectSchema;
}

/** Every type of our kinds, by its name. */
export declare const definitions: Readonly<Record<string, ObjectSchema>>;

/** The name of the definition of every kind, by \`apiVersion/kind\`. */
export declare const kinds: Readonly<Record<string, string>>;
`;

/** Without annotations, and refusing what the check would not understand. */
function leanSchema(schema, place) {
  const lean = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    if (!KEYWORDS.has(keyword))
      throw new Error(`${place}: lib/check/schema does not know the keyword ${keyword}`);
    lean[keyword] = leanValue(keyword, value, place);
  }
  if (Array.isArray(lean.type)) return { anyOf: lean.type.map((type) => ({ type })) };
  return lean;
}

function leanValue(keyword, value, place) {
  switch (keyword) {
    case 'items':
      return leanSchema(value, `${place}[]`);
    case 'anyOf':
      return value.map((branch) => leanSchema(branch, place));
    case 'additionalProperties':
      return value === false ? false : leanSchema(value, `${place}.*`);
    case 'properties':
      return Object.fromEntries(
        Object.entries(value).map(([field, schema]) => [field, leanSchema(schema, `${place}.${field}`)]),
      );
    default:
      return value;
  }
}
