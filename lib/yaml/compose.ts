import { type CST, Composer, type Document, Lexer, Parser } from 'yaml';
import { MAX_ENTRIES, MAX_PARTS } from './limits';
import type { Problem } from './problem';

/** How the parser reads: with its check for equal keys, which takes quadratic time, it reads nothing of anybody else's. */
export type ComposeOptions = ConstructorParameters<typeof Composer>[0] & {
  readonly uniqueKeys: false;
  readonly prettyErrors: false;
};

/** Whether a text was read, and what of it. */
export type Composed = { readonly documents: readonly Document.Parsed[] } | { readonly problem: Problem };

const TOO_DEEP: Problem = {
  rule: 'yaml-depth',
  message: 'the values are nested too deeply',
  start: 0,
  end: 0,
};

const tooLarge = (parts: number): Problem => ({
  rule: 'yaml-size',
  message: `the file is made of more than ${parts} keys, values and signs`,
  start: 0,
  end: 0,
});

const TOO_MANY: Problem = {
  rule: 'yaml-size',
  message: `the file is made of more than ${MAX_ENTRIES} documents`,
  start: 0,
  end: 0,
};

/** The parser gets slow and large with open brackets, long before it refuses them. No text has so many either. */
const MAX_OPEN_BRACKETS = 500;

/**
 * The trees of the documents in a text of somebody else's, in time that grows with its length. A text that is too large or nested
 * too deeply to be parsed is a problem. Never throws.
 *
 * @param enough told of every document, whether no more are needed
 * @param maxParts most parts that are read
 */
export function composeYaml(
  text: string,
  options: ComposeOptions,
  enough: (document: Document.Parsed) => boolean = () => false,
  maxParts = MAX_PARTS,
): Composed {
  if (hasEndlessBrackets(text)) return { problem: TOO_DEEP };
  const tokens = new Tokens(text, maxParts);
  const documents: Document.Parsed[] = [];
  // Nobody sees where in the parser an error was made, and to find out takes longer than to parse: a file has up to half a million.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    for (const document of new Composer(options).compose(tokens.read(), false, text.length)) {
      documents.push(document);
      if (documents.length > MAX_ENTRIES) return { problem: TOO_MANY };
      if (enough(document)) break;
    }
  } catch {
    // The stack runs over before the parser's own bound is reached.
    return { problem: TOO_DEEP };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return tokens.isTooLarge ? { problem: tooLarge(maxParts) } : { documents };
}

/** What the parser makes of a text, up to a bound. */
class Tokens {
  isTooLarge = false;

  constructor(
    private readonly text: string,
    private readonly maxParts: number,
  ) {}

  *read(): Generator<CST.Token, void> {
    const parser = new Parser();
    let parts = 0;
    for (const part of new Lexer().lex(this.text)) {
      parts += 1;
      if (parts > this.maxParts) {
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
