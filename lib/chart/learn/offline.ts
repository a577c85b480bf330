import type { PlainObject } from '../../base/plain-object';
import { alternatives, empties, places, smallNumbers } from './alternatives';
import { tryExperiments } from './conduct';
import { Notebook } from './notebook';
import type { Canaries } from './canary';
import { isOfOthers } from './chart-keys';
import { depart, type Experiment, minimal, NAMESPACE, RELEASE, type Scenario, scenarios } from './plan';
import type { Trial } from './render';
import { randomTrials, seeded } from './rounds';
import { valueAt } from '../profile/scope';
import { spellings } from './spellings';

const RANDOM = 300;
const SEED = 20_261_129;

/**
 * All that is rendered when nobody can be asked in between: what the search for what matters would have left out is tried as
 * well, and many random files take the place of counterexamples.
 */
export async function tryOffline(
  notebook: Notebook,
  all: readonly Experiment[],
  canaries: Canaries,
): Promise<void> {
  const bases = scenarios(all, minimal(canaries), canaries);
  await notebook.record([trialOf({ name: 'minimal', values: minimal(canaries) })]);
  const numbers = await notebook.record(bases.map(trialOf));
  for (const number of numbers) await notebook.repeat(number);
  for (const [position, base] of bases.slice(0, 2).entries()) {
    const from = {
      trial: numbers[position] ?? 0,
      values: base.values,
      releaseName: base.releaseName ?? RELEASE,
    };
    await notebook.record(variations(from, position === 0));
  }
  await tryExperiments(notebook, all, (path) => !isOfOthers(path));
  await notebook.record(randomTrials(all, seeded(SEED), RANDOM));
}

/** Everything that is to be rendered, in order. */
export async function offlineTrials(
  canaries: Canaries,
  all: readonly Experiment[],
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  const notebook = new Notebook((batch) => {
    trials.push(...batch);
    return Promise.resolve(batch.map(() => ({ objects: [] })));
  }, canaries);
  await tryOffline(notebook, all, canaries);
  return trials;
}

function trialOf({ name, values, releaseName = RELEASE }: Scenario): Trial {
  return { values, releaseName, namespace: NAMESPACE, note: name };
}

function variations(
  base: { readonly trial: number; readonly values: PlainObject; readonly releaseName: string },
  isFirst: boolean,
): readonly Trial[] {
  const own = places(base.values).filter((path) => !isOfOthers(path));
  return own.flatMap((path) => {
    const value = valueAt(base.values, path);
    const ways = isFirst ? [...smallNumbers(value), ...spellings(value)] : [];
    return [...alternatives(path, value), ...empties(value), ...ways].map((instead) =>
      depart(base, [[path, instead]], path.join('.')),
    );
  });
}
