import { isBlank } from '../prepare/paths';
import type { ValueRule } from './rule';

/** The official image of Superset has had no driver for PostgreSQL since 4.1, so that it does not start. */
export const supersetDriver: ValueRule = {
  id: 'superset-driver',
  severity: 'warning',
  *check({ values, given }) {
    const path = ['superset', 'image', 'repository'];
    if (values.superset?.enabled !== true || !isBlank(given(path))) return;
    if (values.superset.driver?.install === true) return;
    yield {
      path,
      message: 'is not set, and the official image has no driver for PostgreSQL',
      remedy:
        'name an image made from it that has the Python package psycopg2-binary, or set `superset.driver.install: true`, which pulls it at every start',
    };
  },
};
