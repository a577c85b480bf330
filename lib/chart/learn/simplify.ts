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
