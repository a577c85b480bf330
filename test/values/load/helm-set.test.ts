import fc from 'fast-check';
import recorded from '../../fixtures/helm/set.json';
import { flagInputs, load } from './memory-io';

interface RecordedCase {
  readonly flags: readonly (readonly [string, string])[];
  readonly values?: unknown;
  readonly refused?: boolean;
  readonly stricter?: string;
}

const cases = (recorded.cases as unknown as readonly RecordedCase[]).map((recordedCase) => ({
  ...recordedCase,
  title: recordedCase.flags.map((flag) => flag.join(' ')).join(' '),
}));

function run(flags: RecordedCase['flags']) {
  return load(
    { 'base.yaml': recorded.base, ...recorded.files },
    { files: ['base.yaml'], ...flagInputs(flags) },
  );
}

describe('flags that set values, read as Helm reads them', () => {
  test.each(cases.filter(({ refused, stricter }) => !refused && !stricter))('$title', ({ flags, values }) => {
    const loaded = run(flags);
    expect(loaded.findings).toEqual([]);
    expect(loaded.values).toEqual(values);
    expect(loaded.complete).toBe(true);
  });

  test.each(cases.filter(({ refused }) => refused))('$title is refused', ({ flags }) => {
    const loaded = run(flags);
    expect(loaded.findings).not.toEqual([]);
    expect(loaded.complete).toBe(false);
  });

  test.each(cases.filter(({ stricter }) => stricter))(
    '$title is refused, unlike by Helm',
    ({ flags, stricter }) => {
      expect(run(flags).findings).toEqual([
        expect.objectContaining({ rule: 'set-syntax', message: stricter }),
      ]);
    },
  );
});

describe('flags that set values', () => {
  test('keep the digits of numbers that JavaScript cannot hold', () => {
    expect(load({}, { set: ['a=9007199254740993'] }).values).toEqual({ a: '9007199254740993' });
  });

  test.each(['__proto__.a=1', 'a.constructor.b=1', 'prototype=1', 'a[0].__proto__=1'])(
    'refuse the reserved key in %s',
    (text) => {
      const { values, findings } = load({}, { set: [text], setJson: [text], setString: [text] });
      expect(findings).toHaveLength(3);
      expect(values).toEqual({});
    },
  );

  test.each(['{"__proto__":{"a":1}}', 'a={"constructor":1}', 'a=[{"b":{"prototype":1}}]'])(
    'refuse the reserved key in the JSON of %s',
    (text) => {
      const { values, findings } = load({}, { setJson: [text] });
      expect(findings).toHaveLength(1);
      expect(values).toEqual({});
    },
  );

  test('refuse endless nesting', () => {
    const index = '[0]'.repeat(200);
    const json = `a=${'['.repeat(200)}${']'.repeat(200)}`;
    expect(load({}, { set: [`a${index}=1`], setJson: [json] }).findings).toHaveLength(2);
  });

  test('are carried out as a whole or not at all', () => {
    const { values, findings } = load(
      {},
      { set: ['platform.replicaCount=1,b.c=2,platform.replicaCount.d=3', 'e=5'] },
    );
    expect(findings).toEqual([
      {
        rule: 'set-conflict',
        severity: 'error',
        message: 'is a number, not a map, so that nothing below it can be set',
        remedy: 'remove it from the values files, or make it a map there',
        path: ['platform', 'replicaCount'],
        location: { source: '--set platform.replicaCount=…,b.c=…' },
      },
    ]);
    expect(values).toEqual({ e: 5 });
  });

  test('refuse a file that cannot be read or is no text', () => {
    const files = { bytes: Buffer.from([0xff, 0x00]), huge: 'x'.repeat(1024 * 1024 + 1) };
    const { findings } = load(files, {
      files: [],
      setFile: ['a=bytes', 'a=huge', 'a=missing', 'a=-', 'a=x,b='],
    });
    expect(findings.map(({ rule }) => rule)).toEqual([
      'file-encoding',
      'file-too-large',
      'file-unreadable',
      'file-unreadable',
      'file-unreadable',
    ]);
  });

  test('take a file from standard input', () => {
    expect(load({ '-': 'text\r\n' }, { files: [], setFile: ['a=-'] }).values).toEqual({ a: 'text\r\n' });
  });

  test('never throw, and leave the values of the files as they were when they are refused', () => {
    const pieces = fc.constantFrom(
      ...Array.from('ab=.,[]{}\\01"- :'),
      'map',
      'list',
      '[0]',
      '\\,',
      '{"a":1}',
      '[1]',
      'null',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    const files = { 'a.yaml': 'map: {a: 1}\nlist: [1, [2], {a: 3}]\n' };
    const before = load(files).values;
    fc.assert(
      fc.property(text, fc.constantFrom('set', 'setString', 'setFile', 'setJson'), (flag, kind) => {
        const { values, findings } = load(files, { [kind]: [flag] });
        if (findings.length > 0) expect(values).toEqual(before);
      }),
    );
  });

  test('set what an escaped path and value say', () => {
    const escape = (part: string): string => part.replace(/[\\.,=[\]{}]/g, '\\$&');
    const key = fc
      .string({ minLength: 1 })
      .filter((part) => !['__proto__', 'constructor', 'prototype'].includes(part));
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), fc.string(), (path, value) => {
        const { values } = load({}, { setString: [`${path.map(escape).join('.')}=${escape(value)}`] });
        const expected = path.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
        expect(values).toEqual(expected);
      }),
    );
  });
});
