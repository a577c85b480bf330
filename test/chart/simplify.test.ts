import { parseCondition, printCondition } from '../../lib/chart/profile/condition-text';
import { askingForNull } from '../../lib/chart/learn/simplify';

test.each([
  ['not a.b ?? true and not a.b is given', 'a.b = null'],
  ["c and not a.b ?? 'x' = 'x' and not a.b is given or d", 'c and a.b = null or d'],
  // a missing one is meant as well, or another value
  ['not a.b and not a.b is given', 'not a.b and not a.b is given'],
  ['not a.c ?? true and not a.b is given', 'not a.c ?? true and not a.b is given'],
  // what is given is not null
  ['not a.b ?? true and a.b is given', 'not a.b ?? true and a.b is given'],
])('%s is asked as %s', (before, after) => {
  expect(printCondition(askingForNull(parseCondition(before)))).toBe(after);
});
