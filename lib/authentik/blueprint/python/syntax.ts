import { tokenize, type PythonToken } from './tokens';

/** Why some code is no Python. */
export interface PythonProblem {
  readonly message: string;
  /** The line it shows in, the first is 1. */
  readonly line: number;
}

/** Statements whose line ends in a colon and that have lines of their own below. */
const COMPOUND = new Set([
  'if',
  'elif',
  'else',
  'for',
  'while',
  'try',
  'except',
  'finally',
  'with',
  'def',
  'class',
]);

/** Words that cannot begin a value, nor stand right behind one. */
const STATEMENTS = new Set([
  'return',
  'import',
  'raise',
  'pass',
  'break',
  'continue',
  'del',
  'global',
  'assert',
  'from',
]);

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * What keeps Python from compiling some code, as far as can be told without Python: texts that do not end, brackets that do not
 * match, wrong indentation, a missing colon, characters that Python does not know. Nothing when none of these shows.
 */
export function pythonProblem(code: string): PythonProblem | undefined {
  const tokens = tokenize(code);
  const wrong = tokens.find(({ kind }) => kind === 'wrong');
  if (wrong !== undefined) return { message: wrong.text, line: wrong.line };
  return bracketProblem(tokens) ?? lineProblem(tokens);
}

function bracketProblem(tokens: readonly PythonToken[]): PythonProblem | undefined {
  const open: PythonToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'operator') continue;
    if (Object.values(CLOSES).includes(token.text)) open.push(token);
    const opener = CLOSES[token.text];
    if (opener === undefined) continue;
    const last = open.pop();
    if (last?.text !== opener) {
      const got = last === undefined ? 'nothing is open' : `${last.text} of line ${last.line} is open`;
      return { message: `${token.text} closes what is not open, ${got}`, line: token.line };
    }
  }
  const left = open.at(-1);
  return left === undefined ? undefined : { message: `${left.text} is never closed`, line: left.line };
}

/** The logical lines: brackets and backslashes join lines. */
function* logicalLines(tokens: readonly PythonToken[]): Iterable<readonly PythonToken[]> {
  let line: PythonToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'newline') {
      if (line.length > 0) yield line;
      line = [];
    } else line.push(token);
  }
  if (line.length > 0) yield line;
}

function lineProblem(tokens: readonly PythonToken[]): PythonProblem | undefined {
  const indents = [0];
  let opens: PythonToken | undefined;
  let isFirst = true;
  for (const line of logicalLines(tokens)) {
    const [first] = line;
    if (first === undefined) continue;
    const { column } = first;
    const current = indents.at(-1) ?? 0;
    // The code becomes the body of a function, whose first line says how far all others are moved in.
    if (isFirst) indents[0] = column;
    else if (opens !== undefined) {
      if (column <= current)
        return { message: `an indented block is missing behind ${opens.text}`, line: first.line };
      indents.push(column);
    } else if (column > current) return { message: 'the line is moved in for no reason', line: first.line };
    else {
      while ((indents.at(-1) ?? 0) > column && indents.length > 1) indents.pop();
      if ((indents.at(-1) ?? 0) !== column)
        return { message: 'the line is moved in as none before it', line: first.line };
    }
    isFirst = false;
    const problem = statementProblem(line);
    if (problem !== undefined) return problem;
    const isBlock = COMPOUND.has(startOf(line)) || isMatchBlock(line);
    opens = isBlock && line.at(-1)?.text === ':' ? first : undefined;
  }
  if (opens !== undefined)
    return { message: `an indented block is missing behind ${opens.text}`, line: opens.line };
  return isFirst ? { message: 'there is no statement in it', line: 1 } : undefined;
}

/** The word that says what statement a line is. */
function startOf([first, second]: readonly PythonToken[]): string {
  return first?.text === 'async' ? (second?.text ?? '') : first?.kind === 'name' ? first.text : '';
}

/** `match` and `case` are names as well. */
function isMatchBlock(line: readonly PythonToken[]): boolean {
  const [first, second] = line;
  return (
    first?.kind === 'name' &&
    (first.text === 'match' || first.text === 'case') &&
    second !== undefined &&
    !['=', '.', ',', ')'].includes(second.text) &&
    line.at(-1)?.text === ':'
  );
}

function statementProblem(line: readonly PythonToken[]): PythonProblem | undefined {
  const [first] = line;
  if (first === undefined) return undefined;
  const start = startOf(line);
  if (COMPOUND.has(start) && !hasColon(line)) {
    return { message: `the colon behind ${start} is missing`, line: first.line };
  }
  for (const [index, token] of line.entries()) {
    const next = line[index + 1];
    if (next === undefined) break;
    if (endsValue(token) && beginsValue(next)) {
      return { message: `${shown(token)} and ${shown(next)} stand side by side`, line: next.line };
    }
  }
  const last = line.at(-1);
  if (
    last?.kind === 'operator' &&
    /^(?:[-+*/%&|^=<>!.~@]|\*\*|\/\/|[<>=!]=|:=|->|[-+*/%&|^@]=)$/.test(last.text)
  ) {
    const isImport = last.text === '*' && start === 'from';
    if (!isImport) return { message: `the line ends in ${last.text}`, line: last.line };
  }
  return undefined;
}

/** A colon outside of brackets; one of a lambda comes before it at most. */
function hasColon(line: readonly PythonToken[]): boolean {
  let depth = 0;
  let lambdas = 0;
  for (const { kind, text } of line) {
    if (kind === 'operator' && '([{'.includes(text)) depth += 1;
    else if (kind === 'operator' && ')]}'.includes(text)) depth -= 1;
    else if (kind === 'name' && text === 'lambda' && depth === 0) lambdas += 1;
    else if (text === ':' && kind === 'operator' && depth === 0) {
      if (lambdas === 0) return true;
      lambdas -= 1;
    }
  }
  return false;
}

const WORD_OPERATORS = new Set([
  ...['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda', 'await', 'yield', 'async', 'as'],
  ...[
    'elif',
    'while',
    'with',
    'except',
    'try',
    'finally',
    'def',
    'class',
    'nonlocal',
    'match',
    'case',
    'type',
  ],
  ...STATEMENTS,
]);

/** A value, behind which no other value may stand. */
function endsValue({ kind, text }: PythonToken): boolean {
  if (kind === 'name') return !WORD_OPERATORS.has(text);
  return kind === 'number' || (kind === 'operator' && (text === ')' || text === ']' || text === '}'));
}

function beginsValue({ kind, text }: PythonToken): boolean {
  if (kind === 'name')
    return !WORD_OPERATORS.has(text) || (STATEMENTS.has(text) && text !== 'from' && text !== 'import');
  return kind === 'number' || kind === 'string';
}

/** Words of other languages, and of an older Python, that people write. */
const FAMILIAR = new Set([
  'print',
  'exec',
  'const',
  'let',
  'var',
  'function',
  'new',
  'null',
  'true',
  'false',
]);

/** Only words of Python's own and those are shown: any other may be a part of a secret whose quotes were forgotten. */
function shown({ kind, text }: PythonToken): string {
  if (kind === 'string') return 'a text';
  if (kind === 'number') return 'a number';
  return kind === 'name' && !WORD_OPERATORS.has(text) && !FAMILIAR.has(text) ? 'a name' : text;
}
