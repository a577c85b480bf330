import type { SourceText, Span } from './source-text';

/** Stands for every secret; always as long, so that it does not tell the secret's length. */
export const MASK = '********';

/** Stands for the text of a comment. */
const COMMENT = '# …';

/** A line in which secrets are masked. */
export interface MaskedLine {
  readonly text: string;
  /** Where a character of the original line stands in the masked one. */
  readonly indexOf: (original: number) => number;
  /** Whether a character of the original line is shown. */
  readonly isShown: (original: number) => boolean;
}

/** Gives a line, counted from 1, as it may be shown. */
export type LineMask = (line: number) => MaskedLine;

/** A stretch of text that is known to be shown or hidden. */
export interface MarkedSpan extends Span {
  readonly hidden: boolean;
}

/** What stands between the values of a file and may be shown: blanks and the signs of its structure. */
const STRUCTURE = /[\s\-?:,[\]{}]+/y;
const OTHER = /[^\s?:,[\]{}#]+|#/y;

/**
 * Shows the lines of a text by what is known of it: spans that are shown or hidden. Beside them, only the signs of the
 * structure are shown: neither comments, nor anchors and tags, nor anything else.
 */
export function maskBySpans(source: SourceText, spans: readonly MarkedSpan[]): LineMask {
  const ordered = disjoint(spans);
  // A line may be as long as a file, and each of many findings may be on it.
  const known = new Map<number, MaskedLine>();
  return (line) => {
    const masked = known.get(line) ?? maskLine(source, line, ordered);
    known.set(line, masked);
    return masked;
  };
}

function maskLine(source: SourceText, line: number, ordered: readonly MarkedSpan[]): MaskedLine {
  const { start, end } = source.spanOfLine(line);
  const parts = new Parts(source.text.slice(start, end));
  for (let at = firstBehind(ordered, start); at < ordered.length; at += 1) {
    const span = ordered[at];
    if (span === undefined || span.start >= end) break;
    parts.between(span.start - start);
    parts.take(Math.min(span.end, end) - start, span.hidden);
  }
  return parts.finish();
}

/** Masks parts of a text that is one line. */
export function maskText(text: string, hidden: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const part of union(hidden)) {
    masked += text.slice(at, part.start) + MASK;
    at = part.end;
  }
  return masked + text.slice(at);
}

/** In order, without overlaps: what is hidden stays so, whatever is shown around it. */
function disjoint(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const hidden = union(spans.filter((span) => span.hidden));
  const shown = spans.filter((span) => !span.hidden && span.end > span.start);
  const result: MarkedSpan[] = hidden.map((span) => ({ ...span, hidden: true }));
  for (const span of shown) {
    let { start } = span;
    for (let at = firstBehind(hidden, start); start < span.end; at += 1) {
      const cover = hidden[at];
      const end = Math.min(cover?.start ?? span.end, span.end);
      if (end > start) result.push({ start, end, hidden: false });
      start = cover?.end ?? span.end;
    }
  }
  return result.sort((a, b) => a.start - b.start);
}

/** The first span that ends behind a place. */
function firstBehind(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  const ordered = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  for (const span of ordered) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

/** Where a part of a line went. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly shown: boolean;
}

/** The index of the last move that begins at a place or before it. */
function lastFrom(moves: readonly Move[], place: number): number {
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Puts a masked line together from left to right. */
class Parts {
  private text = '';
  private at = 0;
  private readonly moves: Move[] = [];

  constructor(private readonly line: string) {}

  /** Takes what is not known, up to an index. */
  between(end: number): void {
    while (this.at < end) {
      STRUCTURE.lastIndex = this.at;
      const structure = STRUCTURE.exec(this.line)?.[0].length ?? 0;
      if (structure > 0) {
        this.take(Math.min(this.at + structure, end), false);
        continue;
      }
      OTHER.lastIndex = this.at;
      const other = OTHER.exec(this.line)?.[0] ?? '';
      if (other === '#') this.replace(end, COMMENT);
      else this.take(Math.min(this.at + Math.max(1, other.length), end), true);
    }
  }

  /** Takes a known stretch, up to an index. */
  take(end: number, hidden: boolean): void {
    if (end <= this.at) return;
    const part = this.line.slice(this.at, end);
    if (!hidden) {
      this.moves.push({ from: this.at, to: this.text.length, shown: true });
      this.text += part;
      this.at = end;
      return;
    }
    // The indentation of a line that belongs to a hidden text stays.
    const indent = this.at === 0 ? part.length - part.trimStart().length : 0;
    if (indent > 0) this.take(indent, false);
    if (end > this.at) this.replace(end, MASK);
  }

  finish(): MaskedLine {
    this.between(this.line.length);
    this.moves.push({ from: this.line.length, to: this.text.length, shown: true });
    const { moves, text } = this;
    const indexOf = (original: number): number => {
      const move = moves[lastFrom(moves, original)];
      if (move === undefined) return original;
      return move.shown ? Math.min(move.to + original - move.from, text.length) : move.to;
    };
    const isShown = (original: number): boolean => moves[lastFrom(moves, original)]?.shown ?? true;
    return { text, indexOf, isShown };
  }

  private replace(end: number, by: string): void {
    const last = this.moves.at(-1);
    const isMasked = last !== undefined && !last.shown && this.text.endsWith(MASK) && by === MASK;
    this.moves.push({ from: this.at, to: isMasked ? last.to : this.text.length, shown: false });
    if (!isMasked) this.text += by;
    this.at = end;
  }
}
