import { linesOf } from '../prepare/lines';

const lines = (values: Record<string, unknown>) => linesOf('unused-value', values);

test('an outside database that is not switched on', () => {
  expect(lines({ platform: { database: { host: 'a.b', port: 5432, name: 'pixee' } } })).toEqual([
    'platform.database.host has no effect, because the embedded database is used; set `platform.database.embedded: false` to use an outside database',
  ]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  [
    'an endpoint of the embedded store',
    { global: { pixee: { objectStore: { endpoint: 'https://a.b' } } } },
    ['global.pixee.objectStore.endpoint'],
  ],
  [
    'keys beside a service account',
    {
      global: {
        pixee: {
          objectStore: { embedded: false, endpoint: 'https://a.b', credentialType: 'default', username: 'u' },
        },
      },
    },
    ['global.pixee.objectStore.username'],
  ],
  [
    'a number of pods beside an autoscaler',
    { platform: { replicaCount: 3, autoscaling: { enabled: true } } },
    ['platform.replicaCount'],
  ],
  [
    'annotations of an account that exists',
    { global: { pixee: { serviceAccount: { create: false, annotations: { a: 'b' } } } } },
    ['global.pixee.serviceAccount.annotations'],
  ],
  [
    'older lists beside the newer one',
    { platform: { sonar: { cweIds: '79', additionalCweIds: '89' } } },
    ['platform.sonar.additionalCweIds'],
  ],
  [
    'headers of a proxy that is off',
    { platform: { proxy: { address: 'a.b', headers: { forwarded: true } } } },
    ['platform.proxy.address', 'platform.proxy.headers'],
  ],
])('%s', (_, values, places) => {
  expect(lines(values).map((line) => line.split(' ')[0])).toEqual(places);
});

test('is silent where all is used', () => {
  expect(
    lines({
      platform: {
        database: { embedded: false, host: 'a.b', username: 'u', password: 'p' },
        proxy: { enabled: true, address: 'a.b' },
      },
    }),
  ).toEqual([]);
});
