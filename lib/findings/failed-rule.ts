import type { Finding } from './finding';

/**
 * Says that a rule has failed itself: its own findings are lost, those of all others are not. The text of the error is left
 * out, because it may quote a value that is secret.
 */
export function failedRule(id: string, error: unknown): Finding {
  const what = error instanceof Error ? error.name : 'an error';
  return {
    rule: 'failed-rule',
    severity: 'error',
    message: `the rule ${id} has failed with ${what}: this is a bug in cdk8s-pixee, not in your values`,
    remedy: 'report it with values that show it, without their secrets',
  };
}
