import type { Atom, Condition } from '../profile/model';
import { type Bits, both, either, size, without } from './bits';
import type { Table } from './split';

/** So many statements make a condition that is still plain. */
const MOST = 8;
/** So many of them must hold, beside any one of the others. */
const MOST_NEEDED = 2;

interface Literal {
  readonly atom: Atom;
  readonly rows: Bits;
}

/**
 * The plainest condition that is right of all: any one of some statements, under a few that all need, as charts write them. A tree asks one
 * after the other what tells most, and of many things that go together it may ask the wrong ones.
 *
 * @param own the rows that it is to be true of
 * @param others the rows that it is not to be true of
 */
export function coverOf(
  atoms: readonly Atom[],
  own: Bits,
  others: Bits,
  table: Table,
): Condition | undefined {
  const all = either(own, others);
  const literals = atoms.flatMap((atom): Literal[] => {
    const rows = both(all, table.rowsOf(atom));
    return [
      { atom, rows },
      { atom: { ...atom, negated: !atom.negated }, rows: without(all, rows) },
    ];
  });
  let left = others;
  const needed: Literal[] = [];
  for (;;) {
    if (size(left) === 0) return [needed.map(({ atom }) => atom)];
    const any = anyOf(literals, own, left);
    if (any !== undefined) return any.map((atom) => [...needed.map((one) => one.atom), atom]);
    if (needed.length >= MOST_NEEDED) return undefined;
    const next = best(literals, (rows) =>
      size(without(own, rows)) > 0 ? 0 : size(left) - size(both(left, rows)),
    );
    if (next === undefined) return undefined;
    needed.push(next);
    left = both(left, next.rows);
  }
}

/** Statements of which one holds wherever it is to, and none elsewhere. */
function anyOf(literals: readonly Literal[], own: Bits, others: Bits): readonly Atom[] | undefined {
  const pure = literals.filter(({ rows }) => size(both(rows, others)) === 0);
  const chosen: Atom[] = [];
  let open = own;
  while (size(open) > 0) {
    if (chosen.length >= MOST) return undefined;
    const next = best(pure, (rows) => size(both(open, rows)));
    if (next === undefined) return undefined;
    chosen.push(next.atom);
    open = without(open, next.rows);
  }
  return chosen;
}

/** The first of those that bring most; nothing when none brings anything. */
function best(literals: readonly Literal[], worth: (rows: Bits) => number): Literal | undefined {
  let found: { readonly literal: Literal; readonly worth: number } | undefined;
  for (const literal of literals) {
    const own = worth(literal.rows);
    if (own > (found?.worth ?? 0)) found = { literal, worth: own };
  }
  return found?.literal;
}

/** How much a condition says. */
export function lengthOf(condition: Condition): number {
  return condition.reduce((sum, all) => sum + all.length, 0);
}
