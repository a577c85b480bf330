import { canonicalDuration } from '../../lib/base/go-duration';
import { canonicalQuantity } from '../../lib/rules/canonical-quantity';
import { parseQuantity } from '../../lib/rules/quantity';

/** Printed by k8s.io/apimachinery 0.34.0: `resource.ParseQuantity`, `RoundUp(resource.Milli)`, `String`. */
const QUANTITIES: readonly (readonly [string, string])[] = [
  ['2000m', '2'],
  ['2', '2'],
  ['1024Mi', '1Gi'],
  ['1.5Gi', '1536Mi'],
  ['0.5', '500m'],
  ['0.5Gi', '512Mi'],
  ['1000', '1k'],
  ['1500', '1500'],
  ['100M', '100M'],
  ['1000M', '1G'],
  ['1024', '1024'],
  ['1024Ki', '1Mi'],
  ['0', '0'],
  ['0m', '0'],
  ['0Gi', '0'],
  ['.5', '500m'],
  ['1500m', '1500m'],
  ['0.0001', '1m'],
  ['123456789n', '124m'],
  ['1023Ki', '1023Ki'],
  ['1048576Ki', '1Gi'],
  ['1.1Gi', '1181116006400m'],
  ['100000k', '100M'],
  ['1000Mi', '1000Mi'],
  ['2048Mi', '2Gi'],
  ['12E', '12E'],
  ['3000000u', '3'],
  ['0.1Mi', '104857600m'],
  ['1.0', '1'],
  ['1.50', '1500m'],
  ['0.3Gi', '322122547200m'],
  ['1.23456Ki', '1264190m'],
  ['999999999999G', '999999999999G'],
  ['10Gi', '10Gi'],
  ['1Ti', '1Ti'],
  ['1024Ti', '1Pi'],
  ['1000000000000', '1T'],
];

/** Printed by the same: `metav1.Duration`, read from JSON and written again. */
const DURATIONS: readonly (readonly [string, string])[] = [
  ['2160h', '2160h0m0s'],
  ['1h', '1h0m0s'],
  ['90m', '1h30m0s'],
  ['1h30m', '1h30m0s'],
  ['360h', '360h0m0s'],
  ['15m', '15m0s'],
  ['30s', '30s'],
  ['500ms', '500ms'],
  ['1500ms', '1.5s'],
  ['1.5h', '1h30m0s'],
  ['0.1s', '100ms'],
  ['0s', '0s'],
  ['100us', '100µs'],
  ['2160h0m0s', '2160h0m0s'],
  ['61m', '1h1m0s'],
  ['3600s', '1h0m0s'],
  ['1ms', '1ms'],
  ['90000ms', '1m30s'],
  ['1h1ms', '1h0m0.001s'],
  ['59.999s', '59.999s'],
  ['2m0.5s', '2m0.5s'],
];

test.each(QUANTITIES)('the quantity %s is stored as %s', (text, stored) => {
  expect(canonicalQuantity(text)).toBe(stored);
  expect(canonicalQuantity(stored)).toBe(stored);
});

test.each([
  ['1e3', '1k'],
  ['1.5e3', '1500'],
  ['4e-3', '4m'],
  ['+5', '5'],
  ['5.', '5'],
])('the quantity %s is written as %s, which stays as it is', (text, written) => {
  expect(canonicalQuantity(text)).toBe(written);
  expect(parseQuantity(written)).toBe(parseQuantity(text));
});

test('numbers become text, and what is no quantity stays', () => {
  expect([2, 0.5, 1000, 'many', '-1'].map(canonicalQuantity)).toEqual(['2', '500m', '1k', 'many', '-1']);
});

test.each(DURATIONS)('the duration %s is stored as %s', (text, stored) => {
  expect(canonicalDuration(text)).toBe(stored);
  expect(canonicalDuration(stored)).toBe(stored);
});

test('what is no duration of Go stays', () => {
  expect(['90', '1d', '', 'h'].map(canonicalDuration)).toEqual(['90', '1d', '', 'h']);
});
