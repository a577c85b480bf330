import type { SourceText, Span } from './source-text';

/** Stands for every secret; always as long, so that it does not tell the secret's length. */
export const MASK = '********';

/** A line in which secrets are masked. */
export interface MaskedLine {
  readonly text: string;
  /** Where a character of the original line stands in the masked one. */
  readonly indexOf: (original: number) => number;
}

/** Masks whatever part of a line belongs to one of the spans; the indentation of the line stays. */
export function maskLine(source: SourceText, line: number, hidden: readonly Span[]): MaskedLine {
  const { start, end } = source.spanOfLine(line);
  const original = source.text.slice(start, end);
  const indent = original.length - original.trimStart().length;
  const parts = union(
    hidden
      .filter((span) => span.start < end && span.end > start)
      .map((span) => ({
        start: Math.max(span.start - start, indent),
        end: Math.min(span.end - start, original.length),
      })),
  );
  return { text: replaceParts(original, parts), indexOf: (index) => maskedIndex(parts, index) };
}

/** Masks parts of a text that is one line, such as a flag. */
export function maskText(text: string, hidden: readonly Span[]): string {
  return replaceParts(text, union(hidden));
}

function replaceParts(text: string, parts: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const part of parts) {
    masked += text.slice(at, part.start) + MASK;
    at = part.end;
  }
  return masked + text.slice(at);
}

function maskedIndex(parts: readonly Span[], index: number): number {
  let shift = 0;
  for (const part of parts) {
    if (index <= part.start) break;
    if (index < part.end) return part.start + shift;
    shift += MASK.length - (part.end - part.start);
  }
  return index + shift;
}

/** The spans in order, overlapping and touching ones joined, empty ones dropped. */
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
