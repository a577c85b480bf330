import { linesOf, placesOf } from './integration-findings';

const external = { global: { pixee: { domain: 'pixee.example.com', objectStore: { embedded: false } } } };

test('fails when both buckets of the product have one name, wherever the store is', () => {
  const both = { platform: { inputBucket: 'one' }, analysis: { objectStore: { bucket: 'one' } } };
  expect(linesOf('distinct-buckets', both)).toEqual([
    'platform.inputBucket and `analysis.objectStore.bucket` are both one, but the product keeps two buckets apart; give each a name of its own',
  ]);
  expect(placesOf('distinct-buckets', { ...both, ...external })).toEqual(['platform.inputBucket']);
});

test('fails when one has the name that the other has by default', () => {
  expect(placesOf('distinct-buckets', { platform: { inputBucket: 'pixee-analysis-service' } })).toEqual([
    'platform.inputBucket',
  ]);
  expect(
    placesOf('distinct-buckets', { analysis: { objectStore: { bucket: 'pixee-analysis-input' } } }),
  ).toEqual(['analysis.objectStore.bucket']);
});

const create = (...names: string[]) => ({
  seaweedfs: { filer: { s3: { createBuckets: names.map((name) => ({ name })) } } },
});

test('fails when a bucket is asked for twice', () => {
  expect(placesOf('distinct-buckets', create('one', 'two', 'one'))).toEqual([
    'seaweedfs.filer.s3.createBuckets[2]',
  ]);
});

test("takes the product's own buckets among them, as the documentation has it", () => {
  expect(placesOf('distinct-buckets', create('pixee-analysis-input', 'more'))).toEqual([]);
});
