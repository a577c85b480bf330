import { normalizeBucketList } from '../../../lib/values/normalize/bucket-list';
import { normalized } from './normalized';

const withBuckets = (createBuckets: unknown) => ({ seaweedfs: { filer: { s3: { createBuckets } } } });

test.each([
  ['one name', 'a', ['a']],
  ['names', ['a', 'b'], ['a', 'b']],
  ['maps', [{ name: 'a' }, { name: 'b' }], ['a', 'b']],
  ['both', ['a', { name: 'b' }], ['a', 'b']],
  ['none', [], []],
])('%s become a list of names', (_, given, names) => {
  expect(normalized(normalizeBucketList, withBuckets(given)).values).toEqual(withBuckets(names));
});

test('an empty name means the default', () => {
  expect(normalized(normalizeBucketList, withBuckets('')).values).toEqual({});
});

test('what is no bucket stays for the schema to refuse', () => {
  expect(normalized(normalizeBucketList, withBuckets([5, { nmae: 'a' }])).values).toEqual(
    withBuckets([5, { nmae: 'a' }]),
  );
});
