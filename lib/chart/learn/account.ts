import { canonical } from '../profile/go-text';
import { signature } from './conduct';
import type { Notebook } from './notebook';
import { OWN_SECTIONS } from '../profile/sections';
import { type Path, RELEASE } from './plan';
import { subchartOf } from './rendered';

/** What the renders say of the keys of values. */
export interface Account {
  /** Keys that were tried, alone, and never made a difference. */
  readonly ignored: readonly string[];
  /** Keys that the chart refuses, whatever is their value: its schema does not know them, or wants something else there. */
  readonly refused: readonly string[];
  /** Charts within the chart that nobody expected, whose objects were taken for the vendor's own. */
  readonly others: readonly { readonly name: string; readonly objects: readonly string[] }[];
  /** What the chart said when it refused values, and how often. */
  readonly refusals: readonly { readonly message: string; readonly count: number }[];
  /** Places that change by themselves, from render to render. */
  readonly random: readonly string[];
}

/** Sums up a notebook. */
export function accountOf(notebook: Notebook): Account {
  const tried = new Map<string, Path>();
  const matters = new Set<string>();
  const refusals = new Map<string, number>();
  for (const render of notebook.renders) {
    const { from, outcome } = render;
    if (outcome.failure !== undefined) {
      const message = reasonOf(outcome.failure);
      refusals.set(message, (refusals.get(message) ?? 0) + 1);
    }
    if (from === undefined) continue;
    const isOther = signature(render) !== signature(notebook.at(from.trial));
    for (const path of from.changed.map(section)) {
      tried.set(canonical(path), path);
      if (isOther && from.changed.length === 1) matters.add(canonical(path));
    }
  }
  return {
    ignored: [...tried]
      .filter(([key]) => !matters.has(key))
      .map(([, path]) => dotted(path))
      .sort(),
    refusals: [...refusals]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_REFUSALS)
      .map(([message, count]) => ({ message, count })),
    refused: notebook.refused.map(dotted).sort(),
    others: othersIn(notebook),
    random: notebook.steady.places,
  };
}

/** Subcharts that are of the product itself. */
const EXPECTED = new Set(['', ...OWN_SECTIONS]);

function othersIn({ renders }: Notebook): Account['others'] {
  const found = new Map<string, Set<string>>();
  for (const { outcome, releaseName } of renders)
    for (const { source, kind, name } of outcome.objects ?? []) {
      const chart = subchartOf(source);
      if (EXPECTED.has(chart) || releaseName !== RELEASE) continue;
      const objects = found.get(chart) ?? new Set();
      found.set(chart, objects.add(`${kind}/${name.replace(RELEASE, '{$release}')}`));
    }
  return [...found].map(([name, objects]) => ({ name, objects: [...objects].sort() }));
}

function dotted(path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${String(part)}]` : `${text}${text === '' ? '' : '.'}${part}`,
    '',
  );
}

const MAX_REFUSALS = 10;
const MAX_MESSAGE = 200;

/** A path up to the first list: lists are tried as a whole. */
function section(path: Path): Path {
  const list = path.findIndex((part) => typeof part === 'number');
  return list === -1 ? path : path.slice(0, list);
}

/** The last part of Helm's sentence, which is the chart's own. */
function reasonOf(failure: string): string {
  const line = failure.trim().split('\n')[0] ?? '';
  const own = /error calling (?:required|fail|include): (.+)$/.exec(line)?.[1] ?? line;
  return own.slice(-MAX_MESSAGE);
}
