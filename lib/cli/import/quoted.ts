/** Control characters, and those that end lines in some editors and would be read over. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/g;

/** A text as a literal of TypeScript: of several lines as a template, else in single quotes. */
export function quoted(text: string): string {
  const isTemplate = /\n[^]/.test(text) && !/[^\S\n]\n/.test(text);
  return isTemplate
    ? `\`${escaped(text).replace(/`/g, '\\`').replace(/\$\{/g, '\\${')}\``
    : `'${escaped(text).replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(HIDDEN, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return character === '\t' ? '\\t' : `\\u${code}`;
  });
}
