/** PEM text as every reader takes it: Unix line ends, no blanks at the ends of lines, one line end at the end. */
export function tidyPem(text: string): string {
  const lines = text.trim().split(/\r\n|\r|\n/);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
