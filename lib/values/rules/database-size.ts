import { isBlank } from '../prepare/paths';
import { effective } from './effective';
import type { ValueRule } from './rule';

const PATH = ['cloudnative-pg', 'storage', 'size'];

/** The operator makes no volume without a size. */
export const databaseSize: ValueRule = {
  id: 'database-size',
  severity: 'error',
  places: ['cloudnative-pg.storage.size'],
  *check(context) {
    const isEmbedded = context.values.platform?.database?.embedded !== false;
    if (!isEmbedded || !isBlank(effective(context, PATH))) return;
    yield {
      path: PATH,
      message: 'is removed, but the volume of the embedded database needs a size',
      remedy: 'set it to a size such as 10Gi',
    };
  },
};
