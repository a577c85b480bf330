import { normalizers } from '../../../lib/values/normalize';
import { normalize, type Normalizer } from '../../../lib/values/normalize/normalizer';
import { printPath } from '../../../lib/findings/value-path';

/** What one normalizer makes of values, and the rules and places that it complains about. */
export function normalized(normalizer: Normalizer, values: Record<string, unknown>) {
  const before = JSON.stringify(values);
  const { values: result, findings } = normalize(values, [normalizer]);
  expect(JSON.stringify(values)).toBe(before);
  expect(normalize(result, normalizers).values).toEqual(normalize(values, normalizers).values);
  return {
    values: result,
    problems: findings.map(({ rule, severity, path = [] }) => `${severity} ${rule} ${printPath(path)}`),
  };
}
