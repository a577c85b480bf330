/** A stretch of a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it, from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** A text whose lines can be found by offset and by number. */
export class SourceText {
  private foundLines?: readonly number[];

  constructor(readonly text: string) {}

  /** Number of lines; what follows the last line break counts as a line. */
  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Where each line starts; found when first asked for, because most texts are all right. */
  private get lineStarts(): readonly number[] {
    this.foundLines ??= findLines(this.text);
    return this.foundLines;
  }

  /** Line and column of an offset; one beyond the text is taken for the end of the text. */
  placeOf(offset: number): LineAndColumn {
    const { lineStarts } = this;
    const bounded = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: bounded - (lineStarts[low] ?? 0) + 1 };
  }

  /** Where a line, counted from 1, stands in the text; its line break is left out. */
  spanOfLine(line: number): Span {
    const start = this.lineStarts[line - 1] ?? this.text.length;
    const next = this.lineStarts[line];
    const end = next === undefined ? this.text.length : next - 1;
    return { start, end: end > start && this.text[end - 1] === '\r' ? end - 1 : end };
  }
}

function findLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
