/*
 * Not by regular expressions: looking for a run of characters at the end of a text, these try it at every place where a run
 * begins, which takes quadratic time.
 */

/** A text without any of these characters at its end. */
export function withoutTail(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A text without any of these characters at its beginning and end. */
export function withoutEnds(text: string, characters: string): string {
  const ended = withoutTail(text, characters);
  let start = 0;
  while (start < ended.length && characters.includes(ended.charAt(start))) start += 1;
  return ended.slice(start);
}
