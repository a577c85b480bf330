import { Composer, type Document, Parser, type ParsedNode, isMap, isScalar } from 'yaml';
import { MAX_PROBLEMS } from './limits';
import { type PlainObject, isPlainObject } from '../plain-object';
import { SourceText } from '../../findings/source-text';
import { PlainValues } from './plain-values';
import type { Problem } from './problem';
import { syntaxProblem } from './syntax-problem';
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

/** Reads the text of one values file as Helm reads it. Never throws; everything wrong comes as a problem. */
export function parseValues(text: string): Parsed {
  let documents: Document.Parsed[];
  try {
    documents = compose(text);
  } catch {
    // The parser has no bound of its own everywhere: this is its stack running over.
    const problem = { rule: 'yaml-syntax', message: 'the values are nested too deeply', start: 0, end: 0 };
    return { values: {}, tree: { contents: null, targets: new Map(), sound: false }, problems: [problem] };
  }
  const [document, second] = documents;
  const syntax = distinctLines(
    text,
    documents.flatMap((document) => syntaxProblems(document)),
  );
  if (syntax.length > 0) return unsound(document?.contents ?? null, syntax);
  const reader = new PlainValues(text);
  const plain = reader.read(document?.contents ?? null, []);
  const tree = { contents: document?.contents ?? null, targets: reader.anchors.targets, sound: true };
  const problems = reader.problems.slice(0, MAX_PROBLEMS);
  if (second) problems.push(severalDocuments(second));
  if (plain !== null && !isPlainObject(plain)) problems.push(notMapping(document?.contents ?? null));
  return { values: isPlainObject(plain) ? plain : {}, tree, problems };
}

/** The first two documents that hold anything, or the first of all: nobody needs more to see that they are too many. */
function compose(text: string): Document.Parsed[] {
  const found: Document.Parsed[] = [];
  for (const document of new Composer(OPTIONS).compose(new Parser().parse(text), false, text.length)) {
    const empty = isEmpty(document.contents) && document.errors.length === 0;
    if (found.length > 0 && empty) continue;
    found.push(document);
    if (found.length === 2) break;
  }
  return found;
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
function distinctLines(text: string, problems: readonly Problem[]): Problem[] {
  if (problems.length === 0) return [];
  const source = new SourceText(text);
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
    remedy: 'put it into a file of its own and give both files with -f',
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
