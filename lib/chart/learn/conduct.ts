import type { PlainObject } from '../../base/plain-object';
import { alternatives, empties, places } from './alternatives';
import type { Canaries } from './canary';
import { depart, type Experiment, NAMESPACE, type Path, RELEASE, type Scenario } from './plan';
import type { Outcome, Render, Renderer, Trial } from './render';
import { Steady } from './steady';
import { canonical } from '../profile/go-text';
import { valueAt } from '../profile/scope';

/** Renders what is asked for, once each, and keeps it. */
export class Notebook {
  public readonly renders: Render[] = [];
  private readonly known = new Map<string, number>();
  private readonly raw: Outcome[] = [];
  /** What cannot be learned of the renders. */
  public readonly steady = new Steady();

  public constructor(private readonly renderer: Renderer) {}

  /** Renders trials; those that were rendered before are not rendered again. Gives their numbers. */
  public async record(trials: readonly Trial[]): Promise<readonly number[]> {
    const fresh: Trial[] = [];
    const numbers = trials.map((trial) => {
      const key = canonical([trial.values, trial.releaseName, trial.namespace]);
      const known = this.known.get(key);
      if (known !== undefined) return known;
      const number = this.renders.length + fresh.length;
      this.known.set(key, number);
      fresh.push(trial);
      return number;
    });
    const outcomes = await this.renderer(fresh);
    for (const [position, trial] of fresh.entries()) {
      const outcome = outcomes[position] ?? { failure: 'not rendered' };
      this.raw.push(outcome);
      this.renders.push({ ...trial, index: this.renders.length, outcome: this.steady.settle(outcome) });
    }
    return numbers;
  }

  /** Renders something once more: what differs then is random, in this render and all others. */
  public async repeat(number: number): Promise<void> {
    const { values, releaseName, namespace, note } = this.at(number);
    const [outcome] = await this.renderer([{ values, releaseName, namespace, note, again: true }]);
    const before = this.raw[number];
    if (outcome === undefined || before === undefined || !this.steady.compare(before, outcome)) return;
    for (const [index, render] of this.renders.entries()) {
      const settled = this.steady.settle(this.raw[index] ?? {});
      this.renders[index] = { ...render, outcome: settled };
    }
  }

  public at(number: number): Render {
    const render = this.renders[number];
    if (render === undefined) throw new Error(`there is no render ${String(number)}`);
    return render;
  }
}

/** A base, rendered. */
interface Base {
  readonly trial: number;
  readonly values: PlainObject;
  readonly releaseName: string;
}

/** Renders a base; what the chart refuses is made smaller until it does not. */
export async function establish(
  notebook: Notebook,
  { name, values, releaseName = RELEASE }: Scenario,
): Promise<Base | undefined> {
  const trial = (own: PlainObject): Trial => ({ values: own, releaseName, namespace: NAMESPACE, note: name });
  const [first = 0] = await notebook.record([trial(values)]);
  if (notebook.at(first).outcome.failure === undefined) return { trial: first, values, releaseName };
  const culprits = await findCulprits(notebook, trial, values);
  if (culprits === undefined) return undefined;
  const base = depart(
    { trial: first, values, releaseName },
    culprits.map((path) => [path, undefined]),
    name,
  );
  const [second = 0] = await notebook.record([trial(base.values)]);
  if (notebook.at(second).outcome.failure !== undefined) return undefined;
  return { trial: second, values: base.values, releaseName };
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
    const gone = (more: readonly Path[]): PlainObject =>
      depart(
        { trial: 0, values, releaseName: '' },
        [...out, ...more].map((path) => [path, undefined]),
        '',
      ).values;
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

/**
 * Which of the keys of a base matter, beside those that are known to: whole sections are taken away first, and only those that
 * make a difference are entered.
 */
export async function relevantPlaces(
  notebook: Notebook,
  base: Base,
  known: ReadonlySet<string>,
): Promise<readonly Path[]> {
  const all = places(base.values).filter((path) => !known.has(canonical(path)));
  const before = signature(notebook.at(base.trial));
  let open: readonly (readonly Path[])[] = groupBy(all, 1);
  const found: Path[] = [];
  for (let depth = 2; open.length > 0; depth += 1) {
    const numbers = await notebook.record(
      open.map((group) =>
        depart(
          base,
          group.map((path) => [path, undefined]),
          `without ${group[0]?.slice(0, depth - 1).join('.') ?? ''}`,
        ),
      ),
    );
    const mattering = open.filter((_, index) => signature(notebook.at(numbers[index] ?? 0)) !== before);
    found.push(...mattering.filter(({ length }) => length === 1).flat());
    open = mattering.filter(({ length }) => length > 1).flatMap((group) => groupBy(group, depth));
    if (depth > 12) break;
  }
  return found;
}

function groupBy(paths: readonly Path[], depth: number): readonly (readonly Path[])[] {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const key = canonical(path.slice(0, depth));
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()];
}

/** What a render came to, as text. */
export function signature({ outcome }: Render): string {
  return outcome.failure ?? canonical(outcome.objects?.map(({ body }) => body));
}

/** Tries every place of a base alone: without it, empty, and with its other choices. */
export async function vary(notebook: Notebook, base: Base, only: readonly Path[]): Promise<void> {
  const trials = only.flatMap((path) => {
    const value = valueAt(base.values, path);
    const other = [...alternatives(path, value), ...empties(value)];
    return other.map((instead) =>
      depart(base, [[path, instead]], `${path.join('.')}: ${canonical(instead ?? null)}`),
    );
  });
  await notebook.record(trials);
}

/** Tries samples alone, in the surroundings that they need. */
export async function tryExperiments(
  notebook: Notebook,
  all: readonly Experiment[],
  matters: (path: Path) => boolean,
): Promise<void> {
  const sets = all.map(({ given, set }) => ({ given, set, paths: places(set).filter(matters) }));
  const bases = await notebook.record(
    sets.map(({ given }) => ({ values: given, releaseName: RELEASE, namespace: NAMESPACE, note: 'given' })),
  );
  const trials = sets.flatMap(({ given, set, paths }, index) => {
    const base = { trial: bases[index] ?? 0, values: given, releaseName: RELEASE };
    const lists = paths.filter((path) => !path.some((part) => typeof part === 'number'));
    return [
      depart(
        base,
        lists.map((path) => [path, valueAt(set, path)]),
        'all samples at once',
      ),
      ...lists.flatMap((path) => {
        const value = valueAt(set, path);
        return [value, ...alternatives(path, value).filter((one) => one !== undefined)].map((instead) =>
          depart(base, [[path, instead]], `${path.join('.')}: ${canonical(instead ?? null)}`),
        );
      }),
    ];
  });
  await notebook.record(trials);
}

/** What every base starts from. */
export type { Base };
export type { Canaries };
