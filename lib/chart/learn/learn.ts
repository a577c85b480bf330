import type { PlainObject } from '../../base/plain-object';
import type { ProfileModel } from '../profile/model';
import { Canaries } from './canary';
import { type Account, accountOf } from './account';
import { explore } from './explore';
import { Laboratory } from './laboratory';
import { type Doubt, learnObjects } from './learn-objects';
import { Notebook } from './notebook';
import { tryOffline } from './offline';
import { experiments, fitting } from './plan';
import type { Render, Renderer } from './render';
import { withoutProbes } from './without-probes';
import { dissect, drawn, mistakes, randomTrials, seeded, shuffled } from './rounds';

/** What a learning is given. */
export interface LearnOptions {
  readonly chart: { readonly name: string; readonly version: string };
  readonly renderer: Renderer;
  /** Values that only the chart knows, with its defaults. @default - none */
  readonly chartValues?: PlainObject;
  /** Stands for every private key: a real one, that nobody uses. */
  readonly privateKey: string;
  /** How many random values files are tried in a round; none for no round. @default 20 */
  readonly rounds?: number;
  /** Whether all renders are there already, so that none can be asked for by what others showed. @default false */
  readonly offline?: boolean;
  /** Told what is done. @default - nobody is told */
  readonly onStage?: (text: string) => void;
}

/** What came of it. */
export interface Learned {
  readonly model: ProfileModel;
  readonly doubts: readonly Doubt[];
  readonly renders: readonly Render[];
  /** How the rounds of random values files ended, in words. */
  readonly rounds: string;
  readonly account: Account;
}

const SEED = 20_261_128;
const DEFAULT_ROUNDS = 20;
const MAX_ROUNDS = 5;
/** No further round begins behind so many renders: two processors make them in some four minutes. */
const ENOUGH = 4_300;
const IDLE = 2;
const MIXED = 240;
const MAX_DISSECTED = 5;
const MAX_PARTS = 40;

/** The product's own components, by the section of their values. */
const NAMES = { platform: 'platform', analysis: 'analysis', oidc: 'oidc' };

/** Learns a chart by rendering it. */
export async function learnChart(options: LearnOptions): Promise<Learned> {
  const canaries = new Canaries(options.privateKey);
  const notebook = new Notebook(options.renderer, canaries);
  const say = options.onStage ?? (() => undefined);
  const samples = experiments(canaries);
  const { mattering, chartKeys } =
    options.offline === true
      ? { mattering: [], chartKeys: [] }
      : await explore({ notebook, all: samples, canaries, chartValues: options.chartValues ?? {}, say });
  if (options.offline === true) await tryOffline(notebook, samples, canaries);
  const all = fitting(samples, notebook.refused);
  const random = seeded(SEED);
  // where nothing matters, random values bring nothing
  const wanted = mattering.length === 0 ? 0 : (options.rounds ?? DEFAULT_ROUNDS);
  // keys that always went together so far are seen apart
  if (wanted > 0) await notebook.record(randomTrials(all, random, MIXED));
  await notebook.repeatSuspects();
  say(`${String(notebook.renders.length)} renders`);
  const names = { ...NAMES, '': options.chart.name };
  const laboratory = new Laboratory(notebook.renders, canaries, names, options.chartValues);
  let study = learnObjects(laboratory);
  const model = (): ProfileModel => ({ chart: options.chart, names, chartKeys, objects: study.objects });
  say(`learned ${String(study.objects.length)} objects`);
  let [right, seen] = [0, 0];
  const fewest: number[] = [];
  for (let round = 0; round < MAX_ROUNDS && wanted > 0; round += 1) {
    if (round > 0 && notebook.renders.length > ENOUGH) break;
    const rendered = await drawn(notebook, all, random, wanted);
    const wrong = rendered.filter((render) => mistakes(render, model()).length > 0);
    [right, seen] = [rendered.length - wrong.length, rendered.length];
    say(`round ${String(round + 1)}: ${String(right)} of ${String(seen)} random values files are right`);
    if (wrong.length === 0) break;
    // what two rounds have not brought nearer stays uncertain
    fewest.push(wrong.reduce((sum, render) => sum + mistakes(render, model()).length, 0));
    if (fewest.length > IDLE && Math.min(...fewest.slice(-IDLE)) >= Math.min(...fewest.slice(0, -IDLE)))
      break;
    for (const render of wrong.slice(0, MAX_DISSECTED))
      await dissect(notebook, render, shuffled(mattering, random), MAX_PARTS);
    laboratory.refresh();
    study = learnObjects(laboratory, study);
  }
  const refused = seen < wanted ? '; the chart refused all others' : '';
  const rounds =
    wanted > 0
      ? `in the last round ${String(right)} of ${String(seen)} random values files were right${refused}.`
      : '';
  const cleaned = study.objects.map(withoutProbes);
  const odd = cleaned.flatMap(({ object, gone }) =>
    gone.map((path): Doubt => ({ object: object.id, path, wrong: 1 })),
  );
  return {
    model: { ...model(), objects: cleaned.map(({ object }) => object) },
    doubts: [...study.doubts, ...odd],
    rounds,
    account: accountOf(notebook),
    renders: notebook.renders,
  };
}
