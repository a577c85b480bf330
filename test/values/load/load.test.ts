import fc from 'fast-check';
import { load, loadText } from './memory-io';

/** Rule, line and column of every finding. */
function told(text: string | Uint8Array): string[] {
  return loadText(text).findings.map(
    ({ rule, location }) => `${rule} ${location?.line ?? '-'}:${location?.column ?? '-'}`,
  );
}

const BOM = '\ufeff';

describe('what is accepted', () => {
  test.each([
    ['an empty file', '', {}],
    ['a file of blanks and comments', '\n  # nothing\n\n', {}],
    ['null', 'null\n', {}],
    ['a document marker', '---\na: 1\n', { a: 1 }],
    ['nothing behind a second document marker', 'a: 1\n---\n# nothing\n', { a: 1 }],
    ['a byte order mark', `${BOM}a: 1\n`, { a: 1 }],
    ['UTF-16, as PowerShell writes it', Buffer.from(`${BOM}a: é\r\n`, 'utf16le'), { a: 'é' }],
    ['JSON', '{"a": {"b": [1, "x", null]}}', { a: { b: [1, 'x', null] } }],
    ['Windows line ends', 'a: |\r\n  x\r\n  y\r\nb: 1\r\n', { a: 'x\ny\n', b: 1 }],
    ['a block of text up to the very end', 'a: |\n  x', { a: 'x' }],
    [
      'explicit tags of plain values',
      'a: !!str 5\nb: !!int "5"\nc: !!float 3\nd: ! 5\ne: !!map {}\n',
      { a: '5', b: 5, c: 3, d: '5', e: {} },
    ],
    [
      'keys that are no strings',
      '1: a\n0x10: b\nTRUE: c\n2020-01-01: d\n9007199254740993: e\n',
      { '1': 'a', '16': 'b', true: 'c', '2020-01-01': 'd', '9007199254740993': 'e' },
    ],
    [
      'anchors, aliases and merge keys',
      'a: &a {x: 1}\nb: *a\nc: {<<: *a, z: 2}\nd: &s text\n*s : key\n',
      { a: { x: 1 }, b: { x: 1 }, c: { x: 1, z: 2 }, d: 'text', text: 'key' },
    ],
    ['a quoted << as a key', 'a: {"<<": 1}\n', { a: { '<<': 1 } }],
  ])('%s', (_, text, values) => {
    const loaded = loadText(text);
    expect(loaded.findings).toEqual([]);
    expect(loaded.values).toEqual(values);
    expect(loaded.complete).toBe(true);
  });
});

