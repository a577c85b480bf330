/** What the schema for editors takes from the library: formats, and samples of every value. `editor.mjs` bundles and loads it. */
import { isPlainObject } from '../../../lib/base/plain-object';
import { formatPatterns, openToPlaceholders, schemaPattern } from '../../../lib/rules/formats/patterns';
import { formats } from '../../../lib/rules/formats/registry';
import { samplesOf } from '../../../lib/values/samples/samples';
import { leafPaths } from '../../../lib/values/schema/walk';

export { openToPlaceholders };

/** No text of any format, so that its judge says what it wants. */
const WRONG = ' \n?';

/** What editors check of a format, and what they say about other text; nothing where no expression tells it from other text. */
export function textRuleOf(name) {
  const pattern = formatPatterns[name];
  if (pattern === undefined) return undefined;
  const expected = formats[name].check(WRONG)?.expected;
  if (expected === undefined) throw new Error(`the format ${name} takes any text, but has a pattern`);
  return { pattern: schemaPattern(pattern), patternErrorMessage: `It must be ${expected}` };
}

/** Examples of plain values that are no secrets, by path. */
export function examplesOf(schema) {
  return leafPaths(schema)
    .filter(({ node }) => node.secret !== true && node.sensitive !== true)
    .map(({ path }) => ({
      path,
      examples: distinct(samplesOf(path).map(({ value }) => value))
        .filter(isPlain)
        .slice(0, 2),
    }))
    .filter(({ examples }) => examples.length > 0);
}

function distinct(values) {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Long texts, such as certificates, and structures help nobody who looks for a form. */
function isPlain(value) {
  if (typeof value === 'string') return value !== '' && value.length <= 80 && !value.includes('\n');
  return !Array.isArray(value) && !isPlainObject(value) && value !== null && value !== undefined;
}
