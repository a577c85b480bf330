/** Prints the Kubernetes definitions as TypeScript interfaces with the field names of the wire. */

const HEADER = `// Made by scripts/generate/kubernetes.mjs from cdk8s-plus-28 and Kubernetes (Apache-2.0). Do not edit.
// Types of Kubernetes as they are on the wire, 1.28 and what came later.

/**
 * A whole number.
 * @asType integer
 */
export type Integer = number;
`;

/** Returns the text of `lib/generated/kubernetes.ts`. */
export function printTypes({ definitions, kinds }) {
  const parts = [HEADER];
  for (const [name, schema] of Object.entries(definitions)) parts.push(printDefinition(name, schema));
  const names = Object.values(kinds);
  parts.push(
    `${comment('Any object of a kind we emit.', '')}export type KubernetesObject =\n${names.map((name) => `  | ${name}`).join('\n')};\n`,
  );
  return parts.join('\n');
}

function printDefinition(name, schema) {
  if (schema.properties === undefined)
    return `${comment(schema.description, '')}export type ${name} = ${typeOf(schema)};\n`;
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties).map(([field, fieldSchema]) => {
    const tags = fieldSchema.type === 'integer' ? ['@asType integer'] : [];
    return `${comment(fieldSchema.description, '  ', tags)}  readonly ${fieldName(field)}${required.has(field) ? '' : '?'}: ${memberType(fieldSchema)};\n`;
  });
  return `${comment(schema.description, '')}export interface ${name} {\n${fields.join('')}}\n`;
}

/** A member that is an integer carries the tag itself; in lists, maps and unions the alias does. */
function memberType(schema) {
  return schema.type === 'integer' ? 'number' : typeOf(schema);
}

function typeOf(schema) {
  if (schema.$ref !== undefined) return schema.$ref.slice('#/definitions/'.length);
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' | ');
  if ('const' in schema) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ');
  if (schema.type === 'array') {
    const items = typeOf(schema.items);
    return `readonly ${items.includes('|') ? `(${items})` : items}[]`;
  }
  if (schema.type === 'object') {
    const values =
      typeof schema.additionalProperties === 'object' ? typeOf(schema.additionalProperties) : 'unknown';
    return `{ readonly [key: string]: ${values} }`;
  }
  return schema.type === 'integer' ? 'Integer' : (schema.type ?? 'unknown');
}

function literal(value) {
  return `'${String(value).replace(/[\\']/g, '\\$&')}'`;
}

function fieldName(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

function comment(text, indent, tags = []) {
  const lines = [...(text ? [text] : []), ...tags];
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}
