import { bucketNames, productBuckets } from './buckets';
import type { ValueRule } from './rule';

/** Two buckets of one name are one bucket. */
export const distinctBuckets: ValueRule = {
  id: 'distinct-buckets',
  severity: 'error',
  *check({ values }) {
    const [input, analysis] = productBuckets(values);
    if (input.name === analysis.name) {
      yield {
        path: values.platform?.inputBucket ? input.path : analysis.path,
        message: `and \`${values.platform?.inputBucket ? 'analysis.objectStore.bucket' : 'platform.inputBucket'}\` are both ${input.name}, but the product keeps two buckets apart`,
        remedy: 'give each a name of its own',
      };
    }
    if (values.global?.pixee?.objectStore?.embedded === false) return;
    const seen = new Set<string>();
    for (const { name, path } of bucketNames(values).slice(2)) {
      if (seen.has(name))
        yield { path, message: `is ${name}, which stands in the list already`, remedy: 'remove it' };
      seen.add(name);
    }
  },
};
