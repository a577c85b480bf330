import { branches, documentedKeys, nodeAt, resolveNode, type SchemaNode } from '../../values/schema-walk';
import { wrap } from '../wrap';
import { effectsOf } from './effects';
import type { FoundKey } from './find-key';
import { printKeyPath } from './key-path';
import { kubernetesTypeText, limitsText, typeText } from './type-text';

/** Everything there is to say about one key. */
export function describeKey(schema: SchemaNode, { path, node }: FoundKey): string {
  const description = node.description ?? `One entry of \`${printKeyPath(path.slice(0, -1))}\`.`;
  const children = childKeys(schema, node);
  return [
    printKeyPath(path),
    '',
    ...wrap(description, 2).map((line) => `  ${line}`),
    '',
    ...facts(schema, path, node),
    ...(children.length === 0 ? [] : ['', '  Keys:', ...keyLines(schema, children, '    ')]),
    '',
  ].join('\n');
}

/** The top of a values file. */
export function describeRoot(schema: SchemaNode): string {
  return ['The sections of a values file:', '', ...keyLines(schema, childKeys(schema, schema), '  '), ''].join('\n');
}

function facts(schema: SchemaNode, path: readonly string[], node: SchemaNode): string[] {
  const rows: (readonly [label: string, lines: readonly string[]])[] = [
    ['Type', [typeOf(schema, path, node)]],
    ['Allowed', listOf(limitsText(schema, node))],
    ['Default', listOf(node.default === undefined ? node['x-default'] : JSON.stringify(node.default))],
    ['Secret', node.secret === true ? ['it is rendered into a Secret and never shown'] : []],
    ['Deprecated', listOf(deprecation(schema, path))],
    ['Changes', effectsOf(path)],
  ];
  const given = rows.filter(([, lines]) => lines.length > 0);
  const width = Math.max(...given.map(([label]) => label.length)) + 1;
  return given.flatMap(([label, lines]) =>
    lines
      .flatMap((line) => wrap(line, width + 4))
      .map((line, index) => `  ${(index === 0 ? `${label}:` : '').padEnd(width)}  ${line}`),
  );
}

/** Types of Kubernetes by their name; the path tells, because a found node has forgotten where it was defined. */
function typeOf(schema: SchemaNode, path: readonly string[], node: SchemaNode): string {
  const key = printKeyPath(path);
  const documented = documentedKeys(schema).find((other) => printKeyPath(other.path) === key);
  return documented?.kubernetesType === undefined
    ? typeText(schema, node)
    : kubernetesTypeText(documented.kubernetesType, documented.node);
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

function keyLines(schema: SchemaNode, children: readonly ChildKey[], indent: string): string[] {
  const width = Math.max(...children.map(({ name }) => name.length));
  return children.flatMap(({ name, node }) => {
    const { description = '', deprecated } = resolveNode(schema, node);
    const text = `${deprecated === true ? '(deprecated) ' : ''}${description}`;
    return wrap(text, indent.length + width + 3).map(
      (line, index) => `${indent}${(index === 0 ? name : '').padEnd(width)}   ${line}`.trimEnd(),
    );
  });
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}
