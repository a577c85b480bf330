import { holdsOf, subjectIn } from '../profile/evaluate-template';
import type { Atom } from '../profile/model';
import { type Bits, bitsOf, hasBit } from './bits';
import type { Allowance } from './budget';
import type { Laboratory } from './laboratory';
import { type Seen, seenIn } from './seen';
import type { Observation } from './situation';
import { Tally } from './tally';

const BONUS_RELATED = 0.02;
const MIN_GAIN = 1e-6;

/** What it takes to weigh a statement, beside counting. */
const EACH = 8;

/** A statement, and the rows of which it is true and is not. */
interface Split {
  readonly atom: Atom;
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** A statement that may tell something, and of which places it is true. */
export interface Candidate {
  readonly atom: Atom;
  readonly bits: Bits;
  /** Whether its places are the rows themselves; else they are renders. */
  readonly ofRows: boolean;
  /** What is taken off for those that were named before it, and given for what is known to be in what is learned. */
  readonly bonus: number;
}

/** Observations as numbers, so that thousands of statements about them are tried in no time. */
export class Table {
  private readonly labels: readonly string[];
  private readonly labelOf: Uint32Array;
  private readonly renderOf: Uint32Array;
  private readonly seen = new Map<string, Seen>();
  private readonly rowBits = new Map<Atom, Bits>();

  /** @param related the values that are known to be in what is learned, as JSON: of equals, statements about them are preferred */
  public constructor(
    private readonly observations: readonly Observation<string>[],
    private readonly laboratory: Laboratory,
    private readonly related: ReadonlySet<string>,
  ) {
    const numbers = new Map<string, number>();
    this.labelOf = new Uint32Array(observations.length);
    this.renderOf = new Uint32Array(observations.length);
    for (const [row, { value, situation }] of observations.entries()) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      this.labelOf[row] = number;
      this.renderOf[row] = situation.render;
    }
    this.labels = [...numbers.keys()];
  }

  /** How many of some rows have which label. */
  public countBy(rows: readonly number[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const label = this.labels[this.labelOf[row] ?? 0] ?? '';
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return counts;
  }

  /** The rows of which a statement is true. */
  public rowsOf(atom: Atom): Bits {
    const known = this.rowBits.get(atom);
    if (known !== undefined) return known;
    const made = bitsOf(this.observations.length, this.truth(atom));
    this.rowBits.set(atom, made);
    return made;
  }

  /** The rows that have a label. */
  public rowsWith(label: string): Bits {
    const number = this.labels.indexOf(label);
    return bitsOf(this.observations.length, (row) => this.labelOf[row] === number);
  }

  /** Statements in the form in which they are tried; of those that are true of the same, the first, and the first that is related. */
  public candidates(atoms: readonly Atom[]): readonly Candidate[] {
    const seen = new Map<boolean, Set<Bits>>([
      [false, new Set()],
      [true, new Set()],
    ]);
    const isRelated = new Map<Atom['reference'], boolean>();
    const candidates: Candidate[] = [];
    for (const [position, atom] of atoms.entries()) {
      const ofRows = atom.reference.scope !== 'values';
      const bits = ofRows ? this.rowsOf(atom) : this.laboratory.features.column(atom);
      const { scope, path } = atom.reference;
      const related = isRelated.get(atom.reference) ?? this.related.has(JSON.stringify({ scope, path }));
      isRelated.set(atom.reference, related);
      if (seen.get(related)?.has(bits) === true) continue;
      seen.get(related)?.add(bits);
      // of equals, the one that was named first: what is known to matter, and of that the plainest statement
      candidates.push({ atom, bits, ofRows, bonus: (related ? BONUS_RELATED : 0) - position * 1e-7 });
    }
    return candidates;
  }

  /** The statement that tells most about some rows. */
  public split(
    rows: readonly number[],
    candidates: readonly Candidate[],
    allowance: Allowance,
  ): Split | undefined {
    const here = this.byLabel(rows);
    const tallies = new Map<boolean, Tally>();
    const tallyOf = (ofRows: boolean): Tally => {
      const known = tallies.get(ofRows);
      if (known !== undefined) return known;
      const made = ofRows
        ? new Tally(here, (row) => row, this.observations.length)
        : new Tally(here, (row) => this.renderOf[row] ?? 0, this.laboratory.renders.length);
      tallies.set(ofRows, made);
      return made;
    };
    const all = Uint32Array.from(here, ({ length }) => length);
    const before = entropy(all, rows.length);
    const [inside, outside] = [new Uint32Array(all.length), new Uint32Array(all.length)];
    let best: { readonly atom: Atom; readonly score: number } | undefined;
    let work = rows.length;
    for (const { atom, bits, ofRows, bonus } of candidates) {
      const tally = tallyOf(ofRows);
      work += tally.work + EACH;
      const size = tally.count(bits, inside);
      if (size === 0 || size === rows.length) continue;
      const rest = rows.length - size;
      for (let label = 0; label < all.length; label += 1)
        outside[label] = (all[label] ?? 0) - (inside[label] ?? 0);
      const after = (size * entropy(inside, size) + rest * entropy(outside, rest)) / rows.length;
      const gain = before - after;
      if (gain < MIN_GAIN) continue;
      if (best === undefined || gain + bonus > best.score) best = { atom, score: gain + bonus };
    }
    allowance.spend(work);
    if (best === undefined) return undefined;
    const isTrue = this.truth(best.atom);
    return { atom: best.atom, yes: rows.filter(isTrue), no: rows.filter((row) => !isTrue(row)) };
  }

  /** Rows by their label, in the order of labels. */
  private byLabel(rows: readonly number[]): readonly (readonly number[])[] {
    const found: number[][] = this.labels.map(() => []);
    for (const row of rows) found[this.labelOf[row] ?? 0]?.push(row);
    return found.filter(({ length }) => length > 0);
  }

  /** Of which rows a statement is true. */
  private truth(atom: Atom): (row: number) => boolean {
    if (atom.reference.scope === 'values') {
      const column = this.laboratory.features.column(atom);
      return (row) => hasBit(column, this.renderOf[row] ?? 0) !== atom.negated;
    }
    const { distinct, places } = this.seenAt(atom.reference);
    const truths = distinct.map((value) => holdsOf(atom, value));
    return (row) => truths[places[row] ?? 0] === true;
  }

  /** What all rows have at a place of their own. */
  private seenAt(reference: Atom['reference']): Seen {
    const key = JSON.stringify(reference);
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const made = seenIn(this.observations, ({ situation }) => subjectIn(reference, situation));
    this.seen.set(key, made);
    return made;
  }
}

function entropy(counts: Uint32Array, total: number): number {
  let sum = 0;
  for (const one of counts) if (one > 0) sum -= (one / total) * Math.log2(one / total);
  return sum;
}
