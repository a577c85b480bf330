import { isText } from '../prepare/paths';
import type { ValueRule } from './rule';

/** Superset keeps what it knows in the embedded database, or in one that the values describe. */
export const supersetDatabase: ValueRule = {
  id: 'superset-database',
  severity: 'error',
  *check({ values }) {
    if (values.superset?.enabled !== true || values.platform?.database?.embedded !== false) return;
    if (isText(values.superset.database?.host)) return;
    yield {
      path: ['superset', 'enabled'],
      message:
        'is true, but `platform.database.embedded` is false, and `superset.database.host` names no database outside',
      remedy:
        'set `superset.database.host` and `superset.database.existingSecret`, or switch one of them over',
    };
  },
};
