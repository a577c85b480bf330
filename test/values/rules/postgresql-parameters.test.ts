import { prepareValues } from '../../../lib/values/prepare';

const found = (pg: object): readonly string[] =>
  prepareValues({ global: { pixee: { domain: 'pixee.example.com' } }, 'cloudnative-pg': pg })
    .findings.filter(({ rule }) => rule === 'postgresql-parameters' || rule === 'postgresql-image')
    .map(({ path = [], message }) => `${path.join('.')} ${message}`);

test.each([
  [{}],
  [{ postgresql: { parameters: { workMem: '64kB' }, extraParameters: { wal_buffers: '16MB' } } }],
  [
    {
      imageName: 'ghcr.io/cloudnative-pg/postgresql:18.4-system-trixie',
      postgresql: { extraParameters: { io_method: 'worker' } },
    },
  ],
  [{ imageName: `registry.example.com:5000/postgresql:17.6@sha256:${'a'.repeat(64)}` }],
])('%j is fine', (pg) => {
  expect(found(pg)).toEqual([]);
});

test.each([
  [
    { postgresql: { parameters: { workMem: '1kB' } } },
    /parameters\.workMem must be at least 64 \(counted in kB\)/,
  ],
  [{ postgresql: { parameters: { maxConnections: 300_000 } } }, /maxConnections must be at most 262143/],
  [
    { postgresql: { extraParameters: { io_method: 'worker' } } },
    /io_method is no parameter of PostgreSQL 17/,
  ],
  [
    { postgresql: { extraParameters: { archive_mode: 'off' } } },
    /archive_mode is set by CloudNativePG itself/,
  ],
  [{ postgresql: { extraParameters: { work_mem: '64MB' } } }, /work_mem has a setting of its own/],
  [{ postgresql: { extraParameters: { 'a b': '1' } } }, /is no name of a parameter/],
  [{ imageName: 'ghcr.io/cloudnative-pg/postgresql:latest' }, /imageName/],
  [{ imageName: 'ghcr.io/cloudnative-pg/postgresql' }, /imageName/],
  [{ imageName: 'registry.example.com:5000/postgresql' }, /imageName/],
  [{ imageName: `ghcr.io/cloudnative-pg/postgresql@sha256:${'a'.repeat(64)}` }, /imageName/],
])('%j is refused', (pg, said) => {
  expect(found(pg)).toEqual([expect.stringMatching(said)]);
});
