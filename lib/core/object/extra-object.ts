import { SourceText } from '../../findings/source-text';
import { composeYaml } from '../../yaml/compose';
import { treeProblem } from '../../yaml/tree-problem';
import { isPlainObject, type PlainObject } from '../../base/plain-object';

/** An object of the user's, with the API's own field names. */
export type ExtraObject = { readonly [field: string]: unknown };

/** What stands in texts for what is known of the release. */
export interface ReleaseWords {
  readonly name: string;
  readonly namespace: string;
}

/** An object that was read. */
export interface ReadExtraObject {
  /** Which entry of the list it is of. */
  readonly entry: number;
  readonly object: PlainObject & {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: PlainObject & { readonly name: string };
  };
}

/** What is wrong with an entry; no text of it is shown, because it may be a secret. */
export interface ExtraObjectProblem {
  readonly entry: number;
  readonly message: string;
  readonly remedy: string;
}

/** Everything in double braces, as Helm has it. */
const BRACES = /\{\{([^{}]*)\}\}/g;

const WORDS = {
  '.Release.Name': 'name',
  '.Release.Namespace': 'namespace',
} as const satisfies Readonly<Record<string, keyof ReleaseWords>>;

const ALLOWED = Object.keys(WORDS)
  .map((word) => `{{ ${word} }}`)
  .join(' and ');

/** Reads objects that are given as they are, or as text of YAML in which the release's name and namespace are filled in. */
export function readExtraObjects(
  entries: readonly (ExtraObject | string)[],
  words: ReleaseWords,
): { readonly objects: readonly ReadExtraObject[]; readonly problems: readonly ExtraObjectProblem[] } {
  const objects: ReadExtraObject[] = [];
  const problems: ExtraObjectProblem[] = [];
  entries.forEach((given, entry) => {
    const read = typeof given === 'string' ? parse(given, words) : { values: [given as unknown] };
    if ('problem' in read) problems.push({ entry, ...read.problem });
    else
      for (const value of read.values) {
        const problem = problemOf(value);
        if (problem === undefined) objects.push({ entry, object: value as ReadExtraObject['object'] });
        else problems.push({ entry, ...problem });
      }
  });
  return { objects, problems };
}

type Problem = Omit<ExtraObjectProblem, 'entry'>;

function parse(
  text: string,
  words: ReleaseWords,
): { readonly values: readonly unknown[] } | { readonly problem: Problem } {
  let unknown: string | undefined;
  const filled = text.replace(BRACES, (whole, inner: string) => {
    const word = inner.replace(/^-|-$/g, '').trim();
    if (Object.hasOwn(WORDS, word)) return words[WORDS[word as keyof typeof WORDS]];
    unknown ??= whole;
    return '';
  });
  if (unknown !== undefined || filled.includes('{{'))
    return {
      problem: {
        message: `has something in double braces that is not filled in here; known are ${ALLOWED}`,
        remedy: 'write what it stands for, or give the object as a map, of which no text is filled in',
      },
    };
  const composed = composeYaml(filled, { version: '1.2', uniqueKeys: false, prettyErrors: false });
  if ('problem' in composed) return noYaml(composed.problem.message);
  const { documents } = composed;
  for (const document of documents) {
    const problem = treeProblem(document);
    if (problem === undefined) continue;
    const { line, column } = new SourceText(filled).placeOf(problem.offset);
    return noYaml(`at line ${String(line)}, column ${String(column)} of the text, ${problem.message}`);
  }
  const values: unknown[] = [];
  try {
    for (const document of documents) values.push(document.toJS());
  } catch {
    return noYaml('its aliases stand for too many values');
  }
  return objectsOf(values.filter((value) => value !== null));
}

function objectsOf(
  values: readonly unknown[],
): { readonly values: readonly unknown[] } | { readonly problem: Problem } {
  return values.length > 0
    ? { values }
    : { problem: { message: 'holds no object', remedy: 'remove it, or write an object' } };
}

function noYaml(message: string): { readonly problem: Problem } {
  return { problem: { message: `is no YAML: ${message}`, remedy: 'correct the text' } };
}

function problemOf(value: unknown): Problem | undefined {
  if (!isPlainObject(value))
    return {
      message: 'is no object of Kubernetes',
      remedy: 'write a map with apiVersion, kind and metadata',
    };
  const { metadata } = value;
  const missing = [
    isText(value['apiVersion']) ? undefined : 'apiVersion',
    isText(value['kind']) ? undefined : 'kind',
    isPlainObject(metadata) && isText(metadata['name']) ? undefined : 'metadata.name',
  ].filter((field) => field !== undefined);
  if (missing.length > 0)
    return {
      message: `has no ${missing.join(', no ')}`,
      remedy: 'every object says what it is and how it is called',
    };
  return Array.isArray(value['items']) && String(value['kind']).endsWith('List')
    ? { message: 'is a list of objects', remedy: 'write each of its items as an entry of its own' }
    : undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
