/** Widths of Helvetica and Arial in thousandths of the size, for the characters from space to tilde (Adobe's Helvetica.afm). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Other fonts are wider: DejaVu Sans by about a sixth. */
const ROOM = 1.2;
const BOLD = 1.12;
const UNKNOWN = 1000;

/** How much room a text needs, whatever sans-serif font it is shown in. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += WIDTHS[(character.codePointAt(0) ?? 0) - 32] ?? UNKNOWN;
  return Math.ceil((width / 1000) * size * ROOM * (bold ? BOLD : 1));
}

/** The text, or its beginning and its end when it is too long. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const end = Math.floor((most - 1) / 2);
  return `${characters.slice(0, most - 1 - end).join('')}…${characters.slice(-end).join('')}`;
}
