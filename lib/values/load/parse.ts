import { type CST, Composer, type Document, Lexer, Parser, type ParsedNode, isMap, isScalar } from 'yaml';
import { type PlainObject, isPlainObject } from '../../base/plain-object';
import type { SourceText } from '../../findings/source-text';
import { MAX_PARTS, MAX_PROBLEMS } from './limits';
import { LOST, PlainValues } from './plain-values';
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

const TOO_DEEP: Problem = {
  rule: 'yaml-depth',
  message: 'the values are nested too deeply',
  start: 0,
  end: 0,
};

const TOO_LARGE: Problem = {
  rule: 'yaml-size',
  message: `the file is made of more than ${MAX_PARTS} keys, values and signs`,
  start: 0,
  end: 0,
};

/** The parser gets slow and large with open brackets, long before it refuses them. No text has so many either. */
const MAX_OPEN_BRACKETS = 500;

/** Most errors of the parser that are looked at: one line may have several. */
const MAX_SYNTAX_ERRORS = 5 * MAX_PROBLEMS;

/** Reads the text of one values file as Helm reads it. Never throws; everything wrong comes as a problem. */
export function parseValues(source: SourceText): Parsed {
  const { text } = source;
  const documents = compose(text);
  if (!Array.isArray(documents)) return unsound(null, [documents]);
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

/**
 * The first two documents that hold anything, or the first of all: nobody needs more to see that they are too many.
 * What is wrong with the text when it is too large or nested too deeply to be parsed.
 */
function compose(text: string): Document.Parsed[] | Problem {
  if (hasEndlessBrackets(text)) return TOO_DEEP;
  const tokens = new Tokens(text);
  const found: Document.Parsed[] = [];
  // Nobody sees where in the parser an error was made, and to find out takes longer than to parse: a file has up to half a million.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    for (const document of new Composer(OPTIONS).compose(tokens.read(), false, text.length)) {
      const empty = isEmpty(document.contents) && document.errors.length === 0;
      if (found.length > 0 && empty) continue;
      found.push(document);
      if (found.length === 2) break;
    }
  } catch {
    // The stack runs over before the parser's own bound is reached.
    return TOO_DEEP;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return tokens.isTooLarge ? TOO_LARGE : found;
}

/** What the parser makes of a text, up to a bound. */
class Tokens {
  isTooLarge = false;

  constructor(private readonly text: string) {}

  *read(): Generator<CST.Token, void> {
    const parser = new Parser();
    let parts = 0;
    for (const part of new Lexer().lex(this.text)) {
      parts += 1;
      if (parts > MAX_PARTS) {
        this.isTooLarge = true;
        return;
      }
      yield* parser.next(part);
    }
    yield* parser.end();
  }
}

/** Lists in lists and keys in keys on one line, one for every sign. */
const ENDLESS_SIGNS = /^[ ]*(?:[-?:][ \t]+){500}/m;

function hasEndlessBrackets(text: string): boolean {
  if (ENDLESS_SIGNS.test(text)) return true;
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (open > MAX_OPEN_BRACKETS) return true;
  }
  return false;
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
