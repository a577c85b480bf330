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
import type { ValuePath } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import { type PlainObject, isPlainObject } from '../plain-object';
import { MAX_ALIASED_VALUES, MAX_DEPTH } from './limits';
import type { Problem } from './problem';
import { type Refusal, readKey, readScalar, unknownTag } from './tagged-scalar';

/** Keys that JavaScript gives a meaning of its own; nothing in the contract is called so. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const MAP_TAG = 'tag:yaml.org,2002:map';
const LIST_TAG = 'tag:yaml.org,2002:seq';
const MERGE_TAG = 'tag:yaml.org,2002:merge';

/** True for the key `<<`, which merges its value into the map; in quotes it is a key like any other. */
export function isMergeKey(key: unknown): boolean {
  if (!isScalar(key) || key.value !== '<<') return false;
  return key.tag === undefined ? key.type === 'PLAIN' : key.tag === MERGE_TAG;
}

interface Anchored {
  readonly node: Node;
  /** Undefined while the node is being read: an alias inside it would contain itself. */
  value?: { readonly plain: unknown; readonly size: number; readonly height: number };
}

/** Turns the tree of a values file into plain data as Helm reads it, and notes everything that is wrong with it. */
export class PlainValues {
  /** What is wrong, in the order of the text. */
  readonly problems: Problem[] = [];
  /** Which node each alias stands for. */
  readonly targets = new Map<Alias, Node>();

  private readonly anchors = new Map<string, Anchored>();
  private size = 0;
  private deepest = 0;
  private aliased = 0;
  private exhausted = false;

  constructor(private readonly text: string) {}

  /** The plain data of a node; whatever cannot be read is left out. Aliases of one node share one object. */
  read(node: unknown, path: ValuePath, depth = 0): unknown {
    if (isAlias(node)) return this.readAlias(node, path, depth);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (this.isTooDeep(node, path, depth)) return null;
    const sizeBefore = this.size;
    const deepestBefore = this.deepest;
    this.size += 1;
    this.deepest = depth;
    const anchored: Anchored | undefined = node.anchor === undefined ? undefined : { node };
    if (anchored && node.anchor !== undefined) this.anchors.set(node.anchor, anchored);
    const plain = this.readNode(node, path, depth);
    if (anchored) anchored.value = { plain, size: this.size - sizeBefore, height: this.deepest - depth };
    this.deepest = Math.max(this.deepest, deepestBefore);
    return plain;
  }

  private readNode(node: Node, path: ValuePath, depth: number): unknown {
    if (isScalar(node)) return this.readScalar(node, path);
    if (isMap(node)) {
      if (node.tag !== undefined && node.tag !== MAP_TAG) this.note(node, path, unknownTag(node.tag));
      return this.readMap(node, path, depth);
    }
    if (!isSeq(node)) return null;
    if (node.tag !== undefined && node.tag !== LIST_TAG) this.note(node, path, unknownTag(node.tag));
    return node.items.map((item, index) => this.read(item, [...path, index], depth + 1));
  }

  private readScalar(node: Scalar, path: ValuePath): unknown {
    const reading = readScalar(node);
    if ('value' in reading)
      return this.isCutOff(node) ? String(reading.value).replace(/\n$/, '') : reading.value;
    this.note(node, path, reading.refusal);
    return null;
  }

  /** True for a block of text that runs up to the end of a file without a last line break: to Helm it then has none. */
  private isCutOff(node: Scalar): boolean {
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    return block && (node.range?.[1] ?? 0) >= this.text.length && !this.text.endsWith('\n');
  }

