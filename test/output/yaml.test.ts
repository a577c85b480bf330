import { Yaml } from 'cdk8s';
import { NotJsonError, stringifyDocuments } from '../../lib/output/yaml';

/** Text of one object. */
const text = (object: object): string => stringifyDocuments([object]);

describe('the style of cdk8s', () => {
  const pem = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n'.repeat(3)}-----END PRIVATE KEY-----\n`;

  test.each<[string, object]>([
    ['nested maps and lists', { a: { b: [{ c: 1, d: [['x', ['y']], []] }, {}, 'z'] }, e: {}, f: [] }],
    [
      'scalars',
      { t: true, f: false, n: null, i: 0, big: 1234567890123, float: -0.5, zero: -0, small: 1.5e-7 },
    ],
    [
      'numbers and booleans as text',
      { a: '1', b: '0.5', c: 'true', d: 'no', e: 'null', f: '', g: '1e3', h: '2024-01-01' },
    ],
    ['quotes', { a: `it's`, b: 'say "hi"', c: `"it's"`, d: "'", e: '"', f: '{"json": true}', g: `['a']` }],
    [
      'syntax',
      { a: 'a: b', b: 'a #b', c: '- a', d: '*', e: '&a', f: '@a', g: '%a', h: ':', i: '?', j: '--flag=1' },
    ],
    ['blanks at an end', { a: ' a', b: 'a ', c: '  ', d: 'a  b' }],
    [
      'addresses',
      { a: 'https://user@example.com:8080/p?q=1#f', b: '10.0.0.1', c: '[::1]:80', d: '::1', e: '/bin/sh' },
    ],
    [
      'blocks',
      {
        pem,
        script: '#!/bin/sh\nset -eu\n\tif true; then\n  echo "$HOME"\n\tfi',
        end: 'a\n\n',
        lead: '\n  a\nb',
      },
    ],
    ['blocks in lists', { a: ['x\ny\n', { b: 'x\ny' }, [['  x\ny\n']]] }],
    [
      'long text with Windows line ends',
      { a: 'first line of the text\r\nsecond line of it\r\n', b: ['a\r\n'] },
    ],
    ['a long text that ends in blanks', { a: `first line of the text\n\n  second line of the text\n  ` }],
    ['control characters', { a: 'a\0b', b: '\x1b[1mbold\x1b[0m', c: 'C:\\u0007', d: '\x07\v\f' }],
    [
      'keys',
      {
        'a b': 1,
        '1': 2,
        true: 3,
        '': 4,
        'a: b': 5,
        "it's": 6,
        'a\nb': 7,
        'app.kubernetes.io/name': 8,
        '#': 9,
      },
    ],
    ['keys at the root that look like markers', { '---': 1, '...x': 1, nested: { '---x': 1 } }],
    ['very long keys', { ['k'.repeat(1025)]: 'a', ['l'.repeat(2000)]: { a: 1 }, ['m'.repeat(1024)]: ['a'] }],
    [
      'very long keys of collections',
      { a: { ['l'.repeat(2000)]: { a: 1, b: [1, 2] }, ['m'.repeat(2000)]: [{ a: 1 }] } },
    ],
    ['long lines', { a: 'word '.repeat(60).trim(), b: `"${'word '.repeat(60).trim()}"` }],
  ])('%s', (_, object) => {
    expect(text(object)).toBe(Yaml.stringify(object));
  });

  test('several documents', () => {
    const documents = [{ a: 1 }, { b: 'x\ny\n\n' }, {}, { c: [] }];
    expect(stringifyDocuments(documents)).toBe(Yaml.stringify(...documents));
    expect(stringifyDocuments([])).toBe('');
  });
});

describe('where the text of cdk8s is read wrongly', () => {
  test.each<[string, string]>([
    ['0o17', '"0o17"'],
    ['0B1', '"0B1"'],
    ['0X1f', '"0X1f"'],
    ['0_x1f', '"0_x1f"'],
    ['1e3_0', '"1e3_0"'],
    ['-_1', '"-_1"'],
    ['a\x7f', '"a\\u007f"'],
    ['a\x85b', '"a\\u0085b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['\ufeffa', '"\\ufeffa"'],
    ['\uffff', '"\\uffff"'],
    ['\t\n', '"\\t\\n"'],
    [' \n', '"\\ \\n"'],
    ['\ta\nb', '"\\ta\\nb"'],
    ['a\tb', '"a\\tb"'],
    ['=', '"="'],
    ['<<', '"<<"'],
  ])('%j is quoted', (value, expected) => {
    expect(text({ a: value })).toBe(`a: ${expected}\n`);
    expect(Yaml.stringify({ a: value })).not.toBe(text({ a: value }));
  });

  test('a line of one blank in a long text keeps its blank', () => {
    const value = 'a first line that is long enough to be broken\n \nand another one\n  ';
    expect(text({ a: value })).toBe(
      'a: "a first line that is long enough to be broken\n\n  \\ \n\n  and another one\n\n  \\  "\n',
    );
  });

  test('large and small numbers are floats to YAML 1.1, too', () => {
    expect(text({ a: 1e21, b: -1e-7, c: 1.5e21 })).toBe('a: 1.0e+21\nb: -1.0e-7\nc: 1.5e+21\n');
  });
});

describe('what is not JSON', () => {
  test('undefined is left out of maps and null in lists', () => {
    expect(text({ a: undefined, b: { c: undefined }, d: [undefined, 1] })).toBe(
      'b: {}\nd:\n  - null\n  - 1\n',
    );
  });

  test('keys such as __proto__ are keys like others', () => {
    expect(text(JSON.parse('{"__proto__": {"constructor": 1}}') as object)).toBe(
      '__proto__:\n  constructor: 1\n',
    );
  });

  test('one object in two places is written twice', () => {
    const labels = { a: 'b' };
    expect(text({ k: labels, l: [labels] })).toBe('k:\n  a: b\nl:\n  - a: b\n');
  });

  const cycle: Record<string, unknown> = {};
  cycle.again = [cycle];
  let deep: unknown = 1;
  for (let level = 0; level < 300; level++) deep = [deep];

  test.each<[string, unknown, string]>([
    ['NaN', NaN, 'spec.list[1].value is NaN'],
    ['Infinity', -Infinity, 'spec.list[1].value is -Infinity'],
    ['a function', () => 1, 'spec.list[1].value is a function'],
    ['a symbol', Symbol('x'), 'spec.list[1].value is a symbol'],
    ['a bigint', 1n, 'spec.list[1].value is a bigint'],
    ['a date', new Date(0), 'spec.list[1].value is an instance of Date'],
    ['a map', new Map(), 'spec.list[1].value is an instance of Map'],
    [
      'an instance of an unnamed thing',
      Object.create(Object.create(Object.create(null) as object) as object),
      'an unknown class',
    ],
    ['a cycle', cycle, 'spec.list[1].value.again[0] refers back to an object around it'],
    ['half a character', 'a\ud800', 'spec.list[1].value holds half of a surrogate pair'],
    ['endless nesting', deep, 'is nested more than 200 levels deep'],
  ])('fails for %s, with the object and the place', (_, value, message) => {
    const object = { kind: 'Deployment', metadata: { name: 'platform' }, spec: { list: [{}, { value }] } };
    expect(() => text(object)).toThrow(message);
    expect(() => text(object)).toThrow(/^Deployment\/platform: spec/);
    expect(() => text(object)).toThrow(NotJsonError);
  });

  test('fails for a key that is half a character', () => {
    expect(() => text({ '\udc00': 1 })).toThrow('object/(no name): "\udc00" holds half of a surrogate pair');
  });
});
