import {
  type Alias,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  isAlias,
  isMap,
  isScalar,
  isSeq,
} from 'yaml';
import { mayShow, type Place } from '../../findings/disclosure';
import type { MarkedSpan } from '../../findings/mask';
import type { SourceText } from '../../findings/source-text';
import { MAX_DEPTH } from '../../yaml/limits';
import { isMergeKey } from './merge-key';
import { scalarText } from './tagged-scalar';
import { type YamlTree, asNode, keyText, mergedMaps, resolveAlias, spanOf } from './yaml-tree';

/** Of a tree with more nodes, or deeper than values may be, nothing is shown. */
const MAX_VISITS = 500_000;

/** What may be shown of a values file that could be read, by what the contract knows about each place. */
export function shownOfTree(source: SourceText, tree: YamlTree, root: Place): MarkedSpan[] {
  const walk = new ShownWalk(source, tree);
  walk.value(tree.contents, root, 0);
  return walk.result();
}

/** A stretch of the text that belongs to a node. */
interface NodeSpan extends MarkedSpan {
  readonly node: Node;
}

class ShownWalk {
  private readonly spans: NodeSpan[] = [];
  private readonly regions: MarkedSpan[] = [];
  /** Nodes that stand for something secret elsewhere, by an alias or a merge key. */
  private readonly tainted = new Map<Node, Set<Place | undefined>>();
  private readonly secrets = new Set<Node>();
  private visits = 0;

  constructor(
    private readonly source: SourceText,
    private readonly tree: YamlTree,
  ) {}

  result(): MarkedSpan[] {
    if (this.visits > MAX_VISITS) return [{ start: 0, end: this.source.text.length, hidden: true }];
    const { secrets } = this;
    const shown = this.spans.map(({ start, end, hidden, node }) => ({
      start,
      end,
      hidden: hidden || secrets.has(node),
    }));
    return [...shown, ...this.regions];
  }

  /** Marks a value: shown, if its place lets it; else hidden as a whole. */
  value(node: Node | null, place: Place | undefined, depth: number): void {
    if (node === null || this.isTooMuch(depth)) return;
    if (isMap(node) && place?.hasParts === true) this.map(node, place, depth);
    else if (isSeq(node) && place?.hasParts === true) {
      for (const [index, item] of node.items.entries())
        this.value(asNode(item), place.below(String(index)), depth + 1);
    } else this.leaf(node, place);
  }

  private leaf(node: Node, place: Place | undefined): void {
    const span = spanOf(node);
    if (span === undefined) return;
    if (this.showsValue(node, place)) this.spans.push({ ...span, hidden: false, node });
    else this.hide(span.start, node);
  }

  private map(map: YAMLMap, place: Place, depth: number): void {
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) this.merge(pair, place, depth);
      else this.pair(pair, place, map.flow === true, depth);
    }
  }

  private pair(pair: Pair, place: Place, inFlow: boolean, depth: number): void {
    const key = asNode(pair.key);
    const value = asNode(pair.value);
    const text = keyText(this.tree, pair.key);
    const span = spanOf(key);
    const child = text === undefined ? undefined : place.below(text);
    if (key === null || span === undefined || text === undefined) {
      if (key !== null && span !== undefined) this.hide(span.start, value ?? key);
      return;
    }
    // A part of a text that a comma cuts off looks like a key without a value.
    if (inFlow && child === undefined && value === null) return this.hide(span.start, key);
    this.spans.push({ ...span, hidden: false, node: key });
    if (this.showsValue(value, child)) this.value(value, child, depth + 1);
    else this.hide(span.end, value ?? key);
  }

  /** Whether anything of a value can be shown; else all of its lines are hidden, whatever stands in them. */
  private showsValue(value: Node | null, place: Place | undefined): boolean {
    if (isScalar(value)) return mayShow(place, scalarText(value));
    if (isAlias(value)) return this.showsAlias(value, place);
    if (value === null) return place !== undefined && (place.hasParts || place.shows !== 'nothing');
    return place?.hasParts === true;
  }

  /** An alias of a map or list is shown where one belongs; else it may be a text that begins with an asterisk. */
  private showsAlias(alias: Alias, place: Place | undefined): boolean {
    const target = resolveAlias(this.tree, alias);
    this.taint(target, place, 0);
    return (isMap(target) || isSeq(target)) && place?.hasParts === true ? true : mayShow(place, alias.source);
  }

  private merge(pair: Pair, place: Place, depth: number): void {
    const key = asNode(pair.key);
    const span = spanOf(key);
    if (key !== null && span !== undefined) this.spans.push({ ...span, hidden: false, node: key });
    for (const merged of mergedMaps(this.tree, pair)) this.taint(merged, place, 0);
    const value = asNode(pair.value);
    if (isMap(value)) this.value(value, place, depth + 1);
    else if (isAlias(value) && span !== undefined)
      this.spans.push({ ...(spanOf(value) ?? span), hidden: false, node: value });
  }

  /** Hides from a place to the end of the last line of a node. */
  private hide(start: number, node: Node): void {
    const end = Math.max(start, (spanOf(node)?.end ?? start) - 1);
    const lineEnd = this.source.spanOfLine(this.source.placeOf(end).line).end;
    const from = this.source.text[start] === ':' ? start + 1 : start;
    const blank = /[ \t]*/y;
    blank.lastIndex = from;
    const skipped = blank.exec(this.source.text)?.[0].length ?? 0;
    this.regions.push({ start: from + skipped, end: lineEnd, hidden: true });
  }

  /** Notes what may not be shown below an anchor, because an alias puts it at a place of another kind. */
  private taint(node: Node | null, place: Place | undefined, depth: number): void {
    if (node === null || this.isTooMuch(depth)) return;
    const places = this.tainted.get(node) ?? new Set();
    if (places.has(place)) return;
    this.tainted.set(node, places.add(place));
    if (isAlias(node)) this.taint(resolveAlias(this.tree, node), place, depth + 1);
    else if (isScalar(node)) this.taintScalar(node, place);
    else if (isSeq(node)) {
      for (const [index, item] of node.items.entries())
        this.taint(asNode(item), place?.below(String(index)), depth + 1);
    } else if (isMap(node)) {
      for (const pair of node.items) {
        const key = keyText(this.tree, pair.key);
        const below = isMergeKey(pair.key) || key === undefined ? place : place?.below(key);
        this.taint(asNode(pair.value), below, depth + 1);
      }
    }
  }

  private taintScalar(node: Scalar, place: Place | undefined): void {
    if (!mayShow(place, scalarText(node))) this.secrets.add(node);
  }

  private isTooMuch(depth: number): boolean {
    this.visits += depth > MAX_DEPTH ? MAX_VISITS : 1;
    return this.visits > MAX_VISITS;
  }
}
