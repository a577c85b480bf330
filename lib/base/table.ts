import { wrap } from './wrap';

/** The last column is not broken into lines of less than this. */
const NARROWEST = 12;

/** How far cells stand in that have no room beside the first. */
const INDENT = 4;

/**
 * A table as lines: cells below each other, two blanks between columns. Where it is wider than there is room, the last column is broken
 * below itself, and where that leaves it no room, what stands behind the first column goes onto lines of its own.
 *
 * @param width of the lines; without one, rows stay on one line each
 */
export function tableLines(rows: readonly (readonly string[])[], width?: number, indent = 0): string[] {
  const last = Math.max(0, ...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  const before = indent + widths.reduce((sum, one) => sum + one + 2, 0);
  const start = ' '.repeat(indent);
  const padded = (row: readonly string[]): string =>
    start + widths.map((one, column) => `${(row[column] ?? '').padEnd(one)}  `).join('');
  const isWide = rows.some((row) => before + (row[last] ?? '').length > (width ?? Infinity));
  if (width === undefined || !isWide) return rows.map((row) => (padded(row) + (row[last] ?? '')).trimEnd());
  if (width - before >= NARROWEST)
    return rows.flatMap((row) => {
      const [first = '', ...more] = wrap(row[last] ?? '', before, width);
      return [(padded(row) + first).trimEnd(), ...more.map((line) => `${' '.repeat(before)}${line}`)];
    });
  return rows.flatMap(([first = '', ...others]) => {
    const cells = others.filter((cell) => cell !== '');
    const line = cells.join('  ');
    const lines =
      indent + INDENT + line.length <= width
        ? [line].filter((text) => text !== '')
        : cells.flatMap((cell) => wrap(cell, indent + INDENT, width));
    return [`${start}${first}`, ...lines.map((text) => `${' '.repeat(indent + INDENT)}${text}`)];
  });
}
