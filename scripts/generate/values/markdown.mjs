/** Prints the reference page of the contract: sections with one row per key. */
import { documentedKeys, resolveNode, WILDCARD } from './walk.mjs';

/** A section with fewer keys than this stays in the table of its parent. */
const OWN_TABLE = 6;
const KUBERNETES_REFERENCE = 'https://kubernetes.io/docs/reference/kubernetes-api/';

/** The text of `docs/values.md`. */
export function printMarkdown(schema) {
  const keys = documentedKeys(schema);
  const tables = keys.filter((key) => key.section && hasOwnTable(key, keys));
  const blocks = tables.map((table) => {
    const rows = keys.filter((key) => !tables.includes(key) && ownerOf(key, tables) === table);
    return printTable(table, rows, schema, keys);
  });
  return `${INTRODUCTION}\n${blocks.join('\n')}`;
}

const INTRODUCTION = `# Values

For those who write a values file: every value, its type and its default.

<!-- Made by scripts/generate/values.mjs from lib/values/contract. Do not edit. -->

Every key that a values file may have, in the shape of the vendor's Helm chart, and \`cdk8s\` with the options of this
library. An item of a list is written as \`[]\`. Types in italics are [Kubernetes' own](${KUBERNETES_REFERENCE}) and
are checked down to their last field. A default in italics tells what happens without the value.
`;

function hasOwnTable({ path }, keys) {
  if (path.includes(WILDCARD)) return false;
  return (
    path.length === 1 || keys.filter((key) => !key.section && startsWith(key.path, path)).length >= OWN_TABLE
  );
}

/** The innermost section with a table that a key lies in. */
function ownerOf(key, tables) {
  return tables.findLast((table) => startsWith(key.path, table.path));
}

function startsWith(path, start) {
  return start.length < path.length && start.every((part, i) => part === path[i]);
}

function printTable({ path, node }, rows, schema, keys) {
  const level = '#'.repeat(Math.min(path.length + 1, 4));
  const head = `${level} ${printKey(path)}\n\n${marks(path, keys)}${node.description}\n`;
  if (rows.length === 0) return head;
  const lines = rows.map((row) => `| ${printRow(row, schema, keys).map(cell).join(' | ')} |\n`);
  return `${head}\n| Key | Type | Default | Meaning |\n| --- | --- | --- | --- |\n${lines.join('')}`;
}

function printRow({ path, node, kubernetesType }, schema, keys) {
  const meaning = marks(path, keys) + node.description;
  const type =
    kubernetesType === undefined ? printType(node, schema) : printKubernetesType(kubernetesType, node);
  return [`\`${printKey(path)}\``, type, printDefault(node), meaning];
}

/** Written as in a values file: `platform.ingress.hosts[].host`. */
function printKey(path) {
  return path.reduce((text, part) => (part === WILDCARD ? `${text}[]` : `${text}${text && '.'}${part}`), '');
}

/** What is to be known before reading on; a deprecated section deprecates all that is in it. */
function marks(path, keys) {
  const around = keys.filter((key) => key.path === path || startsWith(path, key.path));
  const deprecated = around.find(({ node }) => node.deprecated)?.node;
  const secret = around.some(({ node }) => node.secret);
  return `${secret ? '**Secret.** ' : ''}${deprecated ? `**Deprecated:** ${deprecated.deprecationMessage}. ` : ''}`;
}

function printDefault(node) {
  if (node.default !== undefined) return `\`${JSON.stringify(node.default).replace(/^"(.+)"$/, '$1')}\``;
  return node['x-default'] === undefined ? '*required*' : `*${node['x-default']}*`;
}

function printKubernetesType(name, node) {
  return node.items === undefined ? `*${name}*` : `list of *${name}*`;
}

function printType(node, schema) {
  const resolved = resolveNode(schema, node);
  if (resolved.anyOf)
    return [...new Set(resolved.anyOf.map((branch) => printType(branch, schema)))].join(' or ');
  if (resolved.enum)
    return resolved.enum.map((value) => `\`${JSON.stringify(value).replace(/"/g, '')}\``).join(', ');
  if (resolved.const !== undefined) return `\`'${resolved.const}'\``;
  if (resolved.items) return `list of ${printType(resolved.items, schema)}`;
  if (typeof resolved.additionalProperties === 'object') {
    return `map of ${printType(resolved.additionalProperties, schema)}`;
  }
  if (resolved.type === 'object') return resolved.properties ? 'mapping' : '`{}`';
  return [resolved.type].flat().join(' or ');
}

function cell(text) {
  return text.replace(/\|/g, '\\|');
}
