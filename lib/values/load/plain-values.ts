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
import { type PlainObject, isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import type { SourceText } from '../../findings/source-text';
import { Anchors } from './anchors';
import { MAX_DEPTH, MAX_ENTRIES } from '../../yaml/limits';
import { isMergeKey } from './merge-key';
import { ProblemList, rangeOf } from './problem-list';
import { RESERVED_KEYS } from './reserved-keys';
import { readKey, readScalar, scalarText, unknownTag } from './tagged-scalar';

const MAP_TAG = 'tag:yaml.org,2002:map';
const LIST_TAG = 'tag:yaml.org,2002:seq';

/** The rule that is broken where the tree does not hold all of the text. */
export const LOST = 'yaml-syntax';

/** Turns the tree of a values file into plain data as Helm reads it, and notes everything that is wrong with it. */
export class PlainValues {
  /** What is wrong, in the order of the text. */
  readonly problems = new ProblemList();
  readonly anchors = new Anchors();

  /** How many values have been read so far, and how deep the deepest of the current node stands. */
  private size = 0;
  private deepest = 0;

  constructor(private readonly source: SourceText) {}

  /** The plain data of a node; whatever cannot be read is null. Aliases of one node share one object. */
  read(node: unknown, path: ValuePath, depth = 0): unknown {
    if (isAlias(node)) return this.readAlias(node, path, depth);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (this.isTooDeep(node, depth)) return null;
    if (!isScalar(node) && this.isTooLong(node, node.items.length, path)) return null;
    const sizeBefore = this.size;
    const deepestBefore = this.deepest;
    this.size += 1;
    this.deepest = depth;
    const close = node.anchor === undefined ? undefined : this.anchors.open(node.anchor, node);
    const plain = this.readNode(node, path, depth);
    close?.({ plain, size: this.size - sizeBefore, height: this.deepest - depth });
    this.deepest = Math.max(this.deepest, deepestBefore);
    return plain;
  }

  private readNode(node: Node, path: ValuePath, depth: number): unknown {
    if (isScalar(node)) return this.readScalar(node, path);
    if (isMap(node)) {
      if (node.tag !== undefined && node.tag !== MAP_TAG)
        this.problems.note(node, path, unknownTag(node.tag));
      return this.readMap(node, path, depth);
    }
    if (!isSeq(node)) return null;
    if (node.tag !== undefined && node.tag !== LIST_TAG) this.problems.note(node, path, unknownTag(node.tag));
    return node.items.map((item, index) => this.read(item, [...path, index], depth + 1));
  }

  private readScalar(node: Scalar, path: ValuePath): unknown {
    const reading = readScalar(node);
    if ('refusal' in reading) {
      this.problems.note(node, path, reading.refusal);
      return null;
    }
    return this.isCutOff(node) ? String(reading.value).replace(/\n$/, '') : reading.value;
  }

  /** True for a block of text that ends with a file without a last line break: to Helm it then has none either. */
  private isCutOff(node: Scalar): boolean {
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const { text } = this.source;
    return block && (node.range?.[1] ?? 0) >= text.length && !text.endsWith('\n');
  }

  private readMap(map: YAMLMap, path: ValuePath, depth: number): PlainObject {
    const plain: PlainObject = {};
    const given = new Map<string, unknown>();
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) {
        this.mergeInto(plain, pair, given, path, depth);
        continue;
      }
      if (pair.value === null && map.flow !== true) this.noteLost(pair.key);
      const key = this.readKey(pair.key ?? map, path);
      if (key === undefined) {
        // The value is read all the same, for what is wrong with it.
        this.read(pair.value, path, depth + 1);
        continue;
      }
      const here = [...path, key];
      if (given.has(key)) this.noteTwice(pair.key, given.get(key), here);
      given.set(key, pair.key);
      plain[key] = this.read(pair.value, here, depth + 1);
    }
    // merge keys bring more than is written
    return this.isTooLong(map, Object.keys(plain).length, path) ? {} : plain;
  }

  private readKey(key: unknown, path: ValuePath): string | undefined {
    const node = isAlias(key) ? this.anchors.target(key) : key;
    if (!isScalar(node)) {
      this.problems.note(key, [], { rule: 'yaml-key', message: 'a map or list cannot be a key' });
      return undefined;
    }
    // Reading the key as a value notes its anchor.
    if (node === key && node.anchor !== undefined) this.read(node, path);
    const reading = readKey(node);
    if ('refusal' in reading) {
      this.problems.note(key, [], reading.refusal);
      return undefined;
    }
    if (isDisguised(node, reading.key)) this.noteDisguised(node, [...path, reading.key]);
    if (!RESERVED_KEYS.has(reading.key)) return reading.key;
    const refusal = {
      rule: 'reserved-key',
      message: 'is not allowed as a key',
      remedy: 'remove it',
    } as const;
    this.problems.note(key, [...path, reading.key], refusal);
    return undefined;
  }

  /** Merges in the order of the text, as Helm does: a key above `<<` is replaced, which YAML itself forbids. */
  private mergeInto(
    plain: PlainObject,
    pair: Pair,
    given: ReadonlyMap<string, unknown>,
    path: ValuePath,
    depth: number,
  ): void {
    const value = this.read(pair.value, path, depth + 1);
    // Of several maps the first wins, so it comes last.
    const sources = Array.isArray(value) ? [...(value as unknown[])].reverse() : [value];
    for (const source of sources) {
      if (!isPlainObject(source)) {
        const message = 'only a map, or a list of maps, can be merged by `<<`';
        this.problems.note(pair.key, [], { rule: 'yaml-merge', message });
        return;
      }
      for (const [key, merged] of Object.entries(source)) {
        if (given.has(key) && plain[key] !== merged) this.noteReplaced(pair.key, [...path, key]);
        plain[key] = merged;
      }
    }
  }

  private readAlias(alias: Alias, path: ValuePath, depth: number): unknown {
    const reading = this.anchors.resolve(alias);
    if (reading === undefined) return null;
    if ('refusal' in reading) {
      this.problems.note(alias, path, reading.refusal);
      return null;
    }
    const { plain, size, height } = reading.value;
    if (this.isTooDeep(alias, depth + height)) return null;
    this.deepest = Math.max(this.deepest, depth + height);
    this.size += size;
    return plain;
  }

  private isTooDeep(node: Node, depth: number): boolean {
    if (depth <= MAX_DEPTH) return false;
    this.problems.note(node, [], {
      rule: 'yaml-depth',
      message: `the values are nested deeper than ${MAX_DEPTH} levels`,
    });
    return true;
  }

  private isTooLong(node: Node, count: number, path: ValuePath): boolean {
    if (count <= MAX_ENTRIES) return false;
    const what = `a ${isMap(node) ? 'map' : 'list'} of ${count} entries, more than the ${MAX_ENTRIES} that one may have`;
    this.problems.note(node, path, {
      rule: 'yaml-size',
      message: path.length === 0 ? `the file is ${what}` : `is ${what}`,
    });
    return true;
  }

  private noteTwice(key: unknown, first: unknown, path: ValuePath): void {
    const { line } = this.source.placeOf(rangeOf(first)[0]);
    const message = `is given twice, first in line ${line}`;
    this.problems.note(key, path, { rule: 'duplicate-key', message, remedy: 'keep one of them' });
  }

  /** The parser drops a list that follows such a key without a word. */
  private noteLost(key: unknown): void {
    const message = 'a key behind `?` has no value';
    this.problems.note(key, [], { rule: LOST, message, remedy: 'write it as `key: value`' });
  }

  private noteDisguised(key: Scalar, path: ValuePath): void {
    this.problems.note(key, path, {
      rule: 'boolean-key',
      message: `is what the key \`${scalarText(key)}\` means to Helm`,
      remedy: 'put the key in quotes',
      severity: 'warning',
    });
  }

  private noteReplaced(key: unknown, path: ValuePath): void {
    this.problems.note(key, path, {
      rule: 'merge-order',
      message: 'is replaced by the `<<` below it, because Helm reads it so',
      remedy: 'put `<<` first in its map',
      severity: 'warning',
    });
  }
}

/** True for the keys `on`, `y`, `no` and the like, which are not what they look like. */
function isDisguised(node: Scalar, key: string): boolean {
  return (key === 'true' || key === 'false') && scalarText(node).toLowerCase() !== key;
}
