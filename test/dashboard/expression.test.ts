import { expressionProblem } from '../../lib/dashboard/expression';

test.each([
  'rate(ai_service_requests[5m])',
  'histogram_quantile(0.95, sum(rate(x_bucket{model="o3 (mini)"}[5m])) by (le, model))',
  `label_replace(up, "a", "]", "b", 'c\\'(')`,
  'sum(x) # not (closed',
  'count({__name__=~`a\\`})',
  'rate(x[$__interval])',
])('takes %s', (text) => {
  expect(expressionProblem(text)).toBeUndefined();
});

test.each([
  ['', 'must not be empty'],
  [' \n', 'must not be empty'],
  ['sum(rate(x[5m])', 'has no closing )'],
  ['x{a="b"', 'has no closing }'],
  ['sum(x))', 'has a ) at 7 that closes nothing'],
  ['rate(x[5m)]', 'has a ) at 10 that closes nothing'],
  ['x{a="b}', 'has no closing " for the one at 5'],
])('fails with %j', (text, problem) => {
  expect(expressionProblem(text)).toBe(problem);
});
