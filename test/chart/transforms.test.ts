import { goJson, goNumber } from '../../lib/chart/profile/go-text';
import { TRANSFORMS } from '../../lib/chart/profile/transforms';

/** Each transform of the closed list with what it makes of a value; Helm 3.17 and 4.2 print numbers so. */
const cases: [name: string, value: unknown, args: string[], result: unknown][] = [
  ['upper', 'agentic-native', [], 'AGENTIC-NATIVE'],
  ['lower', 'US', [], 'us'],
  ['title', 'two words', [], 'Two Words'],
  ['trim', ' a ', [], 'a'],
  ['replace', 'a-b-c', ['-', '_'], 'a_b_c'],
  ['noPrefix', '/oidc', ['/'], 'oidc'],
  ['noSuffix', 'https://a/', ['/'], 'https://a'],
  ['prefix', 'abcdef', ['3'], 'abc'],
  ['quote', 'a"b', [], '"a\\"b"'],
  ['snake', 'webSearch', [], 'web_search'],
  ['kebab', 'apiKeySecret', [], 'api-key-secret'],
  ['base64', 'pixee', [], 'cGl4ZWU='],
  ['query', 'a b&c', [], 'a+b%26c'],
  ['text', 10737418240, [], '1.073741824e+10'],
  ['integer', 10737418240, [], '10737418240'],
  ['number', '8000', [], 8000],
  ['amount', '30s', [], '30'],
  ['unit', '30s', [], 's'],
  ['json', { b: '<', a: 1 }, [], '{"a":1,"b":"\\u003c"}'],
  ['not', '', [], true],
  ['boolean', 'x', [], true],
  ['seconds', '15m', [], '900'],
  ['minutes', 86400, [], '1440'],
  ['hours', '90m', [], '1'],
  ['milliseconds', '2s', [], '2000'],
  ['iso', '90m', [], 'PT1H30M'],
  ['bytes', '16MB', [], String(16 * 1024 ** 2)],
  ['kib', '1Mi', [], '1024'],
  ['mib', 10737418240, [], '10240'],
  ['gib', '4Gi', [], '4'],
  ['percent', 0.9, [], 90],
  ['scheme', 'http://u:p@proxy:3128/x', [], 'http'],
  ['host', 'http://u:p@proxy:3128/x', [], 'proxy:3128'],
  ['hostname', '[fd00::1]:3128', [], 'fd00::1'],
  ['port', 'proxy.example.com:3128', [], '3128'],
  ['path', 'https://a.example.com/x?y', [], '/x?y'],
  ['user', 'http://u:p@proxy', [], 'u'],
  ['password', 'http://u:p@proxy', [], 'p'],
  ['split', 'a, b', [','], ['a', ' b']],
  ['splitTrim', 'a, b', [','], ['a', 'b']],
  ['join', ['1', '2'], [' ', 'CWE-'], 'CWE-1 CWE-2'],
  ['keys', { b: 1, a: 2 }, [], ['a', 'b']],
  ['first', ['a', 'b'], [], 'a'],
  ['last', ['a', 'b'], [], 'b'],
  ['count', ['a', 'b'], [], 2],
  ['pluck', [{ a: { b: 'x' } }, { a: { b: 'y' } }], ['a', 'b'], ['x', 'y']],
  ['times', 20000, ['1000'], '20000000'],
  ['plus', '20m', ['30'], '50'],
  ['dividedBy', 10737418240, ['1048576'], '10240'],
];

test.each(cases)('%s of %j with %j', (name, value, args, result) => {
  expect(TRANSFORMS[name]?.(value, args)).toEqual(result);
});

test('every transform of the list has a case', () => {
  expect([...new Set(cases.map(([name]) => name))].sort()).toEqual(Object.keys(TRANSFORMS).sort());
});

test.each([
  [100000, '100000'],
  [1000000, '1e+06'],
  [12345678, '1.2345678e+07'],
  [1.1, '1.1'],
])('Helm prints %d as %s', (number, text) => {
  expect(goNumber(number)).toBe(text);
});

test('JSON has its keys in order', () => {
  expect(goJson({ b: [1, null], a: 'x&y' })).toBe('{"a":"x\\u0026y","b":[1,null]}');
});
