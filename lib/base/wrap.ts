/** Widest line of printed prose. */
export const WIDTH = 100;

/** What stands on one line: words, and what is quoted, which is there to be copied or to be seen as it is. */
const WHOLE = /(?:`[^`]*`|"[^"]*"|\S)+/g;

/**
 * Breaks prose into lines that fit beside an indentation; longer words, and texts between backticks or quotes, stay whole.
 *
 * @param first what the first line is indented by
 */
export function wrap(text: string, indent = 0, width = WIDTH, first = indent): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - first;
  for (const word of text.match(WHOLE) ?? []) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
      room = width - indent;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * Prose behind a mark, such as `error: `, which stands on its first line only.
 *
 * @param width of the lines; without one the prose stays on one line, as it is
 * @param indent of the further lines, below the prose when not given
 */
export function wrapBehind(mark: string, text: string, width?: number, indent = mark.length): string {
  if (width === undefined) return `${mark}${text}`;
  return `${mark}${wrap(text, indent, width, mark.length).join(`\n${' '.repeat(indent)}`)}`;
}
