import { canonical } from '../profile/go-text';
import type { Path } from './plan';
import type { Outcome, Render, Renderer, Trial } from './render';
import type { Canaries } from './canary';
import { suspects } from './chance';
import { Steady } from './steady';

/** So many renders are looked at a second time. */
const MAX_REPEATED = 12;

/** Renders what is asked for, once each, and keeps it. */
export class Notebook {
  public readonly renders: Render[] = [];
  private readonly known = new Map<string, number>();
  private readonly raw: Outcome[] = [];
  /** Places that were looked at twice. */
  private readonly cleared = new Set<string>();
  private readonly refusedKeys = new Map<string, Path>();
  /** What cannot be learned of the renders. */
  public readonly steady: Steady;

  public constructor(
    private readonly renderer: Renderer,
    canaries: Canaries,
  ) {
    this.steady = new Steady((token) => canaries.pathOf(token) !== undefined);
  }

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

  /** Looks again at what may be drawn by chance where no value is given. */
  public async repeatSuspects(): Promise<void> {
    for (let round = 0; round < MAX_REPEATED; round += 1) {
      const [suspect] = suspects(this.raw, (place) => this.steady.knows(place) || this.cleared.has(place));
      if (suspect === undefined) return;
      await this.repeat(suspect.render);
      this.cleared.add(suspect.place);
    }
  }

  /** Remembers keys that the chart does not take. */
  public refuse(paths: readonly Path[]): void {
    for (const path of paths) this.refusedKeys.set(canonical(path), path);
  }

  /** Keys that the chart was seen not to take: what has them is not worth a render. */
  public get refused(): readonly Path[] {
    return [...this.refusedKeys.values()];
  }

  public at(number: number): Render {
    const render = this.renders[number];
    if (render === undefined) throw new Error(`there is no render ${String(number)}`);
    return render;
  }
}
