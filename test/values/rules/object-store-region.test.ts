import { linesOf } from './integration-findings';

const lines = (endpoint: string, region?: string, embedded = false) =>
  linesOf('object-store-region', {
    global: { pixee: { domain: 'pixee.example.com', objectStore: { embedded, endpoint, region } } },
  });

test.each([
  ['https://s3.amazonaws.com', 'set it to the region of the buckets'],
  [
    'https://s3.eu-central-1.amazonaws.com',
    'set it to the region of the buckets, eu-central-1 by the endpoint',
  ],
  [
    'https://s3.cn-north-1.amazonaws.com.cn',
    'set it to the region of the buckets, cn-north-1 by the endpoint',
  ],
])('warns about %s without a region', (endpoint, remedy) => {
  expect(lines(endpoint)).toEqual([
    expect.stringMatching(new RegExp(`^global.pixee.objectStore.region is not set.*; ${remedy}$`)),
  ]);
});

test('warns when region and endpoint differ', () => {
  expect(lines('https://s3.dualstack.us-gov-west-1.amazonaws.com', 'us-east-1')).toEqual([
    expect.stringContaining('region is us-east-1, but the endpoint is that of us-gov-west-1'),
  ]);
});

test('fails with a bucket in the endpoint', () => {
  expect(lines('https://acme.data.s3.us-east-1.amazonaws.com', 'us-east-1')).toEqual([
    expect.stringMatching(/endpoint has a bucket .*; write https:\/\/s3\.us-east-1\.amazonaws\.com$/),
  ]);
});

test.each([
  ['https://s3.eu-central-1.amazonaws.com', 'eu-central-1'],
  ['https://s3.amazonaws.com', 'eu-central-1'],
  ['https://minio.example.com', undefined],
  ['https://storage.googleapis.com', undefined],
  ['nonsense', undefined],
])('is silent about %s in %s', (endpoint, region) => {
  expect(lines(endpoint, region)).toEqual([]);
});

test('is silent about an embedded store', () => {
  expect(lines('https://s3.amazonaws.com', undefined, true)).toEqual([]);
});
