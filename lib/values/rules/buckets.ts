import { given } from '../../base/given';
import type { ValuePath } from '../../findings/finding';
import { defaults } from '../../generated/defaults';
import type { Values } from '../contract/values';

/** A bucket that the values name, or mean by not naming it. */
export interface NamedBucket {
  readonly name: string;
  readonly path: ValuePath;
}

/** The product's two buckets: of the analysis inputs, and of the analysis service. */
export function productBuckets(values: Values): readonly [NamedBucket, NamedBucket] {
  const input = given(values.platform?.inputBucket);
  const analysis = given(values.analysis?.objectStore?.bucket);
  return [
    { name: input ?? defaults.platform.inputBucket, path: ['platform', 'inputBucket'] },
    {
      name: analysis ?? defaults.analysis.objectStore.bucket,
      path: ['analysis', 'objectStore', 'bucket'],
    },
  ];
}

/** All buckets that the embedded store makes; those of the product may be among the others too. */
export function bucketNames(values: Values): readonly NamedBucket[] {
  const more = values.seaweedfs?.filer?.s3?.createBuckets ?? [];
  const place = ['seaweedfs', 'filer', 's3', 'createBuckets'];
  // Only names are left when rules look at the list.
  const names = [more].flat().map((bucket) => (typeof bucket === 'string' ? bucket : bucket.name));
  return [...productBuckets(values), ...names.map((name, index) => ({ name, path: [...place, index] }))];
}
