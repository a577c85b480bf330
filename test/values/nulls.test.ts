import { isPlainObject } from '../../lib/base/plain-object';
import type { ValuePath } from '../../lib/findings/finding';
import { cli } from '../cli/run-cli';
import { runs } from '../support/runs';
import { readScenarioValues } from '../support/scenario-values';

/** Every place of the golden values, one after the other, as null: a default less, or a finding, never a fault of ours. */
const all = readScenarioValues().flatMap(({ name, values }) =>
  placesOf(values, []).map((path) => ({ name, values, path })),
);
const step = Math.max(1, Math.floor(all.length / runs(12, all.length)));

test.each(all.filter((_, index) => index % step === 0))('null at $name $path', async ({ values, path }) => {
  const { code, stderr } = await cli(['validate', '-f', '-'], {
    stdin: JSON.stringify(replaced(values, path)),
  });
  expect(stderr).not.toContain('cannot handle');
  expect([0, 1]).toContain(code);
});

function placesOf(value: unknown, path: ValuePath): ValuePath[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((item, index) => placesOf(item, [...path, index]))];
  return isPlainObject(value)
    ? [...own, ...Object.entries(value).flatMap(([key, below]) => placesOf(below, [...path, key]))]
    : own;
}

function replaced(value: unknown, [part, ...rest]: ValuePath): unknown {
  if (part === undefined) return null;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === part ? replaced(item, rest) : item));
  return isPlainObject(value) ? { ...value, [part]: replaced(value[part], rest) } : value;
}
