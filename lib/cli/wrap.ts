/** Widest line of printed prose. */
export const WIDTH = 100;

/** Breaks prose into lines that fit beside an indentation; longer words stay whole. */
export function wrap(text: string, indent = 0, width = WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
