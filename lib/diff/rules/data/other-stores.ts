import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';
import { changedVariables } from './variables';

/** Variables that say where data are, and what that means when they say something else (names: see lib/core/env-name.ts). */
const PLACES: readonly (readonly [variable: RegExp, what: string])[] = [
  [/^QUARKUS_DATASOURCE_JDBC_URL$/, 'another database is used: what is in the old one stays behind'],
  [
    /^(?:AUTHENTIK_POSTGRESQL__(?:HOST|NAME|PORT)|DB_(?:HOST|NAME|PORT))$/,
    'another database is used: what is in the old one stays behind',
  ],
  [/^(?:\w*_BUCKET|BUCKETS)$/, 'another bucket is used: what is in the old one stays behind'],
  [
    /^(?:QUARKUS_S3_ENDPOINT_OVERRIDE|AWS_ENDPOINT_URL_S3)$/,
    'another object store is used: what is in the old one stays behind',
  ],
  [
    /^(?:PIXEE_ANALYSIS_CACHE_DIRECTORY|USERS_FILE|WEED_LEVELDB2_DIR|WEED_FILER_BUCKETS_FOLDER)$/,
    'another folder is used: what is in the old one stays behind',
  ],
];

/** Workloads that look for their data elsewhere. */
export const otherStores: ChangeRule = {
  id: 'other-stores',
  judge(change) {
    const variables = changedVariables(fieldsAt(change, POD_TEMPLATE));
    return variables.flatMap(({ name, before, after, field }): readonly Effect[] => {
      const place = PLACES.find(([variable]) => variable.test(name));
      if (place === undefined || before === undefined || isMore(before, after)) return [];
      return [{ consequence: 'data-loss', message: place[1], fields: [field] }];
    });
  },
};

/** A list of buckets that only grows leaves nothing behind. */
function isMore(before: string, after = ''): boolean {
  const now = new Set(after.split(/\s+/));
  return before.split(/\s+/).every((word) => now.has(word));
}
