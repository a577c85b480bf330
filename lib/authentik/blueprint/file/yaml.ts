import { type Document, isMap, isScalar, isSeq, type ScalarTag, type CollectionTag } from 'yaml';
import { suggest } from '../../../findings/suggest';
import { type ComposeOptions, composeYaml } from '../../../yaml/compose';
import { MAX_ENTRIES, MAX_PARTS_READ_TWICE, MAX_PROBLEMS } from '../../../yaml/limits';
import type { Problem } from '../../../yaml/problem';
import { syntaxProblem } from '../../../yaml/syntax-problem';
import { BLUEPRINT_TAGS } from '../tag';

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

/** The tree of a blueprint, or what keeps PyYAML from reading it. */
export type BlueprintYaml = { readonly document?: Document } | { readonly problems: readonly FileProblem[] };

const OPTIONS: ComposeOptions = {
  version: '1.1',
  merge: true,
  uniqueKeys: false,
  prettyErrors: false,
  customTags: (known) => [
    ...known,
    ...BLUEPRINT_TAGS.flatMap((tag): (ScalarTag | CollectionTag)[] => [
      { tag, resolve: (value: string) => value },
      { tag, collection: 'seq' },
      { tag, collection: 'map' },
    ]),
  ],
};

/** Reads YAML 1.1 as PyYAML does, by which Authentik reads it. */
export function parseYaml(text: string): BlueprintYaml {
  let count = 0;
  const isEnough = (): boolean => {
    count += 1;
    return count === 2;
  };
  const composed = composeYaml(text, OPTIONS, isEnough, MAX_PARTS_READ_TWICE);
  if ('problem' in composed) return { problems: [noYaml(composed.problem)] };
  const [document, second] = composed.documents;
  const problems = composed.documents.flatMap((one) =>
    one.errors.slice(0, MAX_PROBLEMS).map((error) => noYaml(syntaxProblem(error, one))),
  );
  if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };
  if (second !== undefined) {
    const message = 'a second document starts here';
    return { problems: [noYaml({ message, start: second.contents?.range[0] ?? second.range[0] })] };
  }
  return document === undefined ? {} : { document };
}

function noYaml({ message, remedy, start }: Pick<Problem, 'message' | 'remedy' | 'start'>): FileProblem {
  return {
    id: 'no-yaml',
    message: `is no YAML: ${message}`,
    ...(remedy === undefined ? {} : { remedy }),
    offset: start,
  };
}

/** What makes PyYAML refuse a file that is YAML, or read something else than what stands there. */
export function yamlProblems(document: Document): readonly FileProblem[] {
  const found: FileProblem[] = [];
  for (const { message, pos } of document.warnings) {
    const tag = /Unresolved tag: (\S+)/.exec(message)?.[1];
    if (tag !== undefined) found.push(unknownTag(tag, pos[0]));
  }
  const walk = (node: unknown, isInFlow: boolean): void => {
    if (isScalar(node)) {
      const { source = '', type, range } = node;
      if (!isInFlow || type !== 'PLAIN' || !/\?|^:/.test(source)) return;
      found.push({
        id: 'not-quoted',
        message: `has ${JSON.stringify(source)} in a list or map on one line, which PyYAML cannot read, and Authentik passes over the whole file`,
        remedy: 'put it into quotes',
        offset: range?.[0] ?? 0,
      });
    } else if (isSeq(node)) {
      for (const item of node.items) walk(item, isInFlow || node.flow === true);
    } else if (isMap(node)) {
      found.push(...repeatedKeys(node.items));
      for (const { key, value } of node.items) {
        walk(key, isInFlow || node.flow === true);
        walk(value, isInFlow || node.flow === true);
      }
    }
  };
  walk(document.contents, false);
  return found;
}

/** The tag itself is not named: it may be a secret that begins with an exclamation mark. */
function unknownTag(tag: string, offset: number): FileProblem {
  const meant = suggest(tag, BLUEPRINT_TAGS);
  return {
    id: 'unknown-tag',
    message: 'has a tag that Authentik does not know',
    remedy:
      meant === undefined
        ? 'put it into quotes if it is a text that begins with an exclamation mark'
        : `did you mean ${meant}?`,
    offset,
  };
}

function* repeatedKeys(items: readonly { readonly key: unknown }[]): Iterable<FileProblem> {
  const keys = new Set<unknown>();
  for (const { key } of items.slice(0, MAX_ENTRIES)) {
    const value: unknown = isScalar(key) ? key.value : key;
    if (keys.has(value) && value !== '<<' && isScalar(key)) {
      yield {
        id: 'repeated-key',
        message: `has the key ${JSON.stringify(value)} twice, and the second counts alone`,
        offset: key.range?.[0] ?? 0,
      };
    }
    keys.add(value);
  }
}
