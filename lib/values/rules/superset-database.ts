import type { ValueRule } from './rule';

/** Superset keeps what it knows in the embedded database; the values have no place to describe another. */
export const supersetDatabase: ValueRule = {
  id: 'superset-database',
  severity: 'error',
  *check({ values }) {
    if (values.superset?.enabled !== true || values.platform?.database?.embedded !== false) return;
    yield {
      path: ['superset', 'enabled'],
      message:
        'is true, but `platform.database.embedded` is false, and Superset keeps its data in the embedded database',
      remedy: 'switch one of them over, or add a `Superset` with a database of its own in an app of your own',
    };
  },
};
