import { displayWidth } from './display-width';
import type { LineMask } from './mask';
import { printableInPlace } from './printable';
import type { SourceText, Span } from './source-text';

/** Lines shown before and after the one in question. */
const LINES_BEFORE = 2;
const LINES_AFTER = 1;

/** Characters of a line that are shown; of a longer line, those around the marker. */
const MAX_LENGTH = 100;
/** Characters kept to the left of the marker in a line that is cut. */
const LENGTH_BEFORE = 40;

const ELLIPSIS = '…';

/**
 * The lines around a place with their numbers and a marker under it, as compilers print them.
 *
 * @param lines gives each line as it may be shown
 */
export function codeFrame(source: SourceText, place: Span, lines: LineMask): string {
  const { line } = source.placeOf(place.start);
  const first = Math.max(1, line - LINES_BEFORE);
  const last = Math.max(line, Math.min(lastLine(source), line + LINES_AFTER));
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const masked = lines(number);
    const lineStart = source.spanOfLine(number).start;
    const from = number === line ? masked.indexOf(place.start - lineStart) : 0;
    const view = cut(masked.text, from);
    frame.push(`${String(number).padStart(gutter)} | ${view.text}`.trimEnd());
    if (number !== line) continue;
    const to = masked.indexOf(Math.min(place.end, source.spanOfLine(line).end) - lineStart);
    frame.push(`${' '.repeat(gutter)} | ${marker(view.text, from - view.shift, to - view.shift)}`);
  }
  return frame.join('\n');
}

/** The last line that is worth showing: not the nothing behind the final line break. */
function lastLine(source: SourceText): number {
  return source.lineCount > 1 && source.text.endsWith('\n') ? source.lineCount - 1 : source.lineCount;
}

interface LineView {
  readonly text: string;
  /** Taken from an index in the line, it gives the index in the view. */
  readonly shift: number;
}

/** The part of a line around an index that fits, made printable. */
function cut(line: string, index: number): LineView {
  if (line.length <= MAX_LENGTH) return { text: printableInPlace(line), shift: 0 };
  const start = Math.max(0, Math.min(index - LENGTH_BEFORE, line.length - MAX_LENGTH));
  const lead = start > 0 ? ELLIPSIS : '';
  const tail = start + MAX_LENGTH < line.length ? ELLIPSIS : '';
  // A cut may fall inside a surrogate pair, so it comes first.
  const part = printableInPlace(line.slice(start, start + MAX_LENGTH));
  return { text: lead + part + tail, shift: start - lead.length };
}

function marker(text: string, from: number, to: number): string {
  const length = Math.max(1, displayWidth(text.slice(from, to)));
  return ' '.repeat(displayWidth(text.slice(0, from))) + '^'.repeat(length);
}
