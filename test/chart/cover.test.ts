import { bitsOf } from '../../lib/chart/learn/bits';
import { coverOf, lengthOf } from '../../lib/chart/learn/cover';
import { Canaries } from '../../lib/chart/learn/canary';
import { Laboratory } from '../../lib/chart/learn/laboratory';
import type { Render } from '../../lib/chart/learn/render';
import { Table } from '../../lib/chart/learn/split';
import { printCondition } from '../../lib/chart/profile/condition-text';
import { holds } from '../../lib/chart/profile/evaluate-template';
import type { Condition } from '../../lib/chart/profile/model';

const FLAGS = ['a', 'b', 'c', 'd'];

/** All ways in which the flags can be on. */
const RENDERS = Array.from({ length: 2 ** FLAGS.length }, (_, index): Render => {
  const values = Object.fromEntries(FLAGS.map((flag, bit) => [flag, ((index >> bit) & 1) === 1]));
  return { index, values, releaseName: 'r', namespace: 'n', note: '', outcome: { objects: [] } };
});

function covered(isSo: (values: Record<string, boolean>) => boolean): Condition | undefined {
  const laboratory = new Laboratory(RENDERS, new Canaries(''), {});
  const observations = RENDERS.map((render) => ({
    situation: laboratory.situation(render),
    value: isSo(render.values as Record<string, boolean>) ? 'yes' : 'no',
  }));
  const table = new Table(observations, laboratory, new Set());
  const atoms = FLAGS.flatMap((flag) => [
    ...laboratory.features.atomsOf({ scope: 'values', path: [flag] }, []),
  ]);
  const is = (label: string): ReturnType<typeof bitsOf> =>
    bitsOf(RENDERS.length, (row) => observations[row]?.value === label);
  const found = coverOf(atoms, is('yes'), is('no'), table);
  for (const { situation, value } of found === undefined ? [] : observations)
    expect(holds(found, situation)).toBe(value === 'yes');
  return found;
}

test.each<[string, (values: Record<string, boolean>) => boolean, string, number]>([
  ['any of several', ({ a, b, c }) => a === true || b === true || c === true, 'a or b or c', 3],
  ['all of several', ({ a, d }) => a === true && d === true, 'a and d', 2],
  [
    'one, and any of several',
    ({ a, b, c }) => a === true && (b === true || c === true),
    'a and b or a and c',
    4,
  ],
  ['not one', ({ b }) => b !== true, 'not b', 1],
])('the plainest condition is found: %s', (_, isSo, text, length) => {
  const found = covered(isSo) ?? [];
  expect(printCondition(found)).toBe(text);
  expect(lengthOf(found)).toBe(length);
});

test('what no plain condition says is left to others', () => {
  expect(covered(({ a, b, c }) => (a !== b) !== c)).toBeUndefined();
});