describe('what is refused', () => {
  test.each([
    ['a key given twice', 'a: 1\nb:\n  c: 1\n  c: 2\n', ['duplicate-key 4:3']],
    ['a key given twice in two spellings', '1: a\n"1": b\n', ['duplicate-key 2:1']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-syntax 2:1']],
    ['several documents', 'a: 1\n---\nb: 2\n', ['yaml-several-documents 3:1']],
    ['a list', '- a\n', ['not-a-mapping 1:1']],
    ['a text', 'abc\n', ['not-a-mapping 1:1']],
    [
      'reserved keys',
      '__proto__: {a: 1}\nb:\n  constructor: 1\n  x: {prototype: 1}\n',
      ['reserved-key 1:1', 'reserved-key 3:3', 'reserved-key 4:7'],
    ],
    ['binary data', 'a: !!binary aGVsbG8=\n', ['yaml-tag 1:13']],
    [
      'a tag of its own',
      'a: !x y\nb: !y {c: 1}\nd: !z [1]\n',
      ['yaml-tag 1:7', 'yaml-tag 2:7', 'yaml-tag 3:7'],
    ],
    [
      'a tag that does not fit',
      'a: !!int x\nb: !!bool 1\nc: !!null x\n',
      ['yaml-tag 1:10', 'yaml-tag 2:11', 'yaml-tag 3:11'],
    ],
    ['infinity', 'a: [.inf, .nan]\n', ['yaml-number 1:5', 'yaml-number 1:11']],
    ['an empty key', 'a: 1\n: 2\n', ['yaml-key 2:1']],
    ['a fraction as a key', '1.5: 2\n', ['yaml-key 1:1']],
    ['a key behind ? without a value', '? a\n- b\n', ['yaml-syntax 1:3']],
    ['a map as a key', '? {a: 1}\n: 2\n', ['yaml-key 1:3']],
    ['an alias without an anchor', 'a: *b\n', ['yaml-alias 1:4']],
    ['an alias of what comes later', 'a: *b\nb: &b 1\n', ['yaml-alias 1:4']],
    ['an alias that contains itself', 'a: &a\n  b: *a\n', ['yaml-alias 2:6']],
    ['a merge of no map', 'a: {<<: 5}\nb: {<<: [{}, x]}\n', ['yaml-merge 1:5', 'yaml-merge 2:5']],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x61, 0x3a, 0x20, 0xc3, 0xa9, 0x0a, 0x62, 0x3a, 0xff]),
      ['file-encoding 2:3'],
    ],
    [
      'bytes that are no UTF-8 behind a real replacement character',
      Buffer.concat([Buffer.from('# \ufffd\na: '), Buffer.from([0xc3])]),
      ['file-encoding 2:4'],
    ],
    ['a control character', 'a: x\nb: \u0007\n', ['file-encoding 2:4']],
    ['a line separator, which is a line break to Helm', 'a: "x\u2028y"\n', ['file-encoding 1:6']],
    ['a carriage return alone', 'a: 1\rb: 2\n', ['file-encoding 1:5']],
    ['an open quote, where it opens', 'a: 1\nb: "x\nc: 2\n', ['yaml-syntax 2:4']],
    ['an open bracket, where it opens', 'a: 1\nb: [1, {c: 2}\nd: 1\n', ['yaml-syntax 2:4']],
    ['several mistakes on several lines', 'a: @x\nb: 1\nc: `y\n', ['yaml-syntax 1:4', 'yaml-syntax 3:4']],
    ['a colon too many', 'a: b: c\n', ['yaml-syntax 1:4']],
    ['an indentation that fits nothing', 'a:\n  b: 1\n c: 2\n', ['yaml-syntax 3:1']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a merge key below what it replaces, with a warning, because Helm lets it win', () => {
    const { values, findings, complete } = loadText(
      'oidc: &a {replicaCount: 1}\nplatform:\n  replicaCount: 2\n  <<: *a\n',
    );
    expect(values).toEqual({ oidc: { replicaCount: 1 }, platform: { replicaCount: 1 } });
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'merge-order',
        severity: 'warning',
        path: ['platform', 'replicaCount'],
      }),
    ]);
    expect(complete).toBe(true);
  });

  test('a key that means a boolean, with a warning', () => {
    const { values, findings } = loadText('platform:\n  on: 1\n  "off": 2\n  false: 3\n');
    expect(values).toEqual({ platform: { true: 1, off: 2, false: 3 } });
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'boolean-key', severity: 'warning', path: ['platform', 'true'] }),
    ]);
  });

  test('values that stay usable are still there', () => {
    const { values, complete } = loadText('a: 1\na: 2\nb: 3\n');
    expect(values).toEqual({ a: 2, b: 3 });
    expect(complete).toBe(true);
  });

  test('all problems of all sources at once', () => {
    const files = { 'a.yaml': 'a: 1\na: 2\n', 'b.yaml': '\ta: 1\n', 'c.yaml': '- x\n' };
    const { findings, complete } = load(files, {
      files: [...Object.keys(files), 'd.yaml', 'd.yaml'],
      set: ['x', 'y=1'],
    });
    expect(findings.map(({ rule, location }) => `${location?.source ?? ''} ${rule}`)).toEqual([
      'a.yaml duplicate-key',
      'b.yaml yaml-syntax',
      'c.yaml not-a-mapping',
      'd.yaml file-unreadable',
      'd.yaml file-unreadable',
      '--set … set-syntax',
    ]);
    expect(complete).toBe(false);
  });
});