  private readMap(map: YAMLMap, path: ValuePath, depth: number): PlainObject {
    const plain: PlainObject = {};
    const given = new Set<string>();
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) {
        this.mergeInto(plain, pair, given, path, depth);
        continue;
      }
      const key = this.readKey(pair.key ?? map, path);
      if (key === undefined) {
        this.read(pair.value, path, depth + 1);
        continue;
      }
      const here = [...path, key];
      if (given.has(key)) {
        const remedy = 'keep one of them';
        this.note(pair.key, here, {
          rule: 'duplicate-key',
          message: `the key \`${key}\` is given twice`,
          remedy,
        });
      }
      given.add(key);
      plain[key] = this.read(pair.value, here, depth + 1);
    }
    return plain;
  }

  private readKey(key: unknown, path: ValuePath): string | undefined {
    const node = isAlias(key) ? this.anchors.get(key.source)?.node : key;
    if (isAlias(key) && node !== undefined) this.targets.set(key, node as Node);
    if (!isScalar(node)) {
      this.note(key, path, { rule: 'yaml-key', message: 'a map or list cannot be a key' });
      return undefined;
    }
    if (node.anchor !== undefined && node === key) this.read(node, path);
    const reading = readKey(node);
    if ('refusal' in reading) {
      this.note(key, path, reading.refusal);
      return undefined;
    }
    if (!RESERVED_KEYS.has(reading.key)) return reading.key;
    this.note(key, [...path, reading.key], {
      rule: 'reserved-key',
      message: `the key \`${reading.key}\` is not allowed`,
      remedy: 'remove it',
    });
    return undefined;
  }

  /** Merges in the order of the text, as Helm does: a key above `<<` is replaced, which YAML itself forbids. */
  private mergeInto(
    plain: PlainObject,
    pair: Pair,
    given: ReadonlySet<string>,
    path: ValuePath,
    depth: number,
  ): void {
    const value = this.read(pair.value, path, depth + 1);
    // Of several maps the first wins, so it comes last.
    const sources = Array.isArray(value) ? [...(value as unknown[])].reverse() : [value];
    for (const source of sources) {
      if (!isPlainObject(source)) {
        this.note(pair.key, path, {
          rule: 'yaml-merge',
          message: 'only a map, or a list of maps, can be merged by `<<`',
        });
        return;
      }
      for (const [key, merged] of Object.entries(source)) {
        if (given.has(key) && plain[key] !== merged) this.noteReplaced(pair.key, [...path, key]);
        plain[key] = merged;
      }
    }
  }

  private noteReplaced(key: unknown, path: ValuePath): void {
    this.note(key, path, {
      rule: 'merge-order',
      message: `\`<<\` replaces \`${printPath(path.slice(-1))}\`, which is given above it; Helm reads it so`,
      remedy: 'put `<<` first in its map',
      severity: 'warning',
    });
  }

  private readAlias(alias: Alias, path: ValuePath, depth: number): unknown {
    const anchored = this.anchors.get(alias.source);
    if (anchored === undefined) {
      this.note(alias, path, {
        rule: 'yaml-alias',
        message: `there is no anchor \`&${alias.source}\` above this alias`,
      });
      return null;
    }
    if (anchored.value === undefined) {
      this.note(alias, path, {
        rule: 'yaml-alias',
        message: `the alias \`*${alias.source}\` contains itself`,
      });
      return null;
    }
    this.targets.set(alias, anchored.node);
    const reached = depth + anchored.value.height;
    if (this.isTooDeep(alias, path, reached)) return null;
    this.deepest = Math.max(this.deepest, reached);
    this.aliased += anchored.value.size;
    this.size += anchored.value.size;
    if (this.aliased <= MAX_ALIASED_VALUES) return anchored.value.plain;
    if (!this.exhausted) {
      const message = `the aliases of this file stand for more than ${MAX_ALIASED_VALUES} values`;
      this.note(alias, path, {
        rule: 'yaml-alias',
        message,
        remedy: 'write the values out, or use fewer aliases',
      });
    }
    this.exhausted = true;
    return null;
  }

  private isTooDeep(node: Node, path: ValuePath, depth: number): boolean {
    if (depth <= MAX_DEPTH) return false;
    this.note(node, path, {
      rule: 'yaml-depth',
      message: `the values are nested deeper than ${MAX_DEPTH} levels`,
    });
    return true;
  }

  private note(node: unknown, path: ValuePath, refusal: Refusal & Pick<Problem, 'severity'>): void {
    const [start, end] = (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
      ? node.range
      : undefined) ?? [0, 0];
    this.problems.push({ ...refusal, start, end, path: path.length === 0 ? undefined : path });
  }
}
