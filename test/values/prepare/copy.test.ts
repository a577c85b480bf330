import { prepareValues } from '../../../lib/values/prepare';
import { cloneData, copyValues } from '../../../lib/values/prepare/copy';

const rules = (raw: unknown) =>
  copyValues(raw).findings.map(({ rule, message, path = [] }) => [rule, path.join('.'), message]);

test('copies data and shares nothing', () => {
  const raw = { a: [{ b: 1 }, 'x', null, true], c: Object.assign(Object.create(null), { d: 1 }) };
  const { value, findings } = copyValues(raw);
  expect(value).toEqual({ a: [{ b: 1 }, 'x', null, true], c: { d: 1 } });
  expect(findings).toEqual([]);
  expect((value as typeof raw).a).not.toBe(raw.a);
  expect((value as typeof raw).a[0]).not.toBe(raw.a[0]);
});

test('undefined is not given, and a hole of a list is null', () => {
  const list: unknown[] = [];
  list[2] = 'c';
  expect(copyValues({ a: undefined, list }).value).toEqual({ list: [null, null, 'c'] });
  expect(Object.keys(copyValues({ a: undefined }).value as object)).toEqual([]);
});

test('minus zero is zero', () => {
  expect(copyValues({ a: -0 }).value).toEqual({ a: 0 });
});

test.each<[string, unknown, string]>([
  ['a function', () => 1, 'must be plain data, got a function'],
  ['a symbol', Symbol('s'), 'must be plain data, got a symbol'],
  ['a big number', 1n, 'must be plain data, got a bigint'],
  ['a date', new Date(0), 'must be plain data, got an object of a class'],
  ['a map of JavaScript', new Map(), 'must be plain data, got an object of a class'],
  ['no number', NaN, 'must be a number that can be written down, got NaN'],
  ['infinity', -Infinity, 'must be a number that can be written down, got -Infinity'],
])('leaves out %s', (_, value, message) => {
  expect(copyValues({ a: { b: value, c: 1 } }).value).toEqual({ a: { c: 1 } });
  expect(rules({ a: { b: value } })).toEqual([['not-data', 'a.b', message]]);
});

test.each([
  ['a text', { global: { pixee: { domain: 'a\ud800' } } }],
  ['what it stands in', { global: new Map() }],
])('what is wrong is not called missing, too: %s', (_, values) => {
  const told = prepareValues(values).findings.map(({ rule }) => rule);
  expect(told).toContain('not-data');
  expect(told).not.toContain('required-domain');
});

test('leaves out what contains itself', () => {
  const raw: Record<string, unknown> = { a: 1 };
  raw.self = { raw };
  expect(copyValues(raw).value).toEqual({ a: 1, self: {} });
  expect(rules(raw)).toEqual([['not-data', 'self.raw', 'contains itself']]);
});

test('the same object may stand in two places', () => {
  const shared = { x: 1 };
  expect(rules({ a: shared, b: [shared, shared] })).toEqual([]);
});

test('stops at a depth that no values have', () => {
  let raw: unknown = 'end';
  for (let i = 0; i < 100_000; i += 1) raw = { a: raw };
  expect(rules(raw)).toEqual([
    ['not-data', Array(64).fill('a').join('.'), 'is nested more than 64 levels deep'],
  ]);
});

test.each([
  ['a long list', { a: Array(400_000) }],
  ['a few lists in each other, again and again', laughs()],
])('stops at a size that no values have: %s', (_, raw) => {
  expect(rules(raw)).toEqual([['too-large', '', 'has more than 200000 entries, which no values file has']]);
  expect(copyValues(raw).value).toEqual({});
});

test('a key that would change the map itself is refused', () => {
  const raw: unknown = JSON.parse(
    '{"platform": {"podLabels": {"__proto__": {"polluted": true}, "constructor": "x"}}}',
  );
  expect(copyValues(raw).value).toEqual({ platform: { podLabels: { constructor: 'x' } } });
  expect(rules(raw)).toEqual([['unknown-key', 'platform.podLabels.__proto__', 'is not allowed as a key']]);
});

test('data can be copied again', () => {
  const data = { a: [{ b: null }] };
  expect(cloneData(data)).toEqual(data);
  expect(cloneData(data).a[0]).not.toBe(data.a[0]);
});

function laughs(): unknown {
  let list: unknown[] = ['lol'];
  for (let i = 0; i < 12; i += 1) list = Array(9).fill(list);
  return { list };
}
