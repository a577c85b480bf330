import { holdsOf } from '../profile/evaluate-template';
import { canonical } from '../profile/go-text';
import type { Atom, Condition } from '../profile/model';
import { type Bits, both, either, size, without } from './bits';
import type { Table } from './split';

/**
 * Drops what a condition does not need to keep all others out.
 *
 * @param own the rows that it is to be true of
 * @param others the rows that it is not to be true of
 */
export function simplify(
  conjunctions: readonly (readonly Atom[])[],
  own: Bits,
  others: Bits,
  table: Table,
): Condition {
  const matching = (all: readonly Atom[], rows: Bits): Bits =>
    both(rows, ...all.map((atom) => table.rowsOf(atom)));
  const cut = conjunctions.map((all) => {
    let kept = [...all];
    // observations that no tree could tell apart stay wrong
    const allowed = size(matching(kept, others));
    for (const atom of [...all].reverse()) {
      const fewer = kept.filter((one) => one !== atom);
      if (size(matching(fewer, others)) <= allowed) kept = fewer;
    }
    return kept;
  });
  // the widest first; one that adds nothing is left out
  const sized = cut
    .map((all) => {
      const covered = matching(all, own);
      return { all, covered, count: size(covered) };
    })
    .sort((a, b) => b.count - a.count || a.all.length - b.all.length);
  let seen: Bits = new Uint32Array(own.length);
  return sized.flatMap(({ all, covered }) => {
    const isFresh = size(without(covered, seen)) > 0;
    seen = either(seen, covered);
    return isFresh ? [all] : [];
  });
}

/** Says of a value that is `null` so, instead of saying that it is not given and yet not missing. */
export function askingForNull(condition: Condition): Condition {
  return condition.map((all) => {
    const absent = all.filter(({ test, negated }) => test === 'given' && negated);
    return absent.reduce<readonly Atom[]>((left, one) => {
      const isOther = (atom: Atom): boolean =>
        atom !== one &&
        canonical(atom.reference) === canonical(one.reference) &&
        !holdsOf(atom, undefined) &&
        holdsOf(atom, null);
      return left.some(isOther)
        ? left.flatMap((atom): Atom[] => {
            if (isOther(atom)) return [];
            return atom === one
              ? [{ reference: one.reference, test: 'equals', operand: null, negated: false }]
              : [atom];
          })
        : left;
    }, all);
  });
}

/** Asks whether something is in a value instead of whether it is given, as templates do, where that is as right of all that was seen. */
export function askingForContent(condition: Condition, own: Bits, others: Bits, table: Table): Condition {
  const isTrueOf = (one: Condition): Bits => {
    const all = either(own, others);
    return one.reduce<Bits>(
      (sum, atoms) => either(sum, both(all, ...atoms.map((atom) => table.rowsOf(atom)))),
      new Uint32Array(all.length),
    );
  };
  const wrongOf = (one: Condition): number => {
    const rows = isTrueOf(one);
    return size(without(own, rows)) + size(both(others, rows));
  };
  let best = condition;
  const most = wrongOf(condition);
  for (const [at, atoms] of condition.entries())
    for (const [place, atom] of atoms.entries()) {
      if (atom.test !== 'given' || atom.reference.transforms !== undefined) continue;
      const asked: Atom = { ...atom, test: 'truthy' };
      const other = best.map((all, index) => (index === at ? all.with(place, asked) : all));
      if (wrongOf(other) <= most) best = other;
    }
  return best;
}
