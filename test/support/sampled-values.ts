import fc from 'fast-check';
import { mergeValues } from '../../lib/base/merge';
import type { Values } from '../../lib/values/contract/values';
import { prepareValues } from '../../lib/values/prepare';
import { documentedKeys, type SchemaNode } from '../../lib/values/schema/walk';
import schema from '../../values.schema.json';
import { validValues } from '../arbitrary-values';
import { contractKeys, type Sample, samplesOf } from '../../lib/values/samples/samples';
import { concretePath, withoutValue, withValue } from '../../lib/values/samples/value-at';

const contract = schema as SchemaNode;
const keys = contractKeys(contract);
const samples: readonly Sample[] = keys.flatMap(({ path }) => samplesOf(path));
const sections = [
  [],
  ...documentedKeys(contract)
    .filter(({ section }) => section)
    .map(({ path }) => path),
];

/** Values of which no rule knows what they say, so that any text will do. */
const FREE_TEXT: readonly ((text: string) => Values)[] = [
  (text) => ({ platform: { gitCommitMessagePrefix: text, gitAuthorUsername: text } }),
  (text) => ({
    platform: {
      podAnnotations: { 'example.com/note': text },
      service: { annotations: { 'example.com/note': text } },
    },
  }),
  (text) => ({ platform: { extraEnv: [{ name: 'NOTE', value: text }] } }),
  (text) => ({
    platform: { database: { embedded: false, host: 'db.example.com', username: 'pixee', password: text } },
  }),
  (text) => ({ analysis: { args: [text, text] } }),
  (text) => ({ cdk8s: { annotations: { 'example.com/note': text } } }),
];

/** Texts that are easily read as something else, among others. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'yes',
    'null',
    '0o17',
    '1e3',
    '2024-01-01',
    '---',
    '- a',
    'a: b',
    '# a',
    "'",
    '"',
    '{{ a }}',
    '*a',
    '&a',
    '!a',
    '|',
  ),
  fc.array(fc.string({ maxLength: 30 }), { maxLength: 4 }).map((lines) => lines.join('\n')),
);

const freeText = fc.tuple(fc.constantFrom(...FREE_TEXT), text).map(([make, given]) => make(given));

const MINIMAL: Values = { global: { pixee: { domain: 'pixee.example.com' } } };

/** Values of some keys, put together without asking whether they fit. */
const anyCombination: fc.Arbitrary<Values> = fc
  .tuple(fc.subarray([...samples], { maxLength: 8 }), fc.array(freeText, { maxLength: 2 }))
  .map(([chosen, texts]) => {
    const surroundings = [...texts, ...chosen.map(({ given }) => given)].reduce<Values>(
      (merged, given) => mergeValues<Values>(merged, given),
      MINIMAL,
    );
    return chosen.reduce((values, { path, value }) => withValue(values, path, value), surroundings);
  });

/** Values in which nothing is wrong, put together from the samples of the effect test and texts of any kind. */
export const sampledValues: fc.Arbitrary<Values> = anyCombination.filter(
  (values) => !prepareValues(values).findings.some(({ severity }) => severity === 'error'),
);

/** Values made from the schema, key by key. Volumes and their mounts are left out: these fit each other by chance alone. */
export const schemaValues: fc.Arbitrary<Values> = validValues().map((values) =>
  ['platform', 'analysis', 'oidc']
    .flatMap((name) => [
      [name, 'extraVolumes'],
      [name, 'extraVolumeMounts'],
    ])
    .reduce((left, path) => withoutValue(left, path), values),
);

/** Something that no key of the contract takes. */
const wrong = fc.constantFrom<unknown>([[[]]], { 'no such key': [[]] }, [{ 'no such key': 1 }]);

/** Valid values with one thing in them that the schema must refuse. */
export const brokenValues: fc.Arbitrary<Values> = fc.oneof(
  fc
    .tuple(sampledValues, fc.constantFrom(...sections), fc.stringMatching(/^zz[a-z]{0,8}$/), fc.jsonValue())
    .map(([values, path, key, value]) => withValue(values, [...concretePath(path), key], value ?? 1)),
  fc
    .tuple(sampledValues, fc.constantFrom(...keys), wrong)
    .map(([values, { path }, value]) => withValue(values, concretePath(path), value)),
  fc
    .tuple(sampledValues, fc.constantFrom(...sections), fc.constantFrom<unknown>('text', 7, true, [1]))
    .map(([values, path, value]) => withValue(values, concretePath(path), value)),
);
