import type { PlainObject } from '../../base/plain-object';
import { withoutValue } from '../../values/samples/value-at';
import { canonical } from '../profile/go-text';
import { places } from './alternatives';
import type { Notebook } from './notebook';
import { NAMESPACE, type Path, RELEASE, type Scenario } from './plan';
import { refusalIn } from './refusal';
import type { Render, Trial } from './render';

/** A base, rendered. */
export interface Base {
  readonly trial: number;
  readonly values: PlainObject;
  readonly releaseName: string;
}

/** So often a schema is asked what else it does not want. */
const MAX_REFUSALS = 12;

/** Renders a base; what the chart refuses is made smaller until it does not. */
export async function establish(
  notebook: Notebook,
  { name, values, releaseName = RELEASE }: Scenario,
): Promise<Base | undefined> {
  const trial = (own: PlainObject): Trial => ({ values: own, releaseName, namespace: NAMESPACE, note: name });
  const render = async (own: PlainObject): Promise<Render> => {
    const [number = 0] = await notebook.record([trial(own)]);
    return notebook.at(number);
  };
  let here = await render(values);
  for (let round = 0; round < MAX_REFUSALS; round += 1) {
    const { failure } = here.outcome;
    if (failure === undefined) return { trial: here.index, values: here.values, releaseName };
    const { unknown, unfit } = refusalIn(failure, here.values);
    notebook.refuse([...unknown, ...unfit]);
    const left = without(here.values, [...unknown, ...unfit]);
    if (left === here.values) break;
    here = await render(left);
  }
  const culprits = await findCulprits(notebook, trial, here.values);
  if (culprits === undefined) return undefined;
  const last = await render(without(here.values, culprits));
  return last.outcome.failure === undefined
    ? { trial: last.index, values: last.values, releaseName }
    : undefined;
}

function without(values: PlainObject, paths: readonly Path[]): PlainObject {
  return paths.reduce((left, path) => withoutValue(left, path), values);
}

const MAX_CULPRITS = 8;

/** The keys without which the chart renders. */
async function findCulprits(
  notebook: Notebook,
  trial: (values: PlainObject) => Trial,
  values: PlainObject,
): Promise<readonly Path[] | undefined> {
  const out: Path[] = [];
  for (let round = 0; round < MAX_CULPRITS; round += 1) {
    const gone = (more: readonly Path[]): PlainObject => without(values, [...out, ...more]);
    const isFine = async (more: readonly Path[]): Promise<boolean> => {
      const [number = 0] = await notebook.record([trial(gone(more))]);
      return notebook.at(number).outcome.failure === undefined;
    };
    if (out.length > 0 && (await isFine([]))) return out;
    // the shortest beginning of all keys without which it renders ends with a culprit
    const all = places(values).filter((path) => !out.some((other) => canonical(other) === canonical(path)));
    let [low, high] = [0, all.length];
    if (!(await isFine(all.slice(0, high)))) return undefined;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (await isFine(all.slice(0, middle))) high = middle;
      else low = middle;
    }
    const culprit = all[high - 1];
    if (culprit === undefined) return undefined;
    out.push(culprit);
  }
  return undefined;
}
