import type { SchemaNode } from '../schema/walk';

let schema: SchemaNode | undefined;

/** The published schema, read when it is first needed: good values never need it. */
export function valuesSchema(): SchemaNode {
  // The name of the package itself, because the file lies elsewhere from the sources than from the compiled library.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would read it at every start
  schema ??= require('cdk8s-pixee/values.schema.json') as SchemaNode;
  return schema;
}
