import fc from 'fast-check';
import { type BlueprintData, BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { writeBlueprint } from '../../../lib/authentik/blueprint/write';
import { hasPyYaml, readByPyYaml } from '../../support/pyyaml';
import { runs } from '../../support/runs';
import { asRead } from './any-entry';
import { readBlueprint } from './read-blueprint';

/** Far more in the long form of the tests. */
const TEXTS = runs(300, 5_000);

/** Characters that mean something to some reader somewhere, and some that mean nothing. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from('-?:,[]{}#&*!|>\'"%@`~=<.+_ \t\n\\/$')) },
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('aAnNyYoOeEfFxX0189')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u0000', '\u0007', '\u0085', '\u00a0', '\u2028', '\ufeff', 'ü', '😀'),
  },
);
const text = fc.oneof(
  fc.array(character, { maxLength: 9 }).map((characters) => characters.join('')),
  fc.constantFrom('On call?', 'https://a/?next=%s', ':x', '::', 'a:b', '?', '-', '- a', '<<', '1:30', '0o17'),
);

/** A text wherever blueprints have texts: in blocks, lists, maps, tags as files have them, and as a key. */
const places = (one: string): Record<string, BlueprintData> => ({
  block: one,
  list: [one, 'b'],
  items: [{ [`${one}k`]: one }],
  find: BlueprintTag.other('!Find', ['authentik_core.group', ['name', one]]),
  format: BlueprintTag.other('!Format', [one, [one], { [`${one}k`]: one }]),
  keyOf: BlueprintTag.other('!KeyOf', one),
});

/** What quotes are needed for, by the rules of YAML 1.1 as PyYAML has them, where they differ from YAML 1.2. */
const MUST_BE_QUOTED: readonly (readonly [what: string, text: string])[] = [
  ['a question mark at the end', 'On call?'],
  ['a question mark inside', 'https://a/?next=%s'],
  ['a question mark in front', '?x'],
  ['a colon in front', ':x'],
  ['a colon alone', ':'],
  ['a comma', 'a,b'],
  ['a bracket', 'a]'],
  ['a brace', '{a'],
  ['a word of YAML 1.1 for true', 'on'],
  ['a letter of YAML 1.1 for false', 'n'],
  ['a number by sixties', '1:30'],
  ['an octal number of YAML 1.1', '017'],
  ['a number with underscores', '1_000'],
  ['a date', '2026-01-01'],
  ['the key of merges', '<<'],
  ['the value of `=`', '='],
];

test.each(MUST_BE_QUOTED)('in a list, %s is quoted: %j', (_, one) => {
  expect(writeBlueprint({ list: [one] })).toBe(`list: ["${one}"]\n`);
});

test('a key may be as long as it likes', () => {
  const key = 'k'.repeat(1100);
  const written = writeBlueprint({ map: { [key]: { inner: 1 } } });
  expect(written).toBe(`map:\n  ? ${key}\n  :\n    inner: 1\n`);
  if (hasPyYaml) expect(readByPyYaml([written])).toEqual([{ value: { map: { [key]: { inner: 1 } } } }]);
});

const whereThereIsPyYaml = hasPyYaml ? test : test.skip;

whereThereIsPyYaml('PyYAML reads any text back as it was given, wherever it stands', () => {
  const samples = fc.sample(text, TEXTS);
  const written = samples.map((one) => writeBlueprint(places(one)));
  const wrong = readByPyYaml(written).flatMap(({ value, error }, index) => {
    const one = samples[index] ?? '';
    const is = JSON.stringify(value);
    return error === undefined && is === JSON.stringify(asRead(places(one))) ? [] : [{ one, error, is }];
  });
  expect(wrong).toEqual([]);
});

test('a reader of YAML 1.1 in JavaScript does, too', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(readBlueprint(writeBlueprint(places(one)))).toEqual(asRead(places(one)));
    }),
    { numRuns: 300 },
  );
});
