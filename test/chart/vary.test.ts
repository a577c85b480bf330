import type { PlainObject } from '../../lib/base/plain-object';
import { textOf } from '../../lib/base/text-of';
import { Canaries } from '../../lib/chart/learn/canary';
import { Notebook } from '../../lib/chart/learn/notebook';
import type { Outcome, Trial } from '../../lib/chart/learn/render';
import { Variation } from '../../lib/chart/learn/vary';

/** Enough keys for a few groups. */
const KEYS = Array.from({ length: 30 }, (_, index) => `key${String(index)}`);

/** A chart that writes every key to a line of its own; what a text of nothing does, it does as well without the key. */
function chart(make: (values: PlainObject) => readonly string[]): (trial: Trial) => Outcome {
  return ({ values }) => {
    const data = { file: make(values).join('\n') };
    const body = { kind: 'ConfigMap', metadata: { name: 'c' }, data };
    return { objects: [{ source: 'c/templates/c.yaml', kind: 'ConfigMap', name: 'c', body }] };
  };
}

async function variedBy(make: (values: PlainObject) => readonly string[]): Promise<readonly Trial[]> {
  const seen: Trial[] = [];
  const render = chart(make);
  const canaries = new Canaries('');
  const notebook = new Notebook((trials) => {
    seen.push(...trials);
    return Promise.resolve(trials.map(render));
  }, canaries);
  const variation = new Variation(notebook, {});
  for (const mode of ['one', 'two', 'three']) {
    const values = { ...Object.fromEntries(KEYS.map((key) => [key, canaries.text('word', [key])])), mode };
    const trial = { values, releaseName: 'r', namespace: 'n', note: mode };
    const [number = 0] = await notebook.record([trial]);
    const base = { trial: number, values, releaseName: 'r' };
    const paths = KEYS.map((key) => [key]);
    if (mode === 'three') await variation.again(base, paths);
    else await variation.of(base, paths);
  }
  return seen;
}

const lines = (values: PlainObject): string[] =>
  KEYS.map((key) => `${key}=${textOf(values[key]) === '' ? 'none' : textOf(values[key])}`);

/** How many keys each of the renders of a base changes. */
function sizes(seen: readonly Trial[], base: string): readonly number[] {
  return seen.flatMap(({ from, values }) =>
    from === undefined || values.mode !== base ? [] : [from.changed.length],
  );
}

test('what a key touches is found by taking it away alone, and all else is tried together', async () => {
  const seen = await variedBy(lines);
  expect(sizes(seen, 'one')).toEqual([...KEYS.map(() => 1), 12, 12, 6]);
  expect(sizes(seen, 'two').reduce((sum, size) => sum + size, 0)).toBe(2 * KEYS.length);
  expect(sizes(seen, 'two').length).toBeLessThan(8);
});

test('what touches something else than it should is tried alone', async () => {
  const seen = await variedBy((values) =>
    [...lines(values), ...(values.key7 === '' ? ['odd'] : [])].reverse(),
  );
  const odd = seen.filter(({ values, from }) => values.key7 === '' && from?.changed.length === 1);
  expect(odd.map(({ values }) => values.mode)).toContain('one');
});

test('a line of another text is no surprise in another base', async () => {
  const fixed = (line: string, index: number): string => (index === 4 ? 'key4=fixed' : line);
  const seen = await variedBy((values) => (values.mode === 'two' ? lines(values).map(fixed) : lines(values)));
  expect(sizes(seen, 'two').filter((size) => size === 1)).toEqual([]);
});

test('where more is than in all bases before, keys that are known are taken away again, and those that matter for it are tried alone', async () => {
  const seen = await variedBy((values) => [
    ...lines(values),
    ...(values.mode === 'three' ? [`more of ${textOf(values.key5)}`] : []),
  ]);
  const three = seen.filter(({ values, from }) => values.mode === 'three' && from !== undefined);
  expect(
    three.filter(({ from }) => from?.changed.length === 1).map(({ from }) => from?.changed),
  ).toContainEqual([['key5']]);
  expect(
    three.every(({ values, from }) => from?.changed.every(([key]) => values[String(key)] === undefined)),
  ).toBe(true);
  expect(three.length).toBeLessThan(12);
});
