import type { StringMap } from '../../../lib/base/string-map';
import type { ObjectStoreValues, ServiceAccountValues, Values } from '../../../lib/values/contract/index';
import { linesOf, placesOf } from './integration-findings';

const EXTERNAL: ObjectStoreValues = {
  embedded: false,
  endpoint: 'https://s3.example.com',
  credentialType: 'default',
};

function values(
  annotations: ServiceAccountValues['annotations'],
  objectStore: ObjectStoreValues = EXTERNAL,
): Values {
  return { global: { pixee: { domain: 'pixee.example.com', objectStore, serviceAccount: { annotations } } } };
}
const AZURE = { 'azure.workload.identity/client-id': '11111111-2222-3333-4444-555555555555' };
const GOOGLE = { 'iam.gke.io/gcp-service-account': 'pixee-store@my-project.iam.gserviceaccount.com' };
const AWS = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/pixee' };

test.each<StringMap>([
  { 'eks.amazonaws.com/role-arn': 'pixee' },
  { 'iam.gke.io/gcp-service-account': 'pixee' },
  { 'azure.workload.identity/client-id': 'pixee' },
  { 'azure.workload.identity/tenant-id': 'pixee' },
])('fails with %j', (annotations) => {
  expect(linesOf('cloud-identity', values(annotations))).toHaveLength(1);
});

test.each<StringMap>([AZURE, GOOGLE, AWS, { 'example.com/other': 'anything' }])('takes %j', (annotations) => {
  expect(linesOf('cloud-identity', values(annotations))).toEqual([]);
});

test.each<[StringMap, string]>([
  [GOOGLE, 'Google Cloud'],
  [AZURE, 'Azure'],
])('warns with %j that the store of %s itself does not speak S3', (annotations, cloud) => {
  const [line = ''] = linesOf('identity-endpoint', values(annotations));
  expect(line).toContain(`an identity of ${cloud}`);
});

test('does not warn about AWS, access keys, or the embedded store', () => {
  expect(placesOf('identity-endpoint', values(AWS))).toEqual([]);
  expect(placesOf('identity-endpoint', values(AZURE, { ...EXTERNAL, credentialType: 'static' }))).toEqual([]);
  expect(placesOf('identity-endpoint', values(AZURE, {}))).toEqual([]);
});
