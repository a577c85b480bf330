const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * What is wrong with an expression of PromQL or MetricsQL as far as brackets and quotes tell, or nothing. It is no parser: it
 * finds what was cut off or mistyped most often, whatever functions the server knows.
 */
export function expressionProblem(text: string): string | undefined {
  if (text.trim() === '') return 'must not be empty';
  const open: string[] = [];
  for (let at = nextMark(text, 0); at !== -1; at = nextMark(text, at + 1)) {
    const character = text.charAt(at);
    if (character === '"' || character === "'" || character === '`') {
      const end = endOfQuote(text, at);
      if (end === undefined) return `has no closing ${character} for the one at ${String(at + 1)}`;
      at = end;
    } else if (character === '#') {
      const line = text.indexOf('\n', at);
      at = line === -1 ? text.length : line;
    } else if (character in CLOSING) open.push(CLOSING[character] ?? '');
    else if (open.pop() !== character) return `has a ${character} at ${String(at + 1)} that closes nothing`;
  }
  const missing = open.pop();
  return missing === undefined ? undefined : `has no closing ${missing}`;
}

/** Where the next quote, comment or bracket stands. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? -1;
}

const MARK = /["'`#()[\]{}]/g;

/** Backticks know no escapes. */
function endOfQuote(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\' && quote !== '`') at += 1;
    else if (text.charAt(at) === quote) return at;
  }
  return undefined;
}
