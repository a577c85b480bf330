import { type Document, type YAMLError, isCollection, isScalar, visit } from 'yaml';
import type { Problem } from './problem';

type Words = Pick<Problem, 'message' | 'remedy'>;

/** What an error of the parser means to the author of the file; the first entry that fits is taken. */
const WORDS: readonly (readonly [code: string, message: RegExp, words: Words])[] = [
  ['TAB_AS_INDENT', /./, { message: 'a tab is used for indentation', remedy: 'indent with spaces' }],
  [
    'BAD_INDENT',
    /Flow/,
    {
      message: 'the bracket that opens here is not closed, or a line inside it is not indented',
      remedy: 'close it with `]` or `}`, and indent what is between',
    },
  ],
  [
    'BAD_INDENT',
    /./,
    {
      message: 'the indentation does not fit the lines above',
      remedy: 'start all keys of a map, and all items of a list, in the same column',
    },
  ],
  [
    'MISSING_CHAR',
    /quote/,
    {
      message: 'the quote that opens here is not closed, or a line of the text is not indented',
      remedy: 'close the quote, and indent every line of the text deeper than its key',
    },
  ],
  ['MISSING_CHAR', /Comment/, { message: 'a comment needs a blank before its `#`' }],
  ['MISSING_CHAR', /Missing ,/, { message: 'a comma is missing between two items' }],
  [
    'MISSING_CHAR',
    /map values/,
    {
      message: 'this is neither `key: value` nor an indented continuation of the text above',
      remedy: 'put a colon and a blank after the key, or indent the line deeper than the key it belongs to',
    },
  ],
  [
    'BAD_SCALAR_START',
    /./,
    { message: 'a value cannot start with this character', remedy: 'put the value in quotes' },
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /./,
    {
      message: 'a map cannot start here',
      remedy: 'put the value in quotes if it contains a colon and a blank; otherwise check the indentation',
    },
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    /./,
    {
      message: 'a key must stand on one line',
      remedy: 'put a colon and a blank after the key; indent a text of several lines deeper than its key',
    },
  ],
  [
    'BAD_DQ_ESCAPE',
    /./,
    {
      message: 'unknown escape in double quotes',
      remedy: 'write a backslash as `\\\\`, or put the value in single quotes',
    },
  ],
  ['KEY_OVER_1024_CHARS', /./, { message: 'a key is longer than 1024 characters' }],
  ['RESOURCE_EXHAUSTION', /./, { message: 'the values are nested too deeply' }],
];

const ANCHORS: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
]);

/** Errors that an open quote or bracket causes, among others. */
const MAY_BE_UNCLOSED: ReadonlySet<string> = new Set(['BAD_INDENT', 'MISSING_CHAR']);

/** Tells an error of the parser in our words: its own may quote a secret. */
export function syntaxProblem(error: YAMLError, document: Document): Problem {
  const [at, end] = error.pos;
  const opener = MAY_BE_UNCLOSED.has(error.code) ? openedBefore(document, at) : undefined;
  const place =
    opener === undefined
      ? { start: Math.max(0, at), end: Math.max(0, end) }
      : { start: opener, end: opener + 1 };
  const rule = error.code === 'RESOURCE_EXHAUSTION' ? 'yaml-depth' : 'yaml-syntax';
  return { rule, ...wordsFor(error), ...place };
}

/** Where a quote or bracket opens that breaks off at a place; the parser only tells where it gives up. */
function openedBefore(document: Document, at: number): number | undefined {
  const openers = openersOf.get(document) ?? findOpeners(document);
  openersOf.set(document, openers);
  return openers.get(at);
}

/** A document is looked through once, however many errors it has. */
const openersOf = new WeakMap<Document, ReadonlyMap<number, number>>();

function findOpeners(document: Document): ReadonlyMap<number, number> {
  const openers = new Map<number, number>();
  visit(document, {
    Node: (_, node) => {
      const opens = isScalar(node)
        ? node.type?.startsWith('QUOTE')
        : isCollection(node) && node.flow === true;
      if (opens === true && node.range) openers.set(node.range[1], node.range[0]);
    },
  });
  return openers;
}

function wordsFor(error: YAMLError): Words {
  if (ANCHORS.has(error.code)) {
    return {
      message: 'an anchor, alias or tag cannot stand here',
      remedy: 'put the value in quotes if it is text that starts with `&`, `*` or `!`',
    };
  }
  const entry = WORDS.find(([code, message]) => code === error.code && message.test(error.message));
  return entry?.[2] ?? { message: 'this is not valid YAML' };
}
