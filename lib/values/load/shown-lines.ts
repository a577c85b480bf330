import { mayShow, type Place } from '../../findings/disclosure';
import type { MarkedSpan } from '../../findings/mask';
import type { SourceText } from '../../findings/source-text';

/** A line that is a key, maybe behind dashes, and maybe its value. */
const KEY_LINE = /^([ \t]*(?:-[ \t]+)*)(["']?)([\w.$/-]{1,200})\2[ \t]*:(?:[ \t]+|$)/;
/** A line that begins with a word, as does one whose colon was forgotten. */
const WORD_LINE = /^([ \t]*(?:-[ \t]+)*)([\w.$/-]{1,200})(?=[ \t]|$)/;
const ITEM_LINE = /^([ \t]*(?:-[ \t]+)+)/;

/** Longer lines, and those that open more lists, are not looked at: all of them is hidden, and what belongs to them. */
const MAX_LINE = 2000;
const DASHES = /^[ \t]*(?:-[ \t]+){20}/;

/** A name that nothing has. */
const NO_NAME = '\0';

/** Text that goes on in other lines, or holds more than itself: quotes that do not close, blocks, brackets, comments. */
const NOT_ALONE = /^[|>[{&*!?@`%"']|\s#|: /;

/** A key or list item that lines may belong to. */
interface OpenPlace {
  /** Its column; an item stands half a column behind its dash, because a list may stand where its key does. */
  readonly column: number;
  /** What is known about its value. */
  readonly place: Place | undefined;
}

/**
 * What may be shown of a values file that cannot be read as one: keys that the contract knows where they stand, by their
 * indentation, and the values that it lets show, if they are alone on their line. Everything else is hidden, and from a key
 * whose value must not be shown, all that follows up to the next known key that is not deeper.
 */
export function shownOfLines(source: SourceText, root: Place): MarkedSpan[] {
  const scan = new LineScan(root);
  const spans: MarkedSpan[] = [];
  for (let line = 1; line <= source.lineCount; line += 1) {
    const { start, end } = source.spanOfLine(line);
    for (const span of scan.line(source.text.slice(start, end)))
      spans.push({ start: start + span.start, end: start + span.end, hidden: span.hidden });
  }
  return spans;
}

class LineScan {
  private open: readonly OpenPlace[] = [];
  /** Column of a key whose value is hidden, while lines may belong to it. */
  private hiddenBelow?: number;

  constructor(private readonly root: Place) {}

  line(text: string): MarkedSpan[] {
    if (text.startsWith('---')) {
      this.open = [];
      this.hiddenBelow = undefined;
    }
    if (text.trim() === '' || text.trim() === '---') return [];
    if (text.length > MAX_LINE || DASHES.test(text)) {
      this.hiddenBelow = 0;
      return hidden(text);
    }
    const match = KEY_LINE.exec(text);
    if (match === null) return this.noKey(text);
    const [whole, lead = '', quote = '', key = ''] = match;
    const column = lead.length;
    const open = within(this.open, lead);
    const place = this.placeIn(open)?.below(key);
    if (this.hiddenBelow !== undefined && (column > this.hiddenBelow || place === undefined))
      return hidden(text);
    this.hiddenBelow = undefined;
    this.open = [...open, { column, place }];
    const value = text.slice(whole.length);
    const keySpan = { start: column, end: column + key.length + 2 * quote.length, hidden: false };
    if (place === undefined || !this.shows(place, value)) {
      this.hiddenBelow = column;
      // The name of an unknown key is shown: it may be a slip of the pen that is to be seen.
      return [keySpan, ...hidden(text, whole.length)];
    }
    return [keySpan, { start: whole.length, end: text.length, hidden: false }];
  }

  private shows(place: Place, value: string): boolean {
    const text = value.trim();
    if (text === '') return place.hasParts || place.shows !== 'nothing';
    return !NOT_ALONE.test(unquoted(text)) && mayShow(place, unquoted(text));
  }

  /** A line without a key: an item of a list, a word whose colon was forgotten, or a part of something else. */
  private noKey(text: string): MarkedSpan[] {
    if (this.hiddenBelow !== undefined) return hidden(text);
    const item = ITEM_LINE.exec(text)?.[0];
    if (item !== undefined) {
      const value = text.slice(item.length).trim();
      this.open = within(this.open, item);
      const shown = !NOT_ALONE.test(value) && mayShow(this.placeIn(this.open), value);
      if (shown) return [{ start: item.length, end: text.length, hidden: false }];
      this.hiddenBelow = item.length - 2;
      return hidden(text, item.length);
    }
    const [, lead = '', key = ''] = WORD_LINE.exec(text) ?? [];
    const column = lead.length;
    const parent = this.placeIn(within(this.open, lead));
    // where names are free, a word is no name before it has a colon
    if (parent?.below(key) !== undefined && parent.below(NO_NAME) === undefined) {
      // Whatever follows may be what was meant as its value.
      this.hiddenBelow = column;
      return [
        { start: column, end: column + key.length, hidden: false },
        ...hidden(text, column + key.length),
      ];
    }
    return hidden(text);
  }

  private placeIn(open: readonly OpenPlace[]): Place | undefined {
    const last = open.at(-1);
    return last === undefined ? this.root : last.place;
  }
}

/** What a line belongs to that begins with these blanks and dashes; every dash begins an item. */
function within(open: readonly OpenPlace[], lead: string): OpenPlace[] {
  let around = [...open];
  for (const { index: column } of lead.matchAll(/-/g)) {
    around = around.filter((place) => place.column <= column);
    around.push({ column: column + 0.5, place: around.at(-1)?.place?.below('0') });
  }
  return around.filter((place) => place.column < lead.length);
}

function unquoted(text: string): string {
  const quote = text.charAt(0);
  const isQuoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote);
  const inner = isQuoted ? text.slice(1, -1) : text;
  return isQuoted && /["'\\]/.test(inner) ? text : inner;
}

function hidden(text: string, from = text.length - text.trimStart().length): MarkedSpan[] {
  return [{ start: from, end: text.length, hidden: true }];
}
