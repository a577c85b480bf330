import type { ProfileModel } from '../../chart/profile/model';
import { branches, nodeAt, resolveNode, type SchemaNode, WILDCARD } from '../../values/schema/walk';
import { wrap } from '../../base/wrap';
import { effectsOf } from './effects';
import type { FoundKey } from './find-key';
import { printKeyPath } from './key-path';
import { limitsText, typeText } from './type-text';

/** Everything there is to say about one key. */
export function describeKey(
  schema: SchemaNode,
  { path, node }: FoundKey,
  columns?: number,
  chart?: ProfileModel,
): string {
  const description = node.description ?? `One entry of \`${printKeyPath(path.slice(0, -1))}\`.`;
  const children = childKeys(schema, node);
  return [
    printKeyPath(path),
    '',
    ...wrap(description, 2, columns).map((line) => `  ${line}`),
    '',
    ...facts(schema, path, node, columns, chart),
    ...(children.length === 0 ? [] : ['', '  Keys:', ...keyLines(schema, children, '    ', columns)]),
    '',
  ].join('\n');
}

/** The top of a values file. */
export function describeRoot(schema: SchemaNode, columns?: number): string {
  return [
    'The sections of a values file:',
    '',
    ...keyLines(schema, childKeys(schema, schema), '  ', columns),
    '',
  ].join('\n');
}

/** Room for the longest label, `Deprecated:`, and the spaces around it. */
const FACT_INDENT = 15;

function facts(
  schema: SchemaNode,
  path: readonly string[],
  node: SchemaNode,
  columns: number | undefined,
  chart: ProfileModel | undefined,
): string[] {
  const prose = (text: string | undefined): string[] =>
    text === undefined ? [] : wrap(text, FACT_INDENT, columns);
  const { default: fixed, 'x-default': fallback, secret } = node;
  const rows: (readonly [label: string, lines: readonly string[]])[] = [
    ['Type', prose(typeText(schema, reference(schema, path) ?? node))],
    ['Allowed', prose(limitsText(schema, node))],
    ['Default', prose(fixed === undefined ? fallback : printed(fixed))],
    ['Secret', prose(secret === true ? 'it is rendered into a Secret and never shown' : undefined)],
    ['Deprecated', prose(deprecation(schema, path))],
    ['Changes', effectsOf(path, chart)],
  ];
  return rows.flatMap(([label, lines]) =>
    lines.map((line, index) => `  ${index === 0 ? `${label}:` : ''}`.padEnd(FACT_INDENT) + line),
  );
}

/** The node as it is referred to: types of Kubernetes are known by the name of the reference, which a found node has lost. */
function reference(schema: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  const parent = nodeAt(schema, path.slice(0, -1)) ?? schema;
  const key = path.at(-1) ?? '';
  const found = branches(schema, parent).map(({ items, properties = {} }) =>
    key === WILDCARD ? items : properties[key],
  );
  return found.find((node) => node !== undefined);
}

/** What to use instead; a deprecated section deprecates all that is in it. */
function deprecation(schema: SchemaNode, path: readonly string[]): string | undefined {
  const around = path.map((_part, index) => nodeAt(schema, path.slice(0, index + 1)));
  return around.find((node) => node?.deprecated === true)?.deprecationMessage;
}

interface ChildKey {
  readonly name: string;
  readonly node: SchemaNode;
}

/** The keys of a mapping, or of the items of a list. */
function childKeys(schema: SchemaNode, node: SchemaNode): ChildKey[] {
  return branches(schema, node).flatMap((branch) => [
    ...Object.entries(branch.properties ?? {}).map(([name, child]) => ({ name, node: child })),
    ...(branch.items === undefined
      ? []
      : childKeys(schema, branch.items).map((child) => ({ ...child, name: `[].${child.name}` }))),
  ]);
}

function keyLines(
  schema: SchemaNode,
  children: readonly ChildKey[],
  indent: string,
  columns: number | undefined,
): string[] {
  const width = Math.max(...children.map(({ name }) => name.length));
  return children.flatMap(({ name, node }) => {
    const { description = '', deprecated } = resolveNode(schema, node);
    const text = `${deprecated === true ? '(deprecated) ' : ''}${description}`;
    return wrap(text, indent.length + width + 3, columns).map((line, index) =>
      `${indent}${(index === 0 ? name : '').padEnd(width)}   ${line}`.trimEnd(),
    );
  });
}

/** A default as JSON, with blanks between the items of a list, where lines can be broken. */
function printed(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    : JSON.stringify(value);
}
