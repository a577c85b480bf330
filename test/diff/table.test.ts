import { diffObjects } from '../../lib/diff/diff';
import { rules } from '../../lib/diff/rules';
import { NAMESPACE } from './objects';
import { type Row, rows } from './rows';

/** The consequences of a change for its object, in the order they are told. */
function consequencesOf({ before, after, object }: Row): readonly string[] {
  return diffObjects(before, after, NAMESPACE)
    .changes.filter(({ name }) => object === undefined || name === object)
    .map(({ consequence }) => consequence);
}

describe('the table of consequences', () => {
  it.each(rows.map((row) => [row.what, row] as const))('%s', (_what, row) => {
    expect(consequencesOf(row)).toEqual(row.expected);
  });

  it('has a row for every rule', () => {
    const tried = new Set(rows.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('has at least 60 rows, no two of the same name', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
  });

  it('tells nothing when nothing changes', () => {
    for (const { before, after } of rows) {
      for (const side of [before, after]) expect(diffObjects(side, side, NAMESPACE).changes).toEqual([]);
    }
  });

  it('depends on the rules: without its rule, each row that has one is told otherwise', () => {
    const all = [...rules];
    const list = rules as (typeof all)[number][];
    for (const row of rows) {
      if (row.rule === undefined) continue;
      const others = all.filter(({ id }) => id !== row.rule);
      list.splice(0, list.length, ...others);
      const told = diffObjects(row.before, row.after, NAMESPACE).changes.map(({ consequence, messages }) => [
        consequence,
        messages,
      ]);
      list.splice(0, list.length, ...all);
      const whole = diffObjects(row.before, row.after, NAMESPACE).changes.map(({ consequence, messages }) => [
        consequence,
        messages,
      ]);
      expect([row.what, told]).not.toEqual([row.what, whole]);
    }
  });
});
