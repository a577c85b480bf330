import { linesOf } from '../prepare/lines';

const lines = (...disabled: string[]) =>
  linesOf('disabled-rule', { cdk8s: { observability: { rules: { disabled } } } });

test('takes the names of our rules', () => {
  expect(lines('PixeeTargetDown', 'pixee:per_finding_tasks:sum', 'PixeeDatabaseDown')).toEqual([]);
});

test('fails with another, and says which is meant', () => {
  const [line, ...others] = lines('PixeeTargetDown', 'PixeeTargetsDown');
  expect(line).toMatch(
    /^cdk8s\.observability\.rules\.disabled\[1\] is "PixeeTargetsDown", which is none of our rules: .*; write PixeeTargetDown$/,
  );
  expect(others).toEqual([]);
});
