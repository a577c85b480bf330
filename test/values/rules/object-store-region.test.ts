import { linesOf } from './integration-findings';

const lines = (endpoint: string, more: object = {}) =>
  linesOf('object-store-region', {
    global: { pixee: { domain: 'pixee.example.com', objectStore: { embedded: false, endpoint, ...more } } },
  });

test.each(['https://s3.amazonaws.com', 'https://minio.example.com:9000', 'http://seaweedfs.store.svc:8333'])(
  'warns that it is us-east-1 at %s',
  (endpoint) => {
    expect(lines(endpoint)).toEqual([
      expect.stringMatching(
        /^global\.pixee\.objectStore\.region is not set and the endpoint names none, so that it is us-east-1/,
      ),
    ]);
    expect(lines(endpoint, { region: '' })).toHaveLength(1);
  },
);

test('warns that it is that of the identity of the pods at the global endpoint', () => {
  expect(lines('https://s3.amazonaws.com', { credentialType: 'default' })[0]).toContain(
    'identity of the pods',
  );
});

test('warns when region and endpoint differ', () => {
  expect(lines('https://s3.dualstack.us-gov-west-1.amazonaws.com', { region: 'us-east-1' })).toEqual([
    expect.stringContaining('region is us-east-1, but the endpoint is that of us-gov-west-1'),
  ]);
});

test.each([
  ['https://s3.eu-central-1.amazonaws.com', {}],
  ['https://s3.eu-central-1.amazonaws.com', { region: 'eu-central-1' }],
  ['https://s3.amazonaws.com', { region: 'eu-central-1' }],
  ['https://minio.example.com', { region: 'eu' }],
  ['https://storage.googleapis.com', {}],
  ['nonsense', {}],
  ['https://s3.amazonaws.com', { embedded: true }],
])('is silent about %s with %j', (endpoint, more) => {
  expect(lines(endpoint, more)).toEqual([]);
});
