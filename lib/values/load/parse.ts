import { type Document, type ParsedNode, isMap, isScalar } from 'yaml';
import { type PlainObject, isPlainObject } from '../../base/plain-object';
import type { SourceText } from '../../findings/source-text';
import { composeYaml } from '../../yaml/compose';
import { MAX_PARTS, MAX_PROBLEMS } from '../../yaml/limits';
import type { Problem } from '../../yaml/problem';
import { syntaxProblem } from '../../yaml/syntax-problem';
import { LOST, PlainValues } from './plain-values';
import type { YamlTree } from './yaml-tree';

/** What became of the text of a values file. */
export interface Parsed {
  /** The values; what could not be read is missing. */
  readonly values: PlainObject;
  readonly tree: YamlTree;
  readonly problems: readonly Problem[];
}

/*
 * The parser is used for structure only: with the schema "failsafe" all scalars stay text, which we read as Helm does.
 * Its check for equal keys takes quadratic time and does not know Helm's keys, so we make our own.
 */
const OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
} as const;

/** Most errors of the parser that are looked at: one line may have several. */
const MAX_SYNTAX_ERRORS = 5 * MAX_PROBLEMS;

/**
 * Reads the text of one values file as Helm reads it. Never throws; everything wrong comes as a problem.
 *
 * @param maxParts most parts that are read
 */
export function parseValues(source: SourceText, maxParts = MAX_PARTS): Parsed {
  const { text } = source;
  const documents = compose(text, maxParts);
  if ('rule' in documents) return unsound(null, [documents]);
  const [document, second] = documents;
  const syntax = distinctLines(
    source,
    documents.flatMap((document) => syntaxProblems(document)),
  );
  if (syntax.length > 0) return unsound(document?.contents ?? null, syntax);
  const contents = document?.contents ?? null;
  const reader = new PlainValues(source);
  const plain = reader.read(contents, []);
  const problems = [...reader.problems.all];
  if (second) return unsound(contents, [...problems, severalDocuments(second)]);
  if (problems.some(({ rule }) => rule === LOST)) return unsound(contents, problems);
  const tree = { contents, targets: reader.anchors.targets, sound: true };
  if (plain === null || isPlainObject(plain)) return { values: plain ?? {}, tree, problems };
  return unsound(contents, [...problems, notMapping(contents)]);
}

/** The first two documents that hold anything, or the first of all: nobody needs more to see that they are too many. */
function compose(text: string, maxParts: number): readonly Document.Parsed[] | Problem {
  const isFull = (document: Document.Parsed): boolean =>
    !isEmpty(document.contents) || document.errors.length > 0;
  let full = 0;
  const isEnough = (document: Document.Parsed): boolean => {
    full += isFull(document) ? 1 : 0;
    return full === 2;
  };
  const composed = composeYaml(text, OPTIONS, isEnough, maxParts);
  if ('problem' in composed) return composed.problem;
  return composed.documents.filter((document, index) => index === 0 || isFull(document)).slice(0, 2);
}

/** Bounded, because every one of them searches the tree. */
function syntaxProblems(document: Document.Parsed): Problem[] {
  return document.errors.slice(0, MAX_SYNTAX_ERRORS).map((error) => syntaxProblem(error, document));
}

function isEmpty(contents: ParsedNode | null): boolean {
  return contents === null || (isScalar(contents) && contents.value === '' && contents.type === 'PLAIN');
}

function unsound(contents: ParsedNode | null, problems: readonly Problem[]): Parsed {
  return { values: {}, tree: { contents, targets: new Map(), sound: false }, problems };
}

/** The first problem of each line: what follows on the same line mostly follows from it. */
function distinctLines(source: SourceText, problems: readonly Problem[]): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const problem of problems) {
    const { line } = source.placeOf(problem.start);
    if (!byLine.has(line)) byLine.set(line, problem);
    if (byLine.size === MAX_PROBLEMS) break;
  }
  return [...byLine.values()];
}

function severalDocuments(second: Document.Parsed): Problem {
  const start = second.contents?.range[0] ?? second.range[0];
  return {
    rule: 'yaml-several-documents',
    message: 'a second document starts here; Helm 3 would ignore it, Helm 4 would merge it',
    remedy: 'put it into a file of its own and give both files',
    start,
    end: start + 1,
  };
}

function notMapping(contents: ParsedNode | null): Problem {
  const what = isScalar(contents) ? 'a single value' : isMap(contents) ? 'a map' : 'a list';
  return {
    rule: 'not-a-mapping',
    message: `values must be a map of keys to values, but the file is ${what}`,
    remedy: 'start the file with a key such as `global:`',
    start: contents?.range[0] ?? 0,
    end: contents?.range[1] ?? 0,
  };
}
