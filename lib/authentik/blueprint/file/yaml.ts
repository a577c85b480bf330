import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type ScalarTag,
  type CollectionTag,
  visit,
} from 'yaml';
import { BLUEPRINT_TAGS, type BlueprintData, BlueprintTag, type BlueprintTagName } from '../tag';
import { tagProblem } from './tag-shapes';

/** What is wrong with a file, and where it shows. */
export interface FileProblem {
  /** What kind of mistake it is. */
  readonly id: string;
  readonly message: string;
  /** @default - the message says it all */
  readonly remedy?: string;
  /** Whether Authentik takes it all the same. @default false */
  readonly isWarning?: boolean;
  /** Where it shows, in characters from the start of the file. */
  readonly offset: number;
}

/** Reads YAML 1.1 as PyYAML does, by which Authentik reads it. */
export function parseYaml(text: string): Document {
  return parseDocument(text, {
    version: '1.1',
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: (known) => [
      ...known,
      ...BLUEPRINT_TAGS.flatMap((tag): (ScalarTag | CollectionTag)[] => [
        { tag, resolve: (value: string) => value },
        { tag, collection: 'seq' },
        { tag, collection: 'map' },
      ]),
    ],
  });
}

/** What keeps PyYAML from reading a file, or makes it read something else than what stands there. */
export function* yamlProblems(document: Document): Iterable<FileProblem> {
  for (const { message, pos } of document.errors)
    yield { id: 'no-yaml', message: `is no YAML: ${message}`, offset: pos[0] };
  for (const { message, pos } of document.warnings) {
    const tag = /Unresolved tag: (\S+)/.exec(message)?.[1];
    if (tag !== undefined) {
      yield {
        id: 'unknown-tag',
        message: `has the tag ${tag}, which Authentik does not know`,
        offset: pos[0],
      };
    }
  }
  const found: FileProblem[] = [];
  visit(document, {
    Scalar(_, node, path) {
      const isInFlow = path.some((parent) => (isSeq(parent) || isMap(parent)) && parent.flow === true);
      const source = node.source ?? '';
      if (node.type !== 'PLAIN' || !isInFlow || !/\?|^:/.test(source)) return;
      found.push({
        id: 'not-quoted',
        message: `has ${JSON.stringify(source)} in a list or map on one line, which PyYAML cannot read, and Authentik passes over the whole file`,
        remedy: 'put it into quotes',
        offset: node.range?.[0] ?? 0,
      });
    },
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const value: unknown = isScalar(key) ? key.value : key;
        if (keys.has(value) && value !== '<<') {
          found.push({
            id: 'repeated-key',
            message: `has the key ${JSON.stringify(value)} twice, and the second counts alone`,
            offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
          });
        }
        keys.add(value);
      }
    },
  });
  yield* found;
}

/** What a node holds, with tags as tags; mistakes in tags are handed to `report`. */
export function dataOf(
  node: unknown,
  document: Document,
  report: (problem: FileProblem) => void,
): BlueprintData {
  if (isAlias(node)) return dataOf(node.resolve(document), document, report);
  const content = contentOf(node, document, report);
  const tag = (node as Node | undefined)?.tag;
  const name = BLUEPRINT_TAGS.find((one) => one === tag);
  return name === undefined ? content : tagOf(name, content, node as Node, report);
}

function tagOf(
  name: BlueprintTagName,
  content: BlueprintData,
  node: Node,
  report: (problem: FileProblem) => void,
): BlueprintTag {
  const tag = BlueprintTag.other(name, content);
  const message = tagProblem(tag);
  if (message !== undefined) report({ id: 'wrong-tag', message, offset: node.range?.[0] ?? 0 });
  return tag;
}

function contentOf(node: unknown, document: Document, report: (problem: FileProblem) => void): BlueprintData {
  if (isSeq(node)) return node.items.map((item) => dataOf(item, document, report));
  if (isMap(node)) {
    const pairs = node.items.flatMap(({ key, value }): readonly (readonly [string, BlueprintData])[] => {
      const name = isScalar(key) ? String(key.value) : String(key);
      const data = dataOf(value, document, report);
      const isMerge = name === '<<' && typeof data === 'object' && data !== null;
      return isMerge ? Object.entries(data as Readonly<Record<string, BlueprintData>>) : [[name, data]];
    });
    return Object.fromEntries(pairs);
  }
  if (!isScalar(node)) return null;
  const { value } = node;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
