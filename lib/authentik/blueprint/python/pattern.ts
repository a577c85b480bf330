/** Letters that mean something behind a backslash in a Python pattern; any other ASCII letter there is an error. */
const ESCAPES = /^[AbBdDsSwWZzafnrtvxuUN0-9]$/;

/**
 * What is wrong with a regular expression of Python's `re`, as far as it can be told by that of JavaScript: what only Python has is
 * rewritten, what only JavaScript has is refused. Nothing when it is right, or when only Python could tell.
 */
export function pythonPatternProblem(pattern: string): string | undefined {
  const scanned = scan(pattern);
  if (scanned.problem !== undefined) return scanned.problem;
  try {
    new RegExp(scanned.text);
    return undefined;
  } catch (problem) {
    return problem instanceof Error
      ? (problem.message.split(': ').at(-1) ?? 'not understood').toLowerCase()
      : undefined;
  }
}

interface Scanned {
  /** The pattern as JavaScript writes it. */
  readonly text: string;
  /** @default - none */
  readonly problem?: string;
}

/** Goes over a pattern part by part, each by the first of these that fits. */
const PARTS: readonly (readonly [part: RegExp, written: (match: RegExpExecArray) => string])[] = [
  [/\\A/y, () => '^'],
  [/\\[Zz]/y, () => '$'],
  [/\\N\{[^}]{1,100}\}|\\U[\da-fA-F]{8}/y, () => 'x'],
  [
    /\\([\s\S])/y,
    ([whole, letter = '']) => (/[A-Za-z]/.test(letter) && !ESCAPES.test(letter) ? `!${whole}` : whole),
  ],
  [/\(\?#[^)]*\)/y, () => ''],
  [/\(\?[aiLmsux]+\)/y, () => ''],
  [/\(\?[aiLmsux]*(?:-[imsx]+)?:/y, () => '(?:'],
  [/\(\?P<([^>]*)>/y, ([whole, name = '']) => (/^[^\W\d]\w*$/.test(name) ? `(?<${name}>` : `!${whole}`)],
  [/\(\?P=(\w+)\)/y, ([, name]) => `\\k<${name ?? ''}>`],
  [/\(\?>/y, () => '(?:'],
  [/\(\?\((?:\w+)\)/y, () => '(?:'],
  [/\(\?(?:[=!:]|<[=!])/y, ([whole]) => whole],
  [/\(\?/y, ([whole]) => `!${whole}`],
  // eslint-disable-next-line regexp/no-super-linear-move -- sticky: it is tried at one place alone, and patterns are short
  [/\[\^?(?:\](?:\\[\s\S]|[^\]\\])*|(?:\\[\s\S]|[^\]\\])+)\]/y, ([whole]) => characters(whole)],
  [/\[/y, ([whole]) => `!${whole}`],
  [/(?:[*+?]|\{\d+(?:,\d*)?\}|\{,\d+\})\+(?![*+?{])/y, ([whole]) => quantifier(whole.slice(0, -1))],
  [/[*+?]|\{,\d+\}/y, ([whole]) => quantifier(whole)],
  [/[\s\S]/y, ([whole]) => whole],
];

function scan(pattern: string): Scanned {
  let text = '';
  for (let at = 0; at < pattern.length;) {
    for (const [part, written] of PARTS) {
      part.lastIndex = at;
      const match = part.exec(pattern);
      if (match === null) continue;
      const out = written(match);
      if (out.startsWith('!') && match[0] !== '!')
        return {
          text,
          problem: match[0] === '[' ? 'a set is not closed' : `${match[0].slice(0, 4)} is not known`,
        };
      text += out;
      at += match[0].length;
      break;
    }
  }
  return { text };
}

/** A set of characters: a bracket that comes first is one of them, and letters behind a backslash mean the same as outside. */
function characters(set: string): string {
  const [, open = '[', inner = ''] = /^(\[\^?)([\s\S]*)\]$/.exec(set) ?? [];
  const unknown = /\\([A-Za-z])/g;
  for (const [whole, letter = ''] of inner.matchAll(unknown)) {
    if (!ESCAPES.test(letter) || /[AZBz]/.test(letter)) return `!${whole}`;
  }
  return `${open}${inner.replace(/^\]/, String.raw`\]`).replace(/\[/g, String.raw`\[`)}]`;
}

/** `{,3}` is a quantifier to Python, and text to JavaScript. */
function quantifier(text: string): string {
  return text.replace(/^\{,/, '{0,');
}
