import { MASK } from '../../findings/mask';

/** Shorter texts are too likely to be ordinary words. */
const MIN_LENGTH = 4;

/** How long the words are that texts are looked for by. */
const WORD = /\w+/;
const WORDS = /\w+/g;

const CUT = '…';

/**
 * Texts that may not be shown, found in messages that may hold some of them: as they are, with escapes, in small letters, or cut off.
 * What it takes grows with the length of a message, not with the number of texts.
 */
export class HiddenWords {
  private readonly byWord = new Map<string, Set<string>>();

  /** Adds a text that may not be shown. */
  add(text: string): void {
    for (const form of new Set([text, JSON.stringify(text).slice(1, -1), text.toLowerCase()])) {
      if (form.trim().length < MIN_LENGTH) continue;
      const word = WORD.exec(form)?.[0] ?? '';
      const forms = this.byWord.get(word) ?? new Set();
      this.byWord.set(word, forms.add(form));
    }
  }

  /** A message without them. */
  mask(message: string): string {
    if (this.byWord.size === 0) return message;
    let masked = '';
    let at = 0;
    for (const { index, 0: word } of message.matchAll(WORDS)) {
      if (index < at) continue;
      const end = this.endOf(message, index, word);
      if (end === undefined) continue;
      masked += message.slice(at, Math.max(at, end.start)) + MASK;
      at = end.end;
    }
    return masked + message.slice(at);
  }

  /** Where the longest of the texts stands that begins with a word of a message. */
  private endOf(
    message: string,
    index: number,
    word: string,
  ): { readonly start: number; readonly end: number } | undefined {
    let found: { start: number; end: number } | undefined;
    for (const form of this.byWord.get(word) ?? []) {
      const start = index - form.indexOf(word);
      const end = start + form.length;
      const isWhole = message.startsWith(form, start) && !/\w/.test(message.charAt(end));
      if (start >= 0 && isWhole && end > (found?.end ?? 0)) found = { start, end };
    }
    return found ?? this.cutOff(message, index);
  }

  /** A text of which only the beginning stands there. */
  private cutOff(
    message: string,
    index: number,
  ): { readonly start: number; readonly end: number } | undefined {
    const end = message.indexOf(CUT, index);
    if (end < 0) return undefined;
    const [word = ''] = WORD.exec(message.slice(index, end)) ?? [];
    const isCutWord = index + word.length === end;
    const beginning = message.slice(index, end);
    const forms = isCutWord
      ? [...this.byWord.values()].flatMap((set) => [...set])
      : (this.byWord.get(word) ?? []);
    for (const form of forms) {
      const from = form.search(WORD);
      if (beginning.length >= MIN_LENGTH && form.startsWith(beginning, from))
        return { start: Math.max(0, index - from), end };
    }
    return undefined;
  }
}