describe('hostile files', () => {
  function laughs(levels: number): string {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < levels; at += 1) {
      lines.push(
        `a${at}: &a${at} [${Array<string>(9)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    }
    return lines.join('\n');
  }

  test.each([
    ['aliases that stand for billions of values', laughs(40), 'yaml-alias'],
    ['brackets without end', `a: ${'['.repeat(100_000)}`, 'yaml-depth'],
    ['maps without end', 'a: '.padEnd(100_000, '{a: '), 'yaml-depth'],
    [
      'deep indentation',
      Array.from({ length: 120 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'yaml-depth',
    ],
    [
      'aliases that are deep together',
      `a: &a ${'['.repeat(60)}${']'.repeat(60)}\nb: ${'['.repeat(60)}*a${']'.repeat(60)}\n`,
      'yaml-depth',
    ],
    ['a list of too many items', `a:\n${'- x\n'.repeat(10_001)}`, 'yaml-size'],
    [
      'a map of too many keys',
      Array.from({ length: 10_001 }, (_, at) => `k${at}: x\n`).join(''),
      'yaml-size',
    ],
    [
      'merge keys that bring too many',
      `a: &a {${Array.from({ length: 6000 }, (_, at) => `k${at}: x,`).join('')}}\n` +
        `b: &b {${Array.from({ length: 6000 }, (_, at) => `l${at}: x,`).join('')}}\nc: {<<: [*a, *b]}\n`,
      'yaml-size',
    ],
    ['more parts than a file may have', 'a: [x, y, z]\n'.repeat(60_000), 'yaml-size'],
  ])('%s', (_, text, rule) => {
    const { findings } = loadText(text);
    expect(findings[0]?.rule).toBe(rule);
  });

  test('as much as a large file may have is read', () => {
    const list = (count: number) => `a:\n${'- {name: x, value: y}\n'.repeat(count)}`;
    expect(loadText(list(10_000)).findings).toEqual([]);
    expect(loadText(list(10_001)).findings[0]?.message).toMatch(/list of 10001 entries, more than the 10000/);
  });

  test('many problems are cut off', () => {
    expect(loadText('a: 1\n'.repeat(1000)).findings).toHaveLength(20);
    expect(loadText('a: @x\n'.repeat(1000)).findings).toHaveLength(20);
  });

  test('a file of one MiB is read, one byte more is not', () => {
    const text = 'a: 1\n#'.padEnd(1024 * 1024, 'x');
    expect(loadText(text).findings).toEqual([]);
    expect(loadText(`${text}x`).findings).toEqual([
      expect.objectContaining({ rule: 'file-too-large', message: 'the file is larger than 1 MiB' }),
    ]);
  });

  test('standard input is read once', () => {
    const { values, findings } = load({ '-': 'a: 1\n' }, { files: ['-', '-'] });
    expect(values).toEqual({ a: 1 });
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'file-unreadable', location: { source: '<stdin>' } }),
    ]);
  });

  test('no text makes it throw, and values are always plain data', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'b: ',
        'token: ',
        '\n',
        '\n  ',
        '\n\t',
        '- ',
        '? ',
        ': ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&x ',
        '*x',
        '<<: ',
        '!t ',
      ],
      ...[
        '|\n',
        '>-\n',
        '# c',
        '---\n',
        '...\n',
        '%YAML 1.1\n',
        '\\',
        '\r\n',
        '\u0000',
        BOM,
        '\u2028',
        '\ud800',
        '😀',
        '0x1',
        '~',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (yaml) => {
        const { values, findings } = loadText(yaml);
        expect(JSON.parse(JSON.stringify(values))).toEqual(values);
        for (const { location } of findings) expect(location?.source).toBe('values.yaml');
      }),
      { numRuns: 1000 },
    );
  });

  test('no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => loadText(bytes)).not.toThrow();
      }),
    );
  });

  test('JSON is read as JSON', () => {
    // A lone surrogate is no text that a file could hold.
    const unit = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text));
    const key = unit.filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        unit,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(key, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value), (values) => {
        const loaded = loadText(JSON.stringify(values));
        expect(loaded.findings).toEqual([]);
        expect(loaded.values).toEqual(values);
      }),
    );
  });
});
