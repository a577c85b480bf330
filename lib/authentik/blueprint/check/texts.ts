import type { AttributeDescription } from '../model-description';
import { shown } from '../problem';

/** What is wrong with a text by its length and its letters; nothing when it may stand there. */
export function textProblem(
  text: string,
  { blank, required, maxLength, pattern, type, references }: AttributeDescription,
): string | undefined {
  if (type !== 'text' || references !== undefined) return undefined;
  if (text === '')
    return blank === true || (blank === undefined && required !== true) ? undefined : 'must not be empty';
  if (maxLength !== undefined && lengthOf(text) > maxLength) {
    return `must have at most ${maxLength} characters, got ${lengthOf(text)}`;
  }
  if (pattern !== undefined && !patternOf(pattern).test(text)) {
    return `must match ${pattern}, got ${shown(text)}`;
  }
  return undefined;
}

/** A pattern of the API as Python reads it, where `\w` means the letters of all languages. */
function patternOf(pattern: string): RegExp {
  const unicode = pattern.replace(/\[([^[\]]*)\\w([^[\]]*)\]/g, String.raw`[$1\p{L}\p{N}_$2]`);
  return new RegExp(unicode.replace(/\+-\]/g, String.raw`+\-]`).replace('[-', String.raw`[\-`), 'u');
}

/** How many characters Python counts: code points. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
