import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { isPlainObject } from '../../../base/plain-object';
import { aliasTargets } from '../../../yaml/alias-targets';
import { MAX_ALIASED_VALUES, MAX_DEPTH, MAX_ENTRIES } from '../../../yaml/limits';
import { BLUEPRINT_TAGS, type BlueprintData, BlueprintTag, type BlueprintTagName } from '../tag';
import { tagProblem } from './tag-shapes';
import type { FileProblem } from './yaml';

/** What a node came to, and of how many values it is made, those behind aliases counted every time. */
interface Known {
  readonly data: BlueprintData;
  readonly size: number;
}

/** Turns nodes of a file into data, with tags as tags; what is wrong is reported, once for each node. */
export class BlueprintDataReader {
  private readonly targets: ReadonlyMap<Alias, Node>;
  private readonly known = new Map<unknown, Known>();
  private readonly open = new Set<unknown>();
  private size = 0;
  private aliased = 0;

  public constructor(
    document: Document,
    private readonly report: (problem: FileProblem) => void,
  ) {
    this.targets = aliasTargets(document);
  }

  /** What a node holds. */
  public read(node: unknown): BlueprintData {
    if (isAlias(node)) return this.alias(node);
    const before = this.known.get(node);
    if (before !== undefined) return before.data;
    if (this.open.size > MAX_DEPTH) {
      this.refuse(node, { id: 'too-large', message: `is nested deeper than ${MAX_DEPTH} levels` });
      return null;
    }
    const sizeBefore = this.size;
    this.size += 1;
    this.open.add(node);
    const data = this.tagged(node);
    this.open.delete(node);
    if (isScalar(node) || isMap(node) || isSeq(node))
      this.known.set(node, { data, size: this.size - sizeBefore });
    return data;
  }

  /** All aliases together are bounded: a few lines can stand for billions of values. */
  private alias(alias: Alias): BlueprintData {
    const target = this.targets.get(alias);
    if (target === undefined) return null;
    if (this.open.has(target)) {
      this.refuse(alias, { id: 'too-large', message: 'has an alias that contains itself' });
      return null;
    }
    const data = this.read(target);
    const size = this.known.get(target)?.size ?? 0;
    if (this.aliased > MAX_ALIASED_VALUES) return null;
    this.aliased += size;
    this.size += size;
    if (this.aliased <= MAX_ALIASED_VALUES) return data;
    const message = `has one alias too many: those of this file stand for more than ${MAX_ALIASED_VALUES} values`;
    this.refuse(alias, { id: 'too-large', message });
    return null;
  }

  private tagged(node: unknown): BlueprintData {
    const content = this.content(node);
    const tag = (node as Node | null | undefined)?.tag;
    const name = BLUEPRINT_TAGS.find((one) => one === tag);
    return name === undefined ? content : this.tag(name, content, node);
  }

  private tag(name: BlueprintTagName, content: BlueprintData, node: unknown): BlueprintTag {
    const tag = BlueprintTag.other(name, content);
    const message = tagProblem(tag);
    if (message !== undefined) this.refuse(node, { id: 'wrong-tag', message });
    return tag;
  }

  private content(node: unknown): BlueprintData {
    if ((isSeq(node) || isMap(node)) && node.items.length > MAX_ENTRIES) {
      const message = `has ${isMap(node) ? 'a map' : 'a list'} of ${node.items.length} entries, more than the ${MAX_ENTRIES} that one may have`;
      this.refuse(node, { id: 'too-large', message });
      return null;
    }
    if (isSeq(node)) return node.items.map((item) => this.read(item));
    if (isMap(node)) return this.map(node);
    if (!isScalar(node)) return null;
    const { value } = node;
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'bigint') return Number(value);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  }

  /** What `<<` brings in gives way to the keys of the map itself, and of several maps the first wins. */
  private map({ items }: YAMLMap): BlueprintData {
    const merged: [string, BlueprintData][] = [];
    const own: [string, BlueprintData][] = [];
    for (const { key, value } of items) {
      const name = this.key(key);
      const data = this.read(value);
      if (name === undefined) continue;
      if (name !== '<<') own.push([name, data]);
      else {
        const maps: readonly BlueprintData[] = Array.isArray(data) ? data : [data];
        for (const map of [...maps].reverse())
          if (isPlainObject(map))
            merged.push(...Object.entries<BlueprintData>(map as Readonly<Record<string, BlueprintData>>));
      }
    }
    return Object.fromEntries([...merged, ...own]);
  }

  private key(key: unknown): string | undefined {
    const node = isAlias(key) ? this.targets.get(key) : key;
    if (isScalar(node)) return String(node.value);
    this.refuse(key, { id: 'no-yaml', message: 'is no YAML that PyYAML reads: a list or map is a key' });
    return undefined;
  }

  private refuse(node: unknown, problem: Pick<FileProblem, 'id' | 'message'>): void {
    this.report({ ...problem, offset: (node as Node | null | undefined)?.range?.[0] ?? 0 });
  }
}
