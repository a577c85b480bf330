import { type Alias, type Node, type Pair, type YAMLMap, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ValuePath } from '../../findings/finding';
import type { Span } from '../../findings/source-text';
import { isMergeKey } from './merge-key';
import { readKey } from './tagged-scalar';

/** The tree of a values file. */
export interface YamlTree {
  readonly contents: Node | null;
  /** Which node each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** False when the text is not one valid map of values: the tree then holds only a part of it, and no values come of it. */
  readonly sound: boolean;
}

/** How far a path leads into a tree. */
export interface TreePlace {
  /** How many parts of the path are there. */
  readonly depth: number;
  /** The key or list item where the path ends. @default - the path leads nowhere */
  readonly key?: Node;
  /** The value where the path ends, aliases not followed. */
  readonly value: Node | null;
  /** True when other files may add to the value where the path ends: a map outside of lists, which replace each other. */
  readonly open: boolean;
}

/** Follows a path as far as the tree has it, through aliases and merge keys. */
export function follow(tree: YamlTree, path: ValuePath): TreePlace {
  let key: Node | undefined;
  let value = tree.contents;
  let depth = 0;
  let inList = false;
  for (const part of path) {
    const container = resolveAlias(tree, value);
    const next = step(tree, container, part);
    if (next === undefined) break;
    inList ||= isSeq(container);
    ({ key, value } = next);
    depth += 1;
  }
  return { depth, key, value, open: !inList && isMap(resolveAlias(tree, value)) };
}

/** The node an alias stands for; any other node itself. */
export function resolveAlias(tree: YamlTree, node: Node | null): Node | null {
  return isAlias(node) ? (tree.targets.get(node) ?? null) : node;
}

/** The text of a key as Helm reads it; undefined when it cannot be one. */
export function keyText(tree: YamlTree, key: unknown): string | undefined {
  const node = isAlias(key) ? tree.targets.get(key) : key;
  if (!isScalar(node)) return undefined;
  const reading = readKey(node);
  return 'key' in reading ? reading.key : undefined;
}

/** Where a node stands in the text. */
export function spanOf(node: Node | null | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

/** The maps that a `<<` key brings in, the one that wins last. */
export function mergedMaps(tree: YamlTree, pair: Pair): YAMLMap[] {
  const value = resolveAlias(tree, asNode(pair.value));
  const nodes = isSeq(value) ? [...value.items].reverse() : [value];
  return nodes.map((node) => resolveAlias(tree, asNode(node))).filter((node) => isMap(node));
}

/** Narrows what the parser types as unknown. */
export function asNode(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}

interface Step {
  readonly key: Node | undefined;
  readonly value: Node | null;
}

function step(tree: YamlTree, node: Node | null, part: string | number): Step | undefined {
  if (isSeq(node)) {
    const item = typeof part === 'number' || /^\d+$/.test(part) ? asNode(node.items[Number(part)]) : null;
    return item === null ? undefined : { key: item, value: item };
  }
  return isMap(node) ? stepIntoMap(tree, node, String(part)) : undefined;
}

/** The steps that lead on from each map, found when they are first asked for. */
const stepsOf = new WeakMap<YAMLMap, ReadonlyMap<string, Step>>();

function stepIntoMap(tree: YamlTree, map: YAMLMap, part: string): Step | undefined {
  const steps = stepsOf.get(map) ?? allSteps(tree, map);
  stepsOf.set(map, steps);
  return steps.get(part);
}

/** The last mention of a key in a map wins, be it its own or one that `<<` brings in: so does Helm. */
function allSteps(tree: YamlTree, map: YAMLMap): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  for (const pair of map.items) {
    if (isMergeKey(pair.key)) {
      for (const merged of mergedMaps(tree, pair))
        for (const [key, step] of stepsOf.get(merged) ?? allSteps(tree, merged)) steps.set(key, step);
      continue;
    }
    const key = keyText(tree, pair.key);
    if (key !== undefined) steps.set(key, { key: asNode(pair.key) ?? undefined, value: asNode(pair.value) });
  }
  stepsOf.set(map, steps);
  return steps;
}
