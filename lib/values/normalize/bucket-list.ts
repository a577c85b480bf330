import { isPlainObject } from '../../base/plain-object';
import type { Normalization } from './normalizer';

const PLACE = 'seaweedfs.filer.s3.createBuckets';

/** Buckets may be one name, names, or maps with a name; the one spelling is a list of names. */
export function normalizeBucketList(normalization: Normalization): void {
  const value = normalization.get(PLACE);
  if (value === '') normalization.remove(PLACE);
  else if (typeof value === 'string') normalization.set(PLACE, [value]);
  else if (Array.isArray(value)) normalization.set(PLACE, value.map(nameOf));
}

function nameOf(bucket: unknown): unknown {
  return isPlainObject(bucket) && typeof bucket.name === 'string' ? bucket.name : bucket;
}
