import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';

/** A comment of a values file. */
export interface ValuesComment {
  /** Path of the value that it stands at; empty for one about the whole file. */
  readonly path: readonly string[];
  readonly lines: readonly string[];
  /** What stands there. */
  readonly value: unknown;
}

type Found = Omit<ValuesComment, 'value'>;

/** What a comment says to tools, not to people. */
const TOOLS = /^\s*(?:yaml-language-server:|prettier-ignore|yamllint )/;

/**
 * All comments of a values file, in their order.
 *
 * @param key the one under which our values lie in those of an umbrella
 */
export function commentsOf(text: string, key?: string): readonly ValuesComment[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  const found = [
    ...taken([], document.commentBefore),
    ...within(document.contents, []),
    ...taken([], document.comment),
  ];
  return found.map(({ path, lines }) => {
    const node = document.getIn(path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)));
    const value = isNode(node) ? {} : node;
    return { path: path[0] === key ? path.slice(1) : path, lines, value };
  });
}

function* within(node: unknown, path: readonly string[]): Iterable<Found> {
  if (isMap(node)) {
    for (const pair of node.items) yield* ofPair(pair, path);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const here = [...path, String(index)];
      if (isMap(item) || isSeq(item) || isScalar(item)) yield* taken(here, item.commentBefore);
      yield* within(item, here);
      if (isMap(item) || isSeq(item) || isScalar(item)) yield* taken(here, item.comment);
    }
  }
}

function* ofPair({ key, value }: Pair, path: readonly string[]): Iterable<Found> {
  if (!isScalar(key)) return;
  const here = [...path, String(key.value)];
  yield* taken(here, key.commentBefore);
  yield* taken(here, key.comment);
  const node = value as Node | null;
  // What stands before the first key of a map is about that key, as people write it.
  const [first] = isMap(node) ? node.items : [];
  const inner = isScalar(first?.key) ? [...here, String(first.key.value)] : here;
  yield* taken(inner, node?.commentBefore);
  yield* within(node, here);
  yield* taken(here, node?.comment);
}

function* taken(path: readonly string[], comment: string | null | undefined): Iterable<Found> {
  const lines = (comment ?? '')
    .split('\n')
    .filter((line) => !TOOLS.test(line))
    .map((line) => line.replace(/^ /, '').trimEnd());
  if (lines.some((line) => line !== '')) yield { path, lines: trimmed(lines) };
}

/** Without empty lines at both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(first, last + 1);
}
