import { isDeepStrictEqual } from 'node:util';
import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import { stringifyDocuments } from '../../lib/output/yaml';
import { runs } from '../support/runs';
import { nastyScalars } from './nasty-scalars';

/** Readers of two families and both versions of YAML. Go's reader, the judge, is tried by hand: see docs/decisions.md. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'yaml, version 1.1': (text) => parse(text, { version: '1.1', maxAliasCount: 0 }),
  'yaml, version 1.2': (text) => parse(text, { version: '1.2', maxAliasCount: 0 }),
  'js-yaml, core schema': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml, YAML 1.1 schema': (text) => load(text, { schema: YAML11_SCHEMA }),
};

/** The text as a value of maps and lists at several depths, and as a key at the root and below. */
function everywhere(text: string): object {
  const own = (key: string, value: unknown): object => Object.fromEntries([[key, value]]);
  return {
    a: text,
    b: [text, [text]],
    c: [{ d: text, e: 1 }],
    f: own(text, own(text, [text])),
    ...own(text, text),
    z: 0,
  };
}

/** Pieces that give readers something to think about, joined at random. */
const nastyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...nastyScalars) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ' ',
          '\n',
          '\n',
          '\t',
          '\r',
          ':',
          '#',
          '-',
          '_',
          '.',
          '0',
          'e',
          '"',
          "'",
          '\\',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const jsonTree = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    nastyText,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(nastyText, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).tree;

describe.each(Object.entries(readers))('%s', (_, read) => {
  test('reads every nasty text back', () => {
    const misread = nastyScalars.filter((text) => {
      const object = everywhere(text);
      return !isDeepStrictEqual(read(stringifyDocuments([object])), object);
    });
    expect(misread).toEqual([]);
  });

  test('reads any text back', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const object = everywhere(text);
        expect(read(stringifyDocuments([object]))).toEqual(object);
      }),
      { numRuns: runs(100, 300) },
    );
  });

  test('reads any tree back', () => {
    fc.assert(
      fc.property(fc.dictionary(nastyText, jsonTree, { minKeys: 1, noNullPrototype: true }), (tree) => {
        expect(read(stringifyDocuments([tree]))).toEqual(tree);
      }),
      { numRuns: runs(60, 200) },
    );
  });
});

describe('ordinary data comes out as cdk8s prints it', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,12}$/);
  const line = fc
    .array(
      fc.oneof(
        word,
        fc.constantFrom('=', '"$HOME"', "'x'", '|', '&&', '#', ':', '-', '{', '}', '$(A)', '${B}', '\\', ''),
      ),
      {
        maxLength: 8,
      },
    )
    .map((words) => words.join(' '))
    .filter((text) => text !== '=');
  const ordinary = fc.oneof(
    word,
    line,
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.ipV4(),
    fc.ipV6(),
    fc.constantFrom(
      '',
      'true',
      'false',
      'yes',
      'no',
      'on',
      'off',
      'y',
      'null',
      '~',
      '0',
      '1',
      '-1',
      '0.5',
      '1e3',
      '010',
      '0x1f',
      '12:30',
    ),
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc
      .tuple(fc.nat(5000), fc.constantFrom('m', 'Mi', 'Gi', 's', 'h', '%'))
      .map(([amount, unit]) => `${amount}${unit}`),
    fc.json({ maxDepth: 2 }).filter((json) => !/[\x7f-\x9f\u2028\u2029\ufeff\uffff]/.test(json)),
    // Some of these are numbers to Go alone, which cdk8s leaves plain and we do not.
    fc.base64String({ maxLength: 40 }).filter((text) => !/^0[bBoOxX]/.test(text)),
    fc
      .tuple(word, ordinaryIndent(), fc.array(line, { maxLength: 6 }))
      .map(([first, indent, lines]) => [first, ...lines].join(`\n${indent}`)),
    fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => `#!/bin/sh\n${lines.join('\n')}\n`),
    fc.array(fc.base64String({ minLength: 64, maxLength: 64 }), { minLength: 1, maxLength: 4 }).map(pem),
    fc.constantFrom(
      ' leading',
      'trailing ',
      'two  blanks',
      '"quoted"',
      "'quoted'",
      `it's "both"`,
      'a: b',
      'a #b',
      '- item',
    ),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  const tree = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      ordinary,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(word, word, ordinary), tie('tree'), { maxKeys: 5, noNullPrototype: true }),
    ),
  })).tree;

  test('always', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(word, tree, { noNullPrototype: true }), { maxLength: 3 }),
        (documents) => {
          expect(stringifyDocuments(documents)).toBe(Yaml.stringify(...documents));
        },
      ),
      { numRuns: runs(300, 1500) },
    );
  });

  function ordinaryIndent(): fc.Arbitrary<string> {
    return fc.constantFrom('', '  ', '    ', '\t');
  }

  function pem(lines: readonly string[]): string {
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  }
});
