import type { ValuePath } from '../../findings/finding';

/** A chart of another maker that a section of the values is handed on to. */
export interface UpstreamChart {
  /** Its name. */
  readonly chart: string;
  /** The version whose keys these are. */
  readonly version: string;
  /** Where its values.yaml was read. */
  readonly source: string;
  /** Its keys: words, those of a map between braces behind it. What has no braces is open. */
  readonly keys: string;
}

/** Keys as a tree; nothing below a key means that anything may lie there. */
interface KeyTree {
  readonly below: Map<string, KeyTree>;
}

const trees = new WeakMap<UpstreamChart, KeyTree>();

/** Whether a chart has a key, given the path in its values. */
export function hasUpstreamKey(chart: UpstreamChart, path: ValuePath): boolean {
  let tree = trees.get(chart) ?? read(chart.keys);
  trees.set(chart, tree);
  for (const [depth, part] of path.entries()) {
    const next = tree.below.get(String(part));
    if (next === undefined) return depth > 0 && tree.below.size === 0;
    tree = next;
  }
  return true;
}

function read(keys: string): KeyTree {
  const root: KeyTree = { below: new Map() };
  const open = [root];
  for (const word of keys.split(/\s+/)) {
    const here = open.at(-1) ?? root;
    if (word === '}') open.pop();
    else if (word !== '') {
      const tree: KeyTree = { below: new Map() };
      here.below.set(word.replace(/\{$/, ''), tree);
      if (word.endsWith('{')) open.push(tree);
    }
  }
  return root;
}
