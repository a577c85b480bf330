import { isMap, isScalar, isSeq, Pair, parseDocument, Scalar, visit, YAMLMap } from 'yaml';

const TAGS = [
  ...['Find', 'FindObject', 'KeyOf', 'Env', 'File', 'Context', 'Format', 'If', 'Condition'],
  ...['Enumerate', 'Index', 'Value', 'AtIndex', 'ParseJSON'],
].map((name) => `!${name}`);

/** What stands in a blueprint file; a tag is a map with the tag as its only key. */
export interface ReadBlueprint {
  readonly version: number;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly entries: readonly ReadEntry[];
}

/** One of its entries. */
export interface ReadEntry {
  readonly model: string;
  readonly id?: string;
  readonly state?: string;
  readonly identifiers?: Readonly<Record<string, unknown>>;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/**
 * Reads a blueprint as a reader of YAML 1.1 does, such as Authentik's, which is written in Python; a tag becomes a map with the
 * tag as its only key.
 */
export function readBlueprint(text: string): ReadBlueprint {
  const document = parseDocument(text, {
    version: '1.1',
    customTags: (tags) => [
      ...tags,
      ...TAGS.flatMap((tag) => [
        { tag, resolve: (value: string) => value },
        { tag, collection: 'seq' as const },
      ]),
    ],
  });
  expect(document.errors).toEqual([]);
  const wrapped = new WeakSet<object>();
  visit(document, {
    Node(_, node) {
      if (wrapped.has(node) || node.tag === undefined || !TAGS.includes(node.tag)) return undefined;
      expect(isScalar(node) || isSeq(node) || isMap(node)).toBe(true);
      wrapped.add(node);
      const map = new YAMLMap();
      map.items = [new Pair(new Scalar(node.tag), node)];
      return map;
    },
  });
  return document.toJS() as ReadBlueprint;
}
