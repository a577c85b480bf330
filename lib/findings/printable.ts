/*
 * Text from values files, flags and file names goes to terminals and log viewers. Control characters in it could move the
 * cursor, recolour the screen, forge a line of a report or turn the reading direction around.
 */

/** Controls, line separators, direction marks, invisible characters and lone surrogates. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are the point
  /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;

/** Text of the user's on one line: what cannot be printed is shown as an escape, such as `\n` or `\u001b`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === '\t') return '\\t';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The same for text of several lines, whose line breaks stay. */
export function printableLines(text: string): string {
  return text.split(/\r?\n/).map(printable).join('\n');
}

/** Puts one visible character in the place of each that cannot be printed, so that columns keep their places. */
export function printableInPlace(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (character === '\t' ? ' ' : '\ufffd'));
}
