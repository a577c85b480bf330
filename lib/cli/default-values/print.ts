import { isPlainObject } from '../../base/plain-object';
import { stringifyDocuments } from '../../output/yaml';
import { branches, kubernetesType, resolveNode, type SchemaNode, sectionOf } from '../../values/schema/walk';
import { ACKNOWLEDGED } from './usual';
import { limitsText } from '../explain/type-text';
import { wrap } from '../../base/wrap';

const EDITOR = ['# yaml-language-server: $schema=./node_modules/cdk8s-pixee/values.schema.json'];
const ALL = ['# Every value of Pixee Enterprise Server with its default and its meaning.'];
const SHORT = [
  '# What most installations of Pixee Enterprise Server set; `cdk8s-pixee values` prints the rest.',
];
const HEADING = [
  '# Lines that begin with "#" and a key have no fixed default: take away the "#" to set them.',
  '# Keep only what you change: what is left out keeps its default.',
];

/**
 * A values file with every key of the schema; keys without a fixed default, and deprecated ones, are commented out.
 *
 * @param only keys, and sections of which all is printed
 */
export function printDefaultValues(schema: SchemaNode, only?: readonly string[]): string {
  const wanted: Wanted = (path) => {
    const key = path.join('.');
    return (
      only === undefined ||
      only.some((one) => one === key || key.startsWith(`${one}.`) || one.startsWith(`${key}.`))
    );
  };
  const heading = [...EDITOR, ...(only === undefined ? ALL : SHORT), ...HEADING];
  return `${[...heading, ...mapping(schema, schema, [], true, wanted)].join('\n')}\n`;
}

/** Whether a key is printed. */
type Wanted = (path: readonly string[]) => boolean;

/** The keys of a mapping; `active` tells that the mapping itself is not commented out. */
function mapping(
  schema: SchemaNode,
  node: SchemaNode,
  path: readonly string[],
  active: boolean,
  wanted: Wanted,
): string[] {
  const indent = '  '.repeat(path.length);
  return branches(schema, node).flatMap((branch) =>
    Object.entries(branch.properties ?? {})
      .filter(([key]) => wanted([...path, key]))
      .flatMap(([key, child]) => [
        // an empty line between the sections of the file
        ...(indent === '' ? [''] : []),
        ...comment(schema, child, indent),
        ...entry(schema, [...path, key], child, active, wanted),
      ]),
  );
}

function entry(
  schema: SchemaNode,
  path: readonly string[],
  child: SchemaNode,
  active: boolean,
  wanted: Wanted,
): string[] {
  const key = path.at(-1) ?? '';
  const indent = '  '.repeat(path.length - 1);
  if (path.join('.') === 'cdk8s.acknowledge')
    return keyLines(key, ACKNOWLEDGED).map((line) => `${indent}${line}`);
  const resolved = resolveNode(schema, child);
  if (isSection(schema, child)) {
    const live = active && (path.join('.') === 'cdk8s' || hasDefault(schema, child, path, wanted));
    return [`${indent}${live ? '' : '#'}${key}:`, ...mapping(schema, child, path, live, wanted)];
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
  return kubernetesType(node) === undefined && sectionOf(schema, node) !== undefined;
}

function isLive({ default: fixed, deprecated }: SchemaNode): boolean {
  return fixed !== undefined && deprecated !== true;
}

/** Whether anything below a section that is printed has a fixed default. */
function hasDefault(
  schema: SchemaNode,
  section: SchemaNode,
  path: readonly string[],
  wanted: Wanted,
): boolean {
  const { deprecated } = resolveNode(schema, section);
  const { properties = {} } = sectionOf(schema, section) ?? {};
  if (deprecated === true) return false;
  return Object.entries(properties).some(([key, child]) => {
    const here = [...path, key];
    if (!wanted(here)) return false;
    return isSection(schema, child)
      ? hasDefault(schema, child, here, wanted)
      : isLive(resolveNode(schema, child));
  });
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
