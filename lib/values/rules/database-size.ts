import type { ValueRule } from './rule';

const PATH = ['cloudnative-pg', 'storage', 'size'];

/** The operator makes no volume without a size. */
export const databaseSize: ValueRule = {
  id: 'database-size',
  severity: 'error',
  places: ['cloudnative-pg.storage.size'],
  *check({ values, given }) {
    const isRemoved = given(PATH) === null || given(PATH) === '';
    if (!isRemoved || values.platform?.database?.embedded === false) return;
    yield {
      path: PATH,
      message: 'is removed, but the volume of the embedded database needs a size',
      remedy: 'set it to a size such as 10Gi',
    };
  },
};
