import fc from 'fast-check';
import { formatPatterns, schemaPattern } from '../../lib/rules/formats/patterns';
import { type FormatName, formats } from '../../lib/rules/formats/registry';
import { hasPlaceholder } from '../../lib/rules/placeholders';
import { re2Format } from '../../lib/rules/formats/re2';
import schema from '../../values.schema.json';
import { formatPlaces } from '../format-places';
import { samplesOf } from '../../lib/values/samples/samples';
import { runs } from '../support/runs';

type Node = Readonly<Record<string, unknown>>;

function* nodes(node: unknown, place = ''): Iterable<readonly [string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  yield [place, node as Node];
  for (const [key, child] of Object.entries(node)) yield* nodes(child, `${place}/${key}`);
}

const own = [...nodes(schema)].filter(([place]) => !place.includes('/kubernetes.'));
const patterns = Object.entries(formatPatterns) as (readonly [FormatName, string])[];

/** Texts of a format: samples of the values that have it, and what comes near to them. */
function texts(name: FormatName): readonly string[] {
  const places = formatPlaces[name] ?? [];
  return places
    .flatMap((place) => samplesOf(place.split('.')).map(({ value }) => value))
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []));
}

/** Something of another kind. */
const WRONG: Readonly<Partial<Record<FormatName, string>>> = { region: 'eu central', url: 'example.com' };

describe('patterns for editors', () => {
  test.each(patterns)('of %s take all that the format takes', (name, pattern) => {
    const { check } = formats[name];
    const known = texts(name);
    const expression = new RegExp(schemaPattern(pattern), 'u');
    const near = fc.oneof(
      fc.constantFrom(...known, '1', 'a'),
      fc
        .tuple(fc.constantFrom(...known, '1'), fc.nat(20), fc.string({ maxLength: 3 }))
        .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at)),
      fc.stringMatching(new RegExp(`^(?:${pattern})$`)),
      fc.string(),
    );
    fc.assert(
      fc.property(near, (text) => {
        if (text === '' || check(text) === undefined || hasPlaceholder(text))
          expect({ text, taken: expression.test(text) }).toEqual({ text, taken: true });
      }),
      { numRuns: runs(150, 5000) },
    );
    for (const text of known) expect([text, expression.test(text)]).toEqual([text, true]);
  });

  test.each(patterns)('of %s refuse something', (name, pattern) => {
    const expression = new RegExp(schemaPattern(pattern), 'u');
    expect(formats[name].check(WRONG[name] ?? 'a b ä')).toBeDefined();
    expect(expression.test(WRONG[name] ?? 'a b ä')).toBe(false);
  });

  test('are read alike by JavaScript and Go', () => {
    const all = own.flatMap(([, { pattern, patternProperties }]) => [
      ...(typeof pattern === 'string' ? [pattern] : []),
      ...Object.keys(patternProperties ?? {}),
    ]);
    expect(all.length).toBeGreaterThan(150);
    expect([...new Set(all)].filter((pattern) => re2Format(pattern) !== undefined)).toEqual([]);
  });
});

describe('the schema for editors', () => {
  test('has no format that a validator may not know', () => {
    const named = own.filter(
      ([place, { format }]) => typeof format === 'string' && !place.endsWith('/properties'),
    );
    expect(named.map(([place]) => place)).toEqual([]);
  });

  // Names, levels and steps that say what they are, and strategies of which the product's documentation says no more.
  const PLAIN =
    /pullSecrets|\/protocol|externalProtocol|agenticTriageAnalyzerStrategy|applicationType|region|version|log_?level|op$|schema$|pkce$|resources$|serviceMesh$|logFormat$/i;

  /** Whether the description itself names the words, all but one that needs no naming. */
  function isTold(choices: readonly unknown[], description: unknown): boolean {
    const text = typeof description === 'string' ? description : '';
    const words = choices.filter((word): word is string => typeof word === 'string');
    return words.filter((word) => !text.includes(`\`${word}\``)).length <= 1;
  }

  test('tells what each word of a closed choice means', () => {
    const silent = own.filter(
      ([place, { enum: choices, markdownEnumDescriptions: words, description }]) =>
        Array.isArray(choices) &&
        !PLAIN.test(place) &&
        !(Array.isArray(words) && words.length === choices.length) &&
        !isTold(choices, description),
    );
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  test('has an example for what has a form, and none of a secret', () => {
    const shown = own.filter(([, { examples }]) => Array.isArray(examples));
    expect(shown.length).toBeGreaterThan(400);
    expect(shown.filter(([, { secret, sensitive }]) => secret === true || sensitive === true)).toEqual([]);
  });
});
