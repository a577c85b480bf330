/** The text that `lib/base/json-lines.ts` reads: a line an entry, its name and behind a blank its JSON. */
function jsonLines(record) {
  for (const name of Object.keys(record))
    if (/\s/.test(name)) throw new Error(`a name with a blank: ${name}`);
  return Object.entries(record)
    .map(([name, entry]) => `${name} ${JSON.stringify(entry)}`)
    .join('\n');
}

/**
 * A call of `jsonLines` as source; single quotes, because JSON is full of double ones. The build of the command knows the text by the
 * arrow before it.
 */
export function jsonLinesCall(record, type) {
  const text = jsonLines(record).replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n');
  return `jsonLines<${type}>(() => '${text}')`;
}
