import type { Atom } from '../profile/model';
import type { Laboratory } from './laboratory';
import type { Observation } from './situation';

const BONUS_RELATED = 0.02;
const MIN_GAIN = 1e-6;

/** A statement, and the rows of which it is true and is not. */
interface Split {
  readonly atom: Atom;
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** Observations as numbers, so that thousands of statements about them are tried in no time. */
export class Table {
  private readonly labels: readonly string[];
  private readonly labelOf: Uint32Array;
  private readonly renderOf: Uint32Array;
  private readonly own = new Map<Atom, Uint8Array>();

  /** @param related the values that are known to be in what is learned, as JSON: of equals, statements about them are preferred */
  public constructor(
    private readonly observations: readonly Observation<string>[],
    private readonly laboratory: Laboratory,
    private readonly related: ReadonlySet<string>,
  ) {
    const numbers = new Map<string, number>();
    this.labelOf = Uint32Array.from(observations, ({ value }) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    });
    this.labels = [...numbers.keys()];
    this.renderOf = Uint32Array.from(observations, ({ situation }) => situation.render);
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

  /** The statement that tells most about some rows. */
  public split(rows: readonly number[], atoms: readonly Atom[]): Split | undefined {
    const all = new Uint32Array(this.labels.length);
    for (const row of rows) count(all, this.labelOf[row]);
    const here = [...all.keys()].filter((label) => (all[label] ?? 0) > 0);
    const before = entropy(
      here.map((label) => all[label] ?? 0),
      rows.length,
    );
    let best: { readonly atom: Atom; readonly score: number } | undefined;
    for (const [position, atom] of atoms.entries()) {
      const yes = new Uint32Array(this.labels.length);
      const { bits, at, wanted } = this.truth(atom);
      let size = 0;
      for (const row of rows) {
        if (bits[at === undefined ? row : (at[row] ?? 0)] !== wanted) continue;
        size += 1;
        count(yes, this.labelOf[row]);
      }
      if (size === 0 || size === rows.length) continue;
      const rest = rows.length - size;
      const inside = here.map((label) => yes[label] ?? 0);
      const outside = here.map((label) => (all[label] ?? 0) - (yes[label] ?? 0));
      const after = (size * entropy(inside, size) + rest * entropy(outside, rest)) / rows.length;
      const gain = before - after;
      if (gain < MIN_GAIN) continue;
      const bonus = this.related.has(JSON.stringify(atom.reference)) ? BONUS_RELATED : 0;
      // of equals, the one that was named first: what is known to matter, and of that the plainest statement
      const score = gain + bonus - position * 1e-7;
      if (best === undefined || score > best.score) best = { atom, score };
    }
    if (best === undefined) return undefined;
    const { bits, at, wanted } = this.truth(best.atom);
    const isTrue = (row: number): boolean => bits[at === undefined ? row : (at[row] ?? 0)] === wanted;
    return { atom: best.atom, yes: rows.filter(isTrue), no: rows.filter((row) => !isTrue(row)) };
  }

  /** Where it stands of which rows a statement is true. */
  private truth(atom: Atom): {
    readonly bits: Uint8Array;
    /** The place of each row. @default - its own number */
    readonly at?: Uint32Array;
    readonly wanted: number;
  } {
    const { features } = this.laboratory;
    if (atom.reference.scope === 'values')
      return { bits: features.column(atom), at: this.renderOf, wanted: atom.negated ? 0 : 1 };
    let bits = this.own.get(atom);
    if (bits === undefined) {
      const test = features.test(atom);
      bits = Uint8Array.from(this.observations, ({ situation }) => (test(situation) ? 1 : 0));
      this.own.set(atom, bits);
    }
    return { bits, wanted: 1 };
  }
}

function count(counts: Uint32Array, label = 0): void {
  counts[label] = (counts[label] ?? 0) + 1;
}

function entropy(counts: readonly number[], total: number): number {
  let sum = 0;
  for (const one of counts) if (one > 0) sum -= (one / total) * Math.log2(one / total);
  return sum;
}
