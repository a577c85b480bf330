import { mergeValues } from '../../base/merge';
import type { PlainObject } from '../../base/plain-object';
import { evaluateObject } from '../profile/evaluate';
import { canonical } from '../profile/go-text';
import type { ProfileModel } from '../profile/model';
import { valueAt } from '../profile/scope';
import { withoutNulls } from '../profile/without-nulls';
import { withoutValue, withValue } from '../../values/samples/value-at';
import { alternatives, isRequired, places, smallNumbers } from './alternatives';
import { scalarsOf } from './canary';
import type { Notebook } from './notebook';
import { depart, type Experiment, NAMESPACE, type Path, RELEASE } from './plan';
import type { Render, Trial } from './render';
import { spellings } from './spellings';

/** A generator of numbers from 0 to 1, the same ones each time. */
export type Random = () => number;

/** The generator of Tommy Ettinger that is known as mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** In another order, the same one each time. */
export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const KEPT = 0.6;
const KEPT_INSIDE = 0.9;
const FLIPPED = 0.25;
const RELEASES = [RELEASE, RELEASE, 'zqownx-platform', 'pixee-enterprise-server'];

/** Random values files, put together from samples. */
export function randomTrials(
  experiments: readonly Experiment[],
  random: Random,
  count: number,
): readonly Trial[] {
  return Array.from({ length: count }, () => {
    const share = 0.05 + random() * 0.4;
    const chosen = experiments.filter(() => random() < share);
    const merged = chosen.reduce<PlainObject>(
      (sum, { given, set }) =>
        mergeValues<PlainObject>(mergeValues<PlainObject>(sum, given), thinned(set, random)),
      experiments[0]?.given ?? {},
    );
    const values = scalarsOf(merged).reduce((left, { path, value }) => {
      const others = choicesBeside(path, value);
      if (others.length === 0 || random() >= FLIPPED) return left;
      return withValue(left, path, others[Math.floor(random() * others.length)]);
    }, merged);
    const releaseName = RELEASES[Math.floor(random() * RELEASES.length)] ?? RELEASE;
    return { values, releaseName, namespace: NAMESPACE, note: 'random' };
  });
}

/** The other way of a flag, what else may be chosen, and how else it may be written. */
function choicesBeside(path: Path, value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [1, ...smallNumbers(value)];
  if (typeof value !== 'string') return [];
  return [...alternatives(path, value).filter((one) => one !== undefined), ...spellings(value)];
}

function thinned(set: PlainObject, random: Random): PlainObject {
  return places(set)
    .filter((path) => typeof path.at(-1) === 'string' && !isRequired(path))
    .reduce((left, path) => {
      const isInside = path.some((part) => typeof part === 'number');
      return random() < (isInside ? KEPT_INSIDE : KEPT) ? left : withoutValue(left, path);
    }, set);
}

/** So often is another one drawn for each that the chart refused. */
const MAX_DRAWN = 4;

/** Renders so many random values files that the chart takes; fewer where it refuses most. */
export async function drawn(
  notebook: Notebook,
  experiments: readonly Experiment[],
  random: Random,
  wanted: number,
): Promise<readonly Render[]> {
  const taken: Render[] = [];
  for (let time = 0; time < MAX_DRAWN && taken.length < wanted; time += 1) {
    const numbers = await notebook.record(randomTrials(experiments, random, wanted - taken.length));
    const renders = numbers.map((number) => notebook.at(number));
    taken.push(...renders.filter(({ outcome }) => outcome.failure === undefined));
  }
  return taken;
}

/** How many objects of a render the model gets wrong. */
export function mistakes(render: Render, model: ProfileModel): readonly string[] {
  const { values, releaseName, namespace, outcome } = render;
  const scope = { values, releaseName, namespace, names: model.names, items: [] };
  const expected = new Map(
    (outcome.objects ?? []).map(({ kind, name, body }) => [`${kind}/${name}`, canonical(body)]),
  );
  const wrong: string[] = [];
  const made = model.objects.flatMap((object) =>
    evaluateObject(object, scope).map((body) => ({
      id: object.id,
      body: withoutNulls(body) as PlainObject | undefined,
    })),
  );
  for (const { id, body } of made) {
    if (body === undefined) continue;
    const key = `${String(body.kind)}/${String((body.metadata as { name?: unknown } | undefined)?.name)}`;
    if (expected.get(key) !== canonical(body)) wrong.push(id);
    expected.delete(key);
  }
  return [...wrong, ...expected.keys()];
}

/** Takes a file that was wrong as a new base: each of its keys that may matter is missing once. */
export async function dissect(
  notebook: Notebook,
  render: Render,
  mattering: readonly Path[],
  most: number,
): Promise<void> {
  const { index: trial, values, releaseName } = render;
  const there = mattering.filter((path) => valueAt(values, path) !== undefined);
  await notebook.record(
    there
      .slice(0, most)
      .map((path) => depart({ trial, values, releaseName }, [[path, undefined]], 'counterexample')),
  );
}
