/** A part of Python code. */
export interface PythonToken {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'wrong';
  /** What stands there; of a wrong one, what is wrong. */
  readonly text: string;
  /** Its line, the first is 1. */
  readonly line: number;
  /** Its column, the first is 0; a tab goes on to the next multiple of eight. */
  readonly column: number;
}

const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER =
  /(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?)[jJ]?/y;
const STRING = /(?:[rRuUbBfFtT]|[bB][rR]|[rR][bBfFtT]|[fFtT][rR])?(?:'''|"""|'|")/y;
const OPERATOR =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|[-+*/%@&|^]=|:=|->|\*\*|\/\/|<<|>>|[<>=!]=|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const SKIPPED = /[ \t\f\r]+|#[^\n]*|\\\r?\n/y;

/** The parts of some code; a newline only where it ends a statement. */
export function tokenize(code: string): readonly PythonToken[] {
  const tokens: PythonToken[] = [];
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  const columns = new Columns(code);
  for (let at = 0; at < code.length;) {
    const column = columns.at(lineStart, at);
    const skipped = match(SKIPPED, code, at);
    if (skipped !== undefined) {
      at += skipped.length;
      if (skipped.includes('\n')) [line, lineStart] = [line + 1, at];
      continue;
    }
    const token = tokenAt(code, at);
    const breaks = token.text.split('\n').length - 1;
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'operator' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    const isEnd = (token.kind === 'newline' && depth === 0) || token.text === ';';
    if (token.kind === 'wrong')
      return [...tokens, { kind: 'wrong', text: token.problem ?? '', line, column }];
    // A semicolon goes on in the same line: what follows it is moved in as the line is.
    if (token.text === ';') tokens.push({ kind: 'operator', text: 'pass', line, column });
    if (token.kind !== 'newline' && token.text !== ';') tokens.push({ ...token, line, column });
    else if (isEnd && token.kind === 'newline') tokens.push({ kind: 'newline', text: '\n', line, column });
    at += token.text.length;
    if (breaks > 0) [line, lineStart] = [line + breaks, code.lastIndexOf('\n', at - 1) + 1];
  }
  return tokens;
}

interface Found {
  readonly kind: PythonToken['kind'];
  readonly text: string;
  readonly problem?: string;
}

function tokenAt(code: string, at: number): Found {
  if (code[at] === '\n') return { kind: 'newline', text: '\n' };
  const string = match(STRING, code, at);
  if (string !== undefined) return stringAt(code, at, string);
  const name = match(NAME, code, at);
  if (name !== undefined) return { kind: 'name', text: name };
  const number = match(NUMBER, code, at);
  if (number !== undefined) return { kind: 'number', text: number };
  const operator = match(OPERATOR, code, at);
  if (operator !== undefined) return { kind: 'operator', text: operator };
  const [character = ''] = code.slice(at, at + 2);
  return { kind: 'wrong', text: character, problem: `Python has no ${character}` };
}

/** A text with its quotes; the code in the braces of a formatted one is not looked at. */
function stringAt(code: string, at: number, start: string): Found {
  const quote = start.replace(/^[a-z]+/i, '');
  const isFormatted = /^[a-z]*[ft]/i.test(start);
  let depth = 0;
  for (let end = at + start.length; end < code.length; end += 1) {
    const character = code[end];
    if (character === '\\') end += 1;
    else if (depth === 0 && code.startsWith(quote, end)) {
      return { kind: 'string', text: code.slice(at, end + quote.length) };
    } else if (character === '\n' && quote.length === 1 && depth === 0) break;
    else if (isFormatted && character === '{') {
      if (code[end + 1] === '{' && depth === 0) end += 1;
      else depth += 1;
    } else if (isFormatted && character === '}' && depth > 0) depth -= 1;
  }
  return { kind: 'wrong', text: start, problem: 'a text does not end' };
}

function match(pattern: RegExp, code: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(code)?.[0];
}

/** Columns of places that are asked for one after the other. */
class Columns {
  private start = 0;
  private place = 0;
  private column = 0;

  public constructor(private readonly code: string) {}

  /** The column of a place in the line that begins at another. */
  public at(lineStart: number, place: number): number {
    if (lineStart !== this.start || place < this.place) {
      this.start = lineStart;
      this.place = lineStart;
      this.column = 0;
    }
    for (const character of this.code.slice(this.place, place))
      this.column = character === '\t' ? (Math.floor(this.column / 8) + 1) * 8 : this.column + 1;
    this.place = place;
    return this.column;
  }
}
