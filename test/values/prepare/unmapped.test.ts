import { prepareValues } from '../../../lib/values/prepare';
import { linesOf } from './lines';

const upstream = {
  authentik: { geoip: {}, authentik: { events: {} }, worker: { metrics: {} } },
  seaweedfs: { filer: { s3: { createBuckets: [{ name: 'abc', anonymousRead: true }] } } },
  'victoria-logs-single': { server: { vmServiceScrape: { enabled: true } } },
  superset: { bootstrapScript: 'true' },
};
const places = [
  'authentik.geoip',
  'authentik.authentik.events',
  'authentik.worker.metrics',
  'seaweedfs.filer.s3.createBuckets[0].anonymousRead',
  'victoria-logs-single.server.vmServiceScrape',
  'superset.bootstrapScript',
];

test('keys of upstream charts are an error of their own kind', () => {
  expect(linesOf('unmapped-key', upstream)).toEqual(
    places.map(
      (place) =>
        `${place} is not mapped by this library; remove it, or pass over all such keys: \`allowUnmapped: true\``,
    ),
  );
  expect(linesOf('unknown-key', upstream)).toEqual([]);
});

test('where they are allowed, they are told and go', () => {
  expect(linesOf('unmapped-key', upstream, { allowUnmapped: true })).toEqual(
    places.map(
      (place) =>
        `${place} is not mapped by this library and has no effect; set it with a patch if you need it`,
    ),
  );
  const { values, findings } = prepareValues(
    { ...upstream, global: { pixee: { domain: 'a.b' } } },
    { allowUnmapped: true },
  );
  expect(values).toEqual({
    global: { pixee: { domain: 'a.b' } },
    seaweedfs: { filer: { s3: { createBuckets: ['abc'] } } },
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a typo of a known key is a typo there too, allowed or not', () => {
  const values = { authentik: { enabld: true } };
  expect(linesOf('unknown-key', values, { allowUnmapped: true })).toEqual([
    'authentik.enabld is not a known key; write `authentik.enabled`',
  ]);
});

test('a key that we know in another place of the same part says so', () => {
  expect(linesOf('unmapped-key', { authentik: { postgresql: { host: 'a.b' } } })).toEqual([
    'authentik.postgresql is not mapped by this library; if you mean `authentik.authentik.postgresql`, write that; remove it, or pass over all such keys: `allowUnmapped: true`',
  ]);
});

test.each(['platform', 'analysis', 'oidc', 'cdk8s'])('the keys of %s are all ours', (section) => {
  expect(linesOf('unknown-key', { [section]: { colour: 'red' } })).toHaveLength(1);
});
