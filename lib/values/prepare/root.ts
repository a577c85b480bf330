import type { Finding } from '../../findings/finding';

/** Says that values are no map. */
export function describeRoot(root: unknown): Finding {
  const got = Array.isArray(root) ? 'a list' : `a ${typeof root}`;
  return {
    rule: 'wrong-type',
    severity: 'error',
    message: `must be a map, got ${got}`,
    remedy: 'write keys such as `global:` at the root',
    path: [],
  };
}
