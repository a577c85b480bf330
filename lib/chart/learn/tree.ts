import type { Atom, Condition } from '../profile/model';
import type { Laboratory } from './laboratory';
import type { Observation } from './situation';
import { Table } from './split';
import { asReferences, itemReferences, overridesOf, relevantPaths } from './relevance';

/** Which label an observation has; several when they come to the same. */
type Labelled = Observation<string>;

/** A label and when it holds, given that none before it does. */
export interface Rule {
  readonly label: string;
  /** @default - always: it is the last one */
  readonly when?: Condition;
}

interface Learned {
  readonly rules: readonly Rule[];
  /** How many observations the rules get wrong. */
  readonly wrong: number;
}

const MAX_DEPTH = 12;

/** So often all statements about all values are tried for one place: what needs more, such as a sum over a value, nothing explains. */
const MAX_SEARCHES = 48;

/**
 * Finds out when which label holds: a decision tree over statements about values, of which those come first that some pair
 * of renders shows to matter, read as an OR of ANDs for each label and cut to what is needed.
 *
 * @param first the label whose condition is wanted; without it, those that are rare come first
 */
export function learnRules(
  observations: readonly Labelled[],
  laboratory: Laboratory,
  related: readonly Atom['reference'][] = [],
  first?: string,
): Learned {
  const counts = countBy(observations);
  const labels = [...counts.entries()]
    .sort((a, b) => Number(b[0] === first) - Number(a[0] === first) || a[1] - b[1])
    .map(([label]) => label);
  const [only] = labels;
  if (only === undefined) return { rules: [], wrong: 0 };
  if (labels.length === 1) return { rules: [{ label: only }], wrong: 0 };
  const situations = observations.map(({ situation }) => situation);
  const atomsOf = (references: readonly Atom['reference'][]): Atom[] =>
    references.flatMap((reference) => [...laboratory.features.atomsOf(reference, situations)]);
  const around = related.flatMap((reference) => [reference, ...asReferences(overridesOf(reference))]);
  const near = atomsOf(
    unique([
      ...itemReferences(situations),
      ...asReferences(relevantPaths(observations, laboratory)),
      ...around,
    ]),
  );
  const relatedKeys = new Set(around.map((reference) => JSON.stringify(reference)));
  const table = new Table(observations, laboratory, relatedKeys);
  const conjunctions = new Map<string, Atom[][]>();
  let wrong = 0;
  let searches = 0;
  const grow = (rows: readonly number[], above: readonly Atom[], depth: number): void => {
    const here = table.countBy(rows);
    const best = depth > MAX_DEPTH || here.size <= 1 ? undefined : table.split(rows, near);
    let chosen = best;
    if (chosen === undefined && here.size > 1 && depth <= MAX_DEPTH && searches < MAX_SEARCHES) {
      searches += 1;
      chosen = table.split(rows, laboratory.features.everything);
    }
    if (chosen === undefined) {
      const [label = '', count = 0] = [...here.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
      wrong += rows.length - count;
      conjunctions.set(label, [...(conjunctions.get(label) ?? []), [...above]]);
      return;
    }
    const { atom } = chosen;
    grow(chosen.yes, [...above, atom], depth + 1);
    grow(chosen.no, [...above, { ...atom, negated: !atom.negated }], depth + 1);
  };
  grow([...observations.keys()], [], 0);
  const rules: Rule[] = [];
  let rest = [...observations];
  const order = labels.filter((label) => conjunctions.has(label));
  for (const [position, label] of order.entries()) {
    if (position === order.length - 1) {
      rules.push({ label });
      break;
    }
    const others = rest.filter(({ value }) => value !== label);
    const own = rest.filter(({ value }) => value === label);
    const when = simplify(conjunctions.get(label) ?? [], own, others, laboratory);
    rules.push({ label, when });
    const tests = when.map((all) => all.map((atom) => laboratory.features.test(atom)));
    rest = rest.filter(({ situation }) => !tests.some((all) => all.every((test) => test(situation))));
  }
  return { rules, wrong };
}

function unique(references: readonly Atom['reference'][]): readonly Atom['reference'][] {
  return [...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values()];
}

function countBy(rows: readonly Labelled[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of rows) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Drops what a condition does not need to keep all others out. */
function simplify(
  conjunctions: readonly (readonly Atom[])[],
  own: readonly Labelled[],
  others: readonly Labelled[],
  laboratory: Laboratory,
): Condition {
  const matches = (all: readonly Atom[], { situation }: Labelled): boolean =>
    all.every((atom) => laboratory.features.test(atom)(situation));
  const cut = conjunctions.map((all) => {
    let kept = [...all];
    // observations that no tree could tell apart stay wrong
    const allowed = others.filter((row) => matches(kept, row)).length;
    for (const atom of [...all].reverse()) {
      const fewer = kept.filter((one) => one !== atom);
      if (others.filter((row) => matches(fewer, row)).length <= allowed) kept = fewer;
    }
    return kept;
  });
  // the widest first; one that adds nothing is left out
  const sized = cut
    .map((all) => ({ all, covered: own.filter((row) => matches(all, row)) }))
    .sort((a, b) => b.covered.length - a.covered.length || a.all.length - b.all.length);
  const seen = new Set<Labelled>();
  return sized.flatMap(({ all, covered }) => {
    const fresh = covered.filter((row) => !seen.has(row));
    for (const row of fresh) seen.add(row);
    return fresh.length === 0 ? [] : [all];
  });
}
