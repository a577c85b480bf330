import { isPlainObject } from '../../base/plain-object';
import { stringifyDocuments } from '../../output/yaml';
import { branches, kubernetesType, resolveNode, type SchemaNode } from '../../values/schema/walk';
import { limitsText } from '../explain/type-text';
import { wrap } from '../wrap';

const HEADING = [
  '# Every value of Pixee Enterprise Server with its default and its meaning.',
  '# Lines that begin with "#" and a key have no fixed default: take away the "#" to set them.',
  '# Keep only what you change: what is left out keeps its default.',
];

/** A values file with every key of the schema; keys without a fixed default, and deprecated ones, are commented out. */
export function printDefaultValues(schema: SchemaNode): string {
  return `${[...HEADING, ...mapping(schema, schema, '', true)].join('\n')}\n`;
}

/** The keys of a mapping; `active` tells that the mapping itself is not commented out. */
function mapping(schema: SchemaNode, node: SchemaNode, indent: string, active: boolean): string[] {
  return branches(schema, node).flatMap((branch) =>
    Object.entries(branch.properties ?? {}).flatMap(([key, child]) => [
      // an empty line between the sections of the file
      ...(indent === '' ? [''] : []),
      ...comment(schema, child, indent),
      ...entry(schema, key, child, indent, active),
    ]),
  );
}

function entry(
  schema: SchemaNode,
  key: string,
  child: SchemaNode,
  indent: string,
  active: boolean,
): string[] {
  const resolved = resolveNode(schema, child);
  if (isSection(schema, child)) {
    const live = active && hasDefault(schema, child);
    return [`${indent}${live ? '' : '#'}${key}:`, ...mapping(schema, child, `${indent}  `, live)];
  }
  const live = active && isLive(resolved);
  const value = resolved.default ?? sample(schema, child);
  return keyLines(key, value).map((line) => `${indent}${live ? '' : '#'}${line}`);
}

function keyLines(key: string, value: unknown): string[] {
  return stringifyDocuments([{ [key]: value }])
    .trimEnd()
    .split('\n');
}

function comment(schema: SchemaNode, child: SchemaNode, indent: string): string[] {
  const {
    description = '',
    deprecated,
    deprecationMessage,
    secret,
    default: fixed,
    'x-default': fallback,
  } = resolveNode(schema, child);
  const section = isSection(schema, child);
  const limits = section ? undefined : limitsText(schema, child);
  const text = [
    description,
    ...(secret === true ? ['Secret value.'] : []),
    ...(limits === undefined ? [] : [`Allowed: ${limits}.`]),
    ...(section || fixed !== undefined || fallback === undefined ? [] : [`Default: ${fallback}.`]),
    ...(deprecated === true ? [`Deprecated: ${deprecationMessage ?? 'do not use it'}.`] : []),
  ];
  return wrap(text.join(' '), indent.length + 2).map((line) => `${indent}# ${line}`);
}

/** A mapping of the contract, as opposed to a value, a list, a free map or a type of Kubernetes. */
function isSection(schema: SchemaNode, node: SchemaNode): boolean {
  return kubernetesType(node) === undefined && resolveNode(schema, node).properties !== undefined;
}

function isLive({ default: fixed, deprecated }: SchemaNode): boolean {
  return fixed !== undefined && deprecated !== true;
}

/** Whether anything below a section has a fixed default. */
function hasDefault(schema: SchemaNode, section: SchemaNode): boolean {
  const { properties = {}, deprecated } = resolveNode(schema, section);
  if (deprecated === true) return false;
  return Object.values(properties).some((child) =>
    isSection(schema, child) ? hasDefault(schema, child) : isLive(resolveNode(schema, child)),
  );
}

/** A value of the right shape to start from. */
function sample(schema: SchemaNode, node: SchemaNode): unknown {
  const resolved = resolveNode(schema, node);
  if (kubernetesType(node) !== undefined) return resolved.type === 'array' ? [] : {};
  const [first] = resolved.anyOf ?? [];
  if (first !== undefined) return sample(schema, first);
  if (resolved.enum !== undefined) return resolved.enum[0];
  switch ([resolved.type].flat()[0]) {
    case 'array': {
      const item = resolved.items === undefined ? undefined : sample(schema, resolved.items);
      return isPlainObject(item) && Object.keys(item).length > 0 ? [item] : [];
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(resolved.properties ?? {}).map(([key, child]) => [key, sample(schema, child)]),
      );
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return resolved.minimum ?? 0;
    default:
      return '';
  }
}
