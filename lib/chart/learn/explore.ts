import { mergeValues } from '../../base/merge';
import type { PlainObject } from '../../base/plain-object';
import { canonical } from '../profile/go-text';
import type { Canaries } from './canary';
import { samplesOfKeys, unknownKeys } from './chart-keys';
import { relevantPlaces, tryExperiments } from './conduct';
import { establish } from './establish';
import type { Notebook } from './notebook';
import {
  type Experiment,
  fitting,
  GIVEN_TWICE,
  isSecretOrItsName,
  minimal,
  type Path,
  scenarios,
} from './plan';
import type { Render } from './render';
import { Variation, vary } from './vary';

/** So many bases are varied in all that matters. */
const VARIED = 2;

/** What an exploration works with. */
export interface Exploration {
  readonly notebook: Notebook;
  readonly all: readonly Experiment[];
  readonly canaries: Canaries;
  /** Values that the chart itself has. */
  readonly chartValues: PlainObject;
  readonly say: (text: string) => void;
}

/** Finds out which keys matter in several bases, and tries those in every way. */
export async function explore({ notebook, all, canaries, chartValues, say }: Exploration): Promise<{
  readonly mattering: readonly Path[];
  readonly chartKeys: readonly string[];
}> {
  const least = await establish(notebook, { name: 'minimal', values: minimal(canaries) });
  const mattering = new Map<string, Path>();
  const bases = [];
  const ownKeys = unknownKeys(chartValues);
  const extra = mergeValues<PlainObject>(minimal(canaries), samplesOfKeys(ownKeys, chartValues, canaries));
  for (const scenario of scenarios(all, extra, canaries)) {
    say(`base: ${scenario.name}`);
    const base = await establish(notebook, scenario);
    if (base === undefined) {
      say('refused');
      continue;
    }
    bases.push(base);
    await notebook.repeat(base.trial);
    const places = await relevantPlaces(notebook, base, new Set(mattering.keys()), canaries);
    const fresh = places.filter((path) => !mattering.has(canonical(path)));
    for (const path of places) mattering.set(canonical(path), path);
    if (scenario.name === GIVEN_TWICE)
      await vary(
        notebook,
        base,
        [...mattering.values()].filter((path) => isSecretOrItsName(path)),
      );
    // what shows only here is tried only here
    if (bases.length > VARIED) await vary(notebook, base, fresh);
    say(`${String(mattering.size)} keys matter`);
  }
  // a chart that refuses all of that, or heeds none of it, is no chart of the product, or one of quite other values
  if ((least === undefined && bases.length === 0) || mattering.size === 0)
    return { mattering: [], chartKeys: [] };
  const variation = new Variation(notebook, chartValues);
  for (const base of bases.slice(0, VARIED)) {
    await variation.of(base, [...mattering.values()]);
    say(`varied, ${String(notebook.renders.length)} renders`);
  }
  const seen = new Set(bases.slice(0, VARIED).flatMap((base) => templatesIn(notebook.at(base.trial))));
  for (const base of bases.slice(VARIED)) {
    const templates = templatesIn(notebook.at(base.trial));
    if (templates.some((one) => !seen.has(one))) await variation.again(base, [...mattering.values()]);
    for (const one of templates) seen.add(one);
  }
  say(`varied where more is, ${String(notebook.renders.length)} renders`);
  const heads = new Set([...mattering.values()].map((path) => canonical(path.slice(0, 1))));
  await tryExperiments(notebook, fitting(all, notebook.refused), (path) =>
    heads.has(canonical(path.slice(0, 1))),
  );
  say(`experiments, ${String(notebook.renders.length)} renders`);
  return {
    mattering: [...mattering.values()],
    chartKeys: ownKeys.filter((path) => mattering.has(canonical(path))).map((path) => path.join('.')),
  };
}

/** The templates that have made something of a render, and of which kinds. */
function templatesIn({ outcome }: Render): readonly string[] {
  return (outcome.objects ?? []).map(({ source, kind }) => `${source} ${kind}`);
}
