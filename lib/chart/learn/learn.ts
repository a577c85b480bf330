import type { PlainObject } from '../../base/plain-object';
import type { ProfileModel } from '../profile/model';
import { Canaries } from './canary';
import { establish, Notebook, relevantPlaces, tryExperiments, vary } from './conduct';
import { Laboratory } from './laboratory';
import { type Doubt, learnObjects } from './learn-objects';
import { experiments, minimal, type Path, scenarios } from './plan';
import type { Render, Renderer } from './render';
import { goJson } from '../profile/go-text';

/** What a learning is given. */
export interface LearnOptions {
  readonly chart: { readonly name: string; readonly version: string };
  readonly renderer: Renderer;
  /** Values that only the chart knows, with its defaults. @default - none */
  readonly chartValues?: PlainObject;
  /** Stands for every private key: a real one, that nobody uses. */
  readonly privateKey: string;
  readonly onStage?: (text: string) => void;
}

/** What came of it. */
export interface Learned {
  readonly model: ProfileModel;
  readonly doubts: readonly Doubt[];
  readonly renders: readonly Render[];
}

/** The product's own components, by the section of their values. */
const NAMES = { platform: 'platform', analysis: 'analysis', oidc: 'oidc' };

/** Learns a chart by rendering it. */
export async function learnChart(options: LearnOptions): Promise<Learned> {
  const canaries = new Canaries(options.privateKey);
  const notebook = new Notebook(options.renderer);
  const say = options.onStage ?? (() => undefined);
  const all = experiments(canaries);
  await establish(notebook, { name: 'minimal', values: minimal(canaries) });
  const mattering = new Map<string, Path>();
  const bases = [];
  for (const scenario of scenarios(all, minimal(canaries))) {
    say(`base: ${scenario.name}`);
    const base = await establish(notebook, scenario);
    if (base === undefined) {
      say('refused');
      continue;
    }
    bases.push(base);
    const places = await relevantPlaces(notebook, base);
    for (const path of places) mattering.set(goJson(path), path);
    say(`${String(places.length)} keys matter`);
  }
  for (const base of bases.slice(0, 2)) {
    await vary(notebook, base, [...mattering.values()]);
    say(`varied, ${String(notebook.renders.length)} renders`);
  }
  const heads = new Set([...mattering.values()].map((path) => goJson(path.slice(0, 1))));
  await tryExperiments(notebook, all, (path) => heads.has(goJson(path.slice(0, 1))));
  say(`experiments, ${String(notebook.renders.length)} renders`);
  const names = { ...NAMES, '': options.chart.name };
  const laboratory = new Laboratory(notebook.renders, canaries, names);
  const { objects, doubts } = learnObjects(laboratory);
  return { model: { chart: options.chart, names, objects }, doubts, renders: notebook.renders };
}
