import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { composeYaml } from '../../yaml/compose';

/** A comment of a values file. */
export interface ValuesComment {
  /** Path of the value that it stands at; empty for one about the whole file. */
  readonly path: readonly string[];
  readonly lines: readonly string[];
  /** What stands there. */
  readonly value: unknown;
}

/** What a comment says to tools, not to people. */
const TOOLS = /^\s*(?:yaml-language-server:|prettier-ignore|yamllint )/;

/**
 * All comments of a values file, in their order.
 *
 * @param key the one under which our values lie in those of an umbrella
 */
export function commentsOf(text: string, key?: string): readonly ValuesComment[] {
  const composed = composeYaml(text, { uniqueKeys: false, prettyErrors: false }, () => true);
  const [document] = 'problem' in composed ? [] : composed.documents;
  if (document === undefined) return [];
  const { contents } = document;
  const found = [
    ...taken([], document.commentBefore, contents),
    ...within(contents, []),
    ...taken([], document.comment, contents),
  ];
  return found.map(({ path, ...comment }) => ({ path: path[0] === key ? path.slice(1) : path, ...comment }));
}

function* within(node: unknown, path: readonly string[]): Iterable<ValuesComment> {
  if (isMap(node)) {
    for (const pair of node.items) yield* ofPair(pair, path);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const here = [...path, String(index)];
      if (isMap(item) || isSeq(item) || isScalar(item)) yield* taken(here, item.commentBefore, item);
      yield* within(item, here);
      if (isMap(item) || isSeq(item) || isScalar(item)) yield* taken(here, item.comment, item);
    }
  }
}

function* ofPair({ key, value }: Pair, path: readonly string[]): Iterable<ValuesComment> {
  if (!isScalar(key)) return;
  const here = [...path, String(key.value)];
  yield* taken(here, key.commentBefore, value);
  yield* taken(here, key.comment, value);
  const node = value as Node | null;
  // What stands before the first key of a map is about that key, as people write it.
  const [first] = isMap(node) ? node.items : [];
  const [inner, about] = isScalar(first?.key)
    ? [[...here, String(first.key.value)], first.value]
    : [here, node];
  yield* taken(inner, node?.commentBefore, about);
  yield* within(node, here);
  yield* taken(here, node?.comment, node);
}

function* taken(
  path: readonly string[],
  comment: string | null | undefined,
  node: unknown,
): Iterable<ValuesComment> {
  const lines = (comment ?? '')
    .split('\n')
    .filter((line) => !TOOLS.test(line))
    .map((line) => line.replace(/^ /, '').trimEnd());
  if (lines.every((line) => line === '')) return;
  yield { path, lines: trimmed(lines), value: isScalar(node) ? node.value : isNode(node) ? {} : node };
}

/** Without empty lines at both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(first, last + 1);
}
