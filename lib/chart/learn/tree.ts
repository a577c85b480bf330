import type { Atom, Condition } from '../profile/model';
import { bitsOf, both, without } from './bits';
import { coverOf, lengthOf } from './cover';
import type { Laboratory } from './laboratory';
import type { Observation } from './situation';
import { askingForContent, askingForNull, simplify } from './simplify';
import { type Candidate, Table } from './split';
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

/** Conditions of more statements may be said in a plainer way. */
const PLAIN = 2;

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
  const allowance = laboratory.budget.allow();
  const nearby = table.candidates(near);
  let all: readonly Candidate[] | undefined;
  const conjunctions = new Map<string, Atom[][]>();
  let wrong = 0;
  let searches = 0;
  const best = (rows: readonly number[]): ReturnType<Table['split']> => {
    const found = table.split(rows, nearby, allowance);
    if (found !== undefined || searches >= MAX_SEARCHES) return found;
    searches += 1;
    all ??= table.candidates(laboratory.features.everything);
    return table.split(rows, all, allowance);
  };
  const grow = (rows: readonly number[], above: readonly Atom[]): void => {
    const here = table.countBy(rows);
    const chosen = here.size <= 1 || above.length > MAX_DEPTH || allowance.isSpent ? undefined : best(rows);
    if (chosen === undefined) {
      const [label = '', count = 0] = [...here.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
      wrong += rows.length - count;
      conjunctions.set(label, [...(conjunctions.get(label) ?? []), [...above]]);
      return;
    }
    const { atom } = chosen;
    grow(chosen.yes, [...above, atom]);
    grow(chosen.no, [...above, { ...atom, negated: !atom.negated }]);
  };
  grow([...observations.keys()], []);
  const plain = [...nearby, ...(all ?? [])].map(({ atom }) => atom);
  const rules: Rule[] = [];
  let rest = bitsOf(observations.length, () => true);
  const order = labels.filter((label) => conjunctions.has(label));
  for (const [position, label] of order.entries()) {
    if (position === order.length - 1) {
      rules.push({ label });
      break;
    }
    const labelled = table.rowsWith(label);
    const [own, others] = [both(rest, labelled), without(rest, labelled)];
    const grown = simplify(conjunctions.get(label) ?? [], own, others, table);
    const plainer = lengthOf(grown) > PLAIN ? coverOf(plain, own, others, table) : undefined;
    const fewest = plainer !== undefined && lengthOf(plainer) < lengthOf(grown) ? plainer : grown;
    const when = askingForContent(fewest, own, others, table);
    rules.push({ label, when: askingForNull(when) });
    rest = when.reduce(
      (left, one) => without(left, both(left, ...one.map((atom) => table.rowsOf(atom)))),
      rest,
    );
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
