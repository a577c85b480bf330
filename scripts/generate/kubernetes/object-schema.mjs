import { jsonLinesCall } from '../json-lines.mjs';

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
  'newer',
  'properties',
  'required',
  'since',
  'type',
  'until',
]);

/** Text that matters to readers, not to the check. */
const ANNOTATIONS = new Set(['default', 'deprecated', 'description', 'examples', 'title']);

/** Returns the text of `lib/generated/kubernetes-schema.ts`. */
export function printSchema({ definitions, kinds, versions: { int32, listKeys, newest } }) {
  const lean = { Int32: INT32 };
  for (const [name, schema] of Object.entries(definitions)) lean[name] = leanSchema(schema, name);
  for (const place of [...int32, 'IntOrString']) narrow(lean, place);
  return `// Made by scripts/generate/kubernetes.mjs. Do not edit.
import { jsonLines } from '../base/json-lines';

${SCHEMA_TYPE}

/** Every type of our kinds, by its name. */
export const definitions = ${jsonLinesCall(lean, 'ObjectSchema')};

/** The name of the definition of every kind, by \`apiVersion/kind\`. */
export const kinds: Readonly<Record<string, string>> = ${JSON.stringify(kinds)};

/** By which fields the items of a list (\`Type.field\`) are told apart; by none when it is a set of scalars. */
export const listKeys: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(listKeys)};

/** The newest release that is known: 37 stands for 1.37. */
export const newestRelease = ${JSON.stringify(newest)};
`;
}

const SCHEMA_TYPE = `/** The part of JSON Schema that the definitions use. */
export interface ObjectSchema {
  /** \`#/definitions/Name\`. */
  readonly $ref?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  /** Values of the choice that not every release knows, and since when: 35 stands for 1.35. */
  readonly newer?: Readonly<Record<string, number>>;
  /** The first release that has the field. */
  readonly since?: number;
  /** The first release that has it no more. */
  readonly until?: number;
  /** The least number. */
  readonly minimum?: number;
  /** The greatest number. */
  readonly maximum?: number;
  /** Scalars only. */
  readonly anyOf?: readonly ObjectSchema[];
  readonly type?: 'array' | 'object' | 'string' | 'boolean' | 'integer' | 'number';
  readonly items?: ObjectSchema;
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
  readonly required?: readonly string[];
  /** False for a closed object, the schema of the values of a map. */
  readonly additionalProperties?: false | ObjectSchema;
}`;

const INT32 = { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

/** Makes the integers of a field, or of a scalar type, such of 32 bits. */
function narrow(lean, place) {
  const [name, field] = place.split('.');
  const schema = field === undefined ? lean[name] : lean[name]?.properties[field];
  const holder = schema?.anyOf?.[0] ?? schema?.items ?? schema;
  if (holder?.type !== 'integer') throw new Error(`${place} is no integer`);
  delete holder.type;
  holder.$ref = '#/definitions/Int32';
}

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
