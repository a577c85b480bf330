import { objectStoreHost } from '../../lib/rules/object-store-host';

test.each([
  ['s3.eu-central-1.amazonaws.com', 'eu-central-1'],
  ['s3-us-west-2.amazonaws.com', 'us-west-2'],
  ['s3.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['s3.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['s3-fips.us-gov-east-1.amazonaws.com', 'us-gov-east-1'],
  ['s3-fips-us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['s3.dualstack.ap-southeast-2.amazonaws.com', 'ap-southeast-2'],
  ['s3-fips.dualstack.us-east-2.amazonaws.com', 'us-east-2'],
  ['s3.dualstack.cn-northwest-1.amazonaws.com.cn', 'cn-northwest-1'],
  ['vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com', 'us-east-1'],
  ['bucket.vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com', 'us-east-1'],
  ['bucket.vpce-1a2b3c4d-5e6f-us-east-1a.s3.us-east-1.vpce.amazonaws.com', 'us-east-1'],
  ['s3.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1'],
  ['s3.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
  ['s3.amazonaws.com', undefined],
])('AWS at %s is in %s', (host, region) => {
  const found = objectStoreHost(`https://${host}`);
  expect(found).toMatchObject({ isAws: true, pathStyle: true });
  expect(found?.region).toBe(region);
  expect(found?.bucket).toBeUndefined();
});

test.each([
  ['acme.compat.objectstorage.eu-frankfurt-1.oraclecloud.com', 'eu-frankfurt-1'],
  ['acme.compat.objectstorage.us-ashburn-1.oci.customer-oci.com', 'us-ashburn-1'],
  ['s3.us-west-004.backblazeb2.com', 'us-west-004'],
  ['s3.eu-central-2.wasabisys.com', 'eu-central-2'],
  ['s3.wasabisys.com', 'us-east-1'],
  ['s3.fr-par.scw.cloud', 'fr-par'],
  ['0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com', 'auto'],
  ['0123456789abcdef0123456789abcdef.eu.r2.cloudflarestorage.com', 'auto'],
  ['storage.googleapis.com', 'auto'],
  ['nyc3.digitaloceanspaces.com', 'nyc3'],
  ['us-east-1.linodeobjects.com', 'us-east-1'],
  ['fsn1.your-objectstorage.com', 'fsn1'],
  ['s3.gra.io.cloud.ovh.net', 'gra'],
  ['sos-ch-gva-2.exo.io', 'ch-gva-2'],
  ['s3.eu-central-1.ionoscloud.com', 'eu-central-1'],
  ['s3.private.us-south.cloud-object-storage.appdomain.cloud', 'us-south'],
])('%s is in %s and not of AWS', (host, region) => {
  expect(objectStoreHost(`https://${host}`)).toMatchObject({ isAws: false, pathStyle: true, region });
  expect(objectStoreHost(`https://${host}`)?.bucket).toBeUndefined();
});

test('Alibaba Cloud takes no bucket in the path', () => {
  expect(objectStoreHost('https://s3.oss-cn-hangzhou-internal.aliyuncs.com')).toMatchObject({
    region: 'oss-cn-hangzhou',
    pathStyle: false,
  });
});

test.each([
  ['acme.data.s3.us-east-1.amazonaws.com', 'acme.data'],
  ['acme.s3.amazonaws.com', 'acme'],
  ['acme.bucket.vpce-1a-2b.s3.us-east-1.vpce.amazonaws.com', 'acme'],
  ['acme.s3.eu-central-1.wasabisys.com', 'acme'],
  ['acme.nyc3.digitaloceanspaces.com', 'acme'],
  ['acme.storage.googleapis.com', 'acme'],
])('%s has the bucket %s in front', (host, bucket) => {
  expect(objectStoreHost(`https://${host}`)?.bucket).toBe(bucket);
});

test.each([
  'https://minio.example.com:9000',
  'http://minio',
  'https://my-s3.example.com',
  'https://xs3.amazonaws.com',
  'nonsense',
])('nothing is known of %s', (endpoint) => {
  expect(objectStoreHost(endpoint)).toBeUndefined();
});
