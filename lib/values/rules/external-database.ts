import { isBlank } from '../prepare/paths';
import { hasExternalStore, missingKeys } from './missing';
import type { ValueRule } from './rule';

const SECTION = ['platform', 'database'];

/** An outside database has to be described. */
export const externalDatabase: ValueRule = {
  id: 'external-database',
  severity: 'error',
  *check(context) {
    if (context.values.platform?.database?.embedded !== false) return;
    const missing = missingKeys(context, SECTION, ['host', 'username']);
    const hasPassword =
      hasExternalStore(context) ||
      ['password', 'existingSecret'].some((key) => !isBlank(context.given([...SECTION, key])));
    if (!hasPassword) missing.push('`platform.database.password` or `platform.database.existingSecret`');
    if (missing.length === 0) return;
    yield {
      path: [...SECTION, 'embedded'],
      message: `is false, but the outside database is not described: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing`,
      remedy: 'set what is missing, or use the embedded database',
    };
  },
};
