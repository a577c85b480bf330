/** Compiles the schema to plain JavaScript, so that nothing of ajv is needed at run time. */
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** Keywords that only people and editors read. */
const DOCUMENTATION = [
  'title',
  'description',
  'default',
  'x-default',
  'secret',
  'sensitive',
  'deprecated',
  'deprecationMessage',
];

/** The declarations of the compiled validator. */
export const VALIDATOR_TYPES = `/** One thing that is wrong with the values, as ajv tells it. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer of the place in the values. */
  readonly instancePath: string;
  /** Place in the schema, such as \`#/definitions/ServiceValues/additionalProperties\`. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Checks values against the contract; after a failure \`errors\` holds everything that is wrong. */
export interface Validator {
  (values: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** The validator of a whole values file. */
export declare const validateValues: Validator;
`;

/** The text of `values-validator.js`. */
export async function compileValidator(schema) {
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, optimize: 2 },
  });
  ajv.addSchema(withoutDocumentation(schema), 'values');
  const { outputFiles } = await build({
    stdin: {
      contents: standalone.default(ajv, { validateValues: 'values' }),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text;
}

/** The same schema without words, but with every property, even one that is called `default`. */
function withoutDocumentation(node, isProperties = false) {
  if (Array.isArray(node)) return node.map((item) => withoutDocumentation(item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isProperties || !DOCUMENTATION.includes(key))
      .map(([key, value]) => [
        key,
        withoutDocumentation(value, !isProperties && (key === 'properties' || key === 'definitions')),
      ]),
  );
}
