import type { Values } from '../../../lib/values/contract/values';
import { prepareValues } from '../../../lib/values/prepare';

function found(endpoint: string, values: Values = {}): readonly string[] {
  const objectStore = { embedded: false, endpoint, username: 'u', password: 'p', region: 'r' };
  return prepareValues({ ...values, global: { pixee: { domain: 'pixee.example.com', objectStore } } })
    .findings.filter(({ path = [] }) => path.at(-1) === 'endpoint')
    .map(({ severity, rule, remedy = '' }) => `${severity} ${rule}: ${remedy}`);
}
const BUCKET = { platform: { inputBucket: 'acme-input' } };

test.each<[string, string, Values]>([
  ['https://acme.data.s3.us-east-1.amazonaws.com', 'https://s3.us-east-1.amazonaws.com', {}],
  ['https://acme.s3.eu-central-1.wasabisys.com', 'https://s3.eu-central-1.wasabisys.com', {}],
  ['https://acme-input.minio.example.com:9000', 'https://minio.example.com:9000', BUCKET],
  ['https://minio.example.com:9000/acme-input', 'https://minio.example.com:9000', BUCKET],
  ['https://minio.example.com/pixee-analysis-input/', 'https://minio.example.com', {}],
])('refuses the bucket in %s, once', (endpoint, instead, values) => {
  expect(found(endpoint, values)).toEqual([`error object-store-endpoint: write ${instead}`]);
});

test('warns of a path, which may be that of the interface', () => {
  expect(found('https://store.example.com/storage/v1/s3')).toEqual([
    'warning object-store-endpoint: write https://store.example.com',
  ]);
});

test.each([
  'https://s3.us-east-1.amazonaws.com/',
  'https://bucket.vpce-1a-2b.s3.us-east-1.vpce.amazonaws.com',
  'https://minio.example.com:9000',
  'https://buckets.example.com',
])('is silent about %s', (endpoint) => {
  expect(found(endpoint, BUCKET)).toEqual([]);
});
