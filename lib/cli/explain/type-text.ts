import { branches, kubernetesType, resolveNode, type SchemaNode } from '../../values/schema/walk';

/** The type of a value in words: `string`, `list of mapping`, `http or https`. */
export function typeText(schema: SchemaNode, node: SchemaNode): string {
  const named = kubernetesType(node);
  if (named !== undefined) return `${node.items === undefined ? '' : 'list of '}Kubernetes ${named}`;
  const resolved = resolveNode(schema, node);
  if (resolved.anyOf !== undefined) {
    return [...new Set(resolved.anyOf.map((branch) => typeText(schema, branch)))].join(' or ');
  }
  if (resolved.const !== undefined) return JSON.stringify(resolved.const);
  if (resolved.items !== undefined) return `list of ${typeText(schema, resolved.items)}`;
  if (typeof resolved.additionalProperties === 'object') {
    return `map of ${typeText(schema, resolved.additionalProperties)}`;
  }
  if (resolved.type === 'object') return resolved.properties === undefined ? '{}' : 'mapping';
  return [resolved.type ?? 'any'].flat().join(' or ');
}

/** What a value may be beyond its type, or nothing. */
export function limitsText(schema: SchemaNode, node: SchemaNode): string | undefined {
  const limits = branches(schema, node).flatMap((branch) => [
    ...(branch.enum === undefined ? [] : [branch.enum.map(String).join(', ')]),
    ...rangeText(branch),
    ...patternText(branch),
  ]);
  return limits.length === 0 ? undefined : [...new Set(limits)].join('; ');
}

/** In words, where there are some; the expression itself is for machines. */
function patternText({ pattern, patternErrorMessage: message }: SchemaNode): string[] {
  if (message !== undefined) return [message.replace(/^It must be /, '')];
  return pattern === undefined ? [] : [`text that matches ${pattern}`];
}

function rangeText({ minimum, maximum }: SchemaNode): string[] {
  if (minimum !== undefined && maximum !== undefined) return [`${String(minimum)} to ${String(maximum)}`];
  if (minimum !== undefined) return [`${String(minimum)} or more`];
  return maximum === undefined ? [] : [`${String(maximum)} or less`];
}
