import { mergeValues } from '../../../lib/base/merge';
import { prepareValues } from '../../../lib/values/prepare';

/** What rules say about values, the warnings that every installation gets left out. */
function said(values: object, rule?: string): string[] {
  const all = { global: { pixee: { domain: 'pixee.example.com' } }, ...values };
  return prepareValues(all)
    .findings.filter((finding) => (rule === undefined ? finding.severity === 'error' : finding.rule === rule))
    .map(
      ({ path = [], message, remedy }) =>
        `${path.join('.')} ${message}${remedy === undefined ? '' : `; ${remedy}`}`,
    );
}

const SUPERSET = {
  superset: { enabled: true, database: { existingSecret: 'login' } },
  cdk8s: { existingSecrets: { superset: { name: 'keys' } } },
};
const backup = (options: object) => ({ cdk8s: { database: { backup: options } } });
const postgresql = (settings: object) => ({ 'cloudnative-pg': { postgresql: settings } });
const memory = (request: unknown, sharedBuffers: string) =>
  postgresql({ parameters: { sharedBuffers }, resources: { requests: { memory: request } } });

describe('the memory of the embedded database', () => {
  test.each([
    ['1Gi', '1GB'],
    ['2Gi', '1GB'],
    [1073741824, '1024MB'],
    ['512Mi', '512'],
    [null, '8GB'],
  ])('%j is enough for %s', (request, buffers) => {
    expect(said(memory(request, buffers), 'shared-buffers')).toEqual([]);
  });

  test.each([
    ['1000Mi', '1GB'],
    ['1G', '1GB'],
    ['511Mi', '512'],
    ['3Gi', '4GB'],
  ])('fails when %s is less than %s', (request, buffers) => {
    expect(said(memory(request, buffers), 'shared-buffers')).toEqual([
      expect.stringContaining(`requests.memory is ${request}, less than`),
    ]);
  });

  test('fails when only one of both is changed', () => {
    expect(said(postgresql({ parameters: { sharedBuffers: '2GB' } }))).toEqual([
      expect.stringContaining('is 1Gi, less than `postgresql.parameters.sharedBuffers`, 2GB'),
    ]);
  });

  test('is of no interest with an outside database', () => {
    const outside = { platform: { database: { embedded: false } } };
    expect(said({ ...outside, ...memory('1Mi', '1GB') }, 'shared-buffers')).toEqual([]);
  });
});

describe('the size of the volume', () => {
  test.each([null, ''])('fails when it is removed: %j', (size) => {
    expect(said({ 'cloudnative-pg': { storage: { size } } }, 'database-size')).toEqual([
      expect.stringContaining('cloudnative-pg.storage.size is removed'),
    ]);
  });

  test('fails when it is no size', () => {
    expect(said({ 'cloudnative-pg': { storage: { size: '10GB' } } })).toEqual([
      expect.stringContaining('write 10Gi'),
    ]);
  });
});

describe('names in the embedded server', () => {
  const authentik = (postgresqlValues: object) => ({
    authentik: {
      enabled: true,
      authentik: { secret_key: 'a-key', postgresql: { password: 'pw', ...postgresqlValues } },
      pixee: { clientSecret: 'a-secret' },
    },
  });

  test.each(['postgres', 'streaming_replica', 'cnpg_pooler', 'pg_monitor'])(
    'fails for the role %s',
    (user) => {
      expect(said(authentik({ user }), 'database-name')).toEqual([expect.stringContaining(`got "${user}"`)]);
    },
  );

  test("fails for the role that owns the platform's database", () => {
    expect(said(authentik({ user: 'pixee' }), 'database-name')).toEqual([
      expect.stringContaining('is "pixee", the role of the platform'),
    ]);
  });

  test.each(['postgres', 'template1'])('fails for the database %s', (name) => {
    expect(said({ platform: { database: { name } } }, 'database-name')).toEqual([
      expect.stringContaining(`platform.database.name must be a database of its own`),
    ]);
  });

  test('fails when two components share a database', () => {
    expect(said({ ...SUPERSET, platform: { database: { name: 'superset' } } }, 'database-name')).toEqual([
      'platform.database.name is "superset", the name of the database of Superset; choose another name',
    ]);
    expect(said(authentik({ name: 'pixee_platform' }), 'database-name')).toEqual([
      expect.stringContaining('the database of the platform'),
    ]);
    expect(
      said({ ...authentik({}), platform: { database: { name: 'authentik' } } }, 'database-name'),
    ).toEqual([
      'platform.database.name is "authentik", the name of the database of Authentik; choose another name',
    ]);
  });

  test('may be anything on another server', () => {
    expect(said(authentik({ host: 'db.example.com', user: 'postgres' }), 'database-name')).toEqual([]);
  });
});

describe('backups', () => {
  test.each([
    { schedule: '0 0 2 * * *', destinationPath: 's3://backups/pixee', retentionPolicy: '30d' },
    { schedule: '0 0 2 * * *', method: 'volumeSnapshot', volumeSnapshotClass: 'csi' },
    { schedule: '@daily', destinationPath: 's3://backups', endpointUrl: 'https://minio.example.com' },
  ])('may be %j', (options) => {
    expect(said(backup(options))).toEqual([]);
    expect(said(backup(options), 'database-backup')).toEqual([]);
  });

  test('fail without a schedule', () => {
    expect(said(backup({ destinationPath: 's3://backups/pixee' }))).toEqual([
      expect.stringContaining('cdk8s.database.backup.schedule is missing'),
    ]);
  });

  test('fail without a destination', () => {
    expect(said(backup({ schedule: '0 0 2 * * *' }))).toEqual([
      expect.stringContaining('cdk8s.database.backup.destinationPath is missing'),
    ]);
  });

  test('fail for a schedule of Unix', () => {
    expect(said(backup({ schedule: '0 2 * * *', destinationPath: 's3://backups/pixee' }))).toEqual([
      expect.stringContaining('write 0 0 2 * * *'),
    ]);
  });

  test.each(['backups/pixee', 'https://backups', 's3://', 's3://UPPER/x'])(
    'fail for the destination %s',
    (path) => {
      expect(said(backup({ schedule: '0 0 2 * * *', destinationPath: path }))).toEqual([
        expect.stringContaining('must be a bucket and a folder'),
      ]);
    },
  );

  test('warn about what the method does not read', () => {
    const options = { schedule: '0 0 2 * * *', method: 'volumeSnapshot', retentionPolicy: '30d' };
    expect(said(backup(options), 'database-backup')).toEqual([
      expect.stringContaining('retentionPolicy has no effect, because `method` is volumeSnapshot'),
    ]);
  });
});

describe('what the operator refuses of parameters that do not fit together', () => {
  const wal = (extraParameters: object, more: object = {}) =>
    said({ 'cloudnative-pg': { postgresql: { extraParameters }, ...more } }, 'postgresql-wal');

  test.each([
    [{ wal_level: 'minimal' }, {}, /wal_level is minimal/],
    [{ wal_log_hints: 'off' }, { instances: 3 }, /wal_log_hints is off/],
    [{ min_wal_size: '1GB' }, {}, /min_wal_size.*no smaller/],
    [{ max_wal_size: '80' }, {}, /max_wal_size.*no smaller/],
    [{ max_wal_size: '20GB' }, { walStorage: { size: '20Gi' } }, /as much as `walStorage.size`/],
  ])('%j', (parameters, more, expected) => {
    expect(wal(parameters, more)).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    [{ wal_level: 'logical', max_wal_size: '4GB', min_wal_size: '1GB' }, {}],
    [{ wal_log_hints: 'off' }, {}],
    [{ max_wal_size: '19GB' }, { walStorage: { size: '20Gi' } }],
    [{}, { walStorage: { size: '512Mi' } }],
  ])('takes %j', (parameters, more) => {
    expect(wal(parameters, more)).toEqual([]);
  });
});

describe('a store of backups behind a private authority', () => {
  const given = (options: object) =>
    said(
      {
        global: { pixee: { domain: 'pixee.example.com', privateCACert: 'company-ca' } },
        ...backup({ schedule: '@daily', destinationPath: 's3://backups', ...options }),
      },
      'database-backup',
    );

  test('needs a Secret of its own, since the operator reads no ConfigMap', () => {
    expect(given({ endpointUrl: 'https://minio.example.com' })).toEqual([
      expect.stringContaining('kubectl create secret generic company-ca --from-file=ca.crt'),
    ]);
    const endpointCA = { name: 'company-ca', key: 'ca.crt' };
    expect(given({ endpointUrl: 'https://minio.example.com', endpointCA })).toEqual([]);
    expect(given({ endpointUrl: 'http://minio:9000' })).toEqual([]);
    expect(given({ endpointUrl: 'https://s3.eu-central-1.wasabisys.com' })).toEqual([]);
    expect(given({})).toEqual([]);
  });
});

test.each(['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-11-28T25:00:00Z'])(
  'no database goes back to %s',
  (targetTime) => {
    const database = {
      backup: { schedule: '@daily', destinationPath: 's3://backups', serverName: 'new' },
      recovery: { enabled: true, targetTime },
    };
    expect(said({ cdk8s: { database } }, 'database-backup')).toEqual([
      expect.stringContaining('no day or time that there is'),
    ]);
  },
);

test('the owner of the database can be named, but not as that of another', () => {
  const named = (owner: string) =>
    said({ ...SUPERSET, cdk8s: { ...SUPERSET.cdk8s, database: { owner } } }, 'database-name');
  expect(named('keeper')).toEqual([]);
  expect(named('superset')).toEqual([expect.stringContaining('the role of Superset')]);
  expect(named('postgres')).toEqual([expect.stringContaining('cdk8s.database.owner must be')]);
});

describe('Superset', () => {
  test('has all it needs', () => {
    expect(said(SUPERSET)).toEqual([]);
  });

  test('fails without its secrets, and names those that would do', () => {
    expect(said({ superset: { enabled: true } })).toEqual([
      expect.stringMatching(
        /^cdk8s\.existingSecrets\.superset\.name .*name a Secret here that has it, such as \S*-superset,/,
      ),
      expect.stringMatching(
        /^superset\.database\.existingSecret .*name a Secret here that has it, such as \S*-postgresql-superset,/,
      ),
    ]);
  });

  test('takes them from a store', () => {
    expect(
      said({ superset: { enabled: true }, cdk8s: { externalSecrets: { store: { name: 'vault' } } } }),
    ).toEqual([]);
  });

  test('has a database of its own outside', () => {
    const database = { embedded: false, host: 'db.example.com', username: 'pixee', existingSecret: 'db' };
    const own = { ...SUPERSET.superset, database: { host: 'reports.example.com', existingSecret: 'login' } };
    expect(said({ ...SUPERSET, platform: { database }, superset: own }, 'superset-database')).toEqual([]);
    expect(said({ ...SUPERSET, superset: { ...own, database: { host: 'reports.example.com' } } })).toEqual([
      expect.stringMatching(/^superset\.database\.existingSecret .*outside database/),
    ]);
  });

  test('is warned without a driver, unless one is installed', () => {
    expect(said(SUPERSET, 'superset-driver')).toEqual([
      expect.stringContaining('superset.driver.install: true'),
    ]);
    const installed = { ...SUPERSET.superset, driver: { install: true } };
    expect(said({ ...SUPERSET, superset: installed }, 'superset-driver')).toEqual([]);
  });

  test.each([
    ["SECRET_KEY = 'abc'", /ConfigMap/],
    ['x = {"client_secret": "abc"}', /ConfigMap/],
    ['SMTP_PASSWORD = f"abc"', /ConfigMap/],
    ["A = '{{ .Values.b }}'", /Helm template/],
    ['{{ include "a" . }}', /Helm template/],
  ])('is warned of %s in its settings', (text, expected) => {
    const superset = { ...SUPERSET.superset, configOverrides: { mine: text } };
    expect(said({ ...SUPERSET, superset }, 'superset-overrides')).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    "SECRET_KEY = os.environ['A']",
    "# SECRET_KEY = 'a'",
    "JINJA = '{{ dataset(1) }}'",
    "PASSWORD = ''",
  ])('takes %s in its settings', (text) => {
    const superset = { ...SUPERSET.superset, configOverrides: { mine: text } };
    expect(said({ ...SUPERSET, superset }, 'superset-overrides')).toEqual([]);
  });

  test('fails beside an outside database', () => {
    const database = { embedded: false, host: 'db.example.com', username: 'pixee', existingSecret: 'db' };
    expect(said({ ...SUPERSET, platform: { database } })).toEqual([
      expect.stringContaining('superset.enabled is true, but `platform.database.embedded` is false'),
    ]);
  });

  test('warns of the image without a driver', () => {
    expect(said(SUPERSET, 'superset-driver')).toHaveLength(1);
    const own = mergeValues<object>(SUPERSET, { superset: { image: { repository: 'tools/superset' } } });
    expect(said(own, 'superset-driver')).toEqual([]);
  });
});

describe('the password of Authentik', () => {
  const enabled = { enabled: true, pixee: { clientSecret: 'a-secret' } };

  test('fails when nobody gives it', () => {
    expect(said({ authentik: { ...enabled, authentik: { secret_key: 'a-key' } } }, 'missing-secret')).toEqual(
      [expect.stringContaining('authentik.database.existingSecret is missing')],
    );
  });

  test.each([
    { authentik: { secret_key: 'a-key', postgresql: { password: 'pw' } } },
    { authentik: { secret_key: 'a-key', postgresql: { host: 'db.example.com' } } },
    { authentik: { secret_key: 'a-key' }, database: { existingSecret: 'login' } },
  ])('is given in %j', (settings) => {
    expect(said({ authentik: { ...enabled, ...settings } }, 'missing-secret')).toEqual([]);
  });
});

test('PostgreSQL older than 17.4 is warned of', () => {
  const image = (imageName: string) => said({ 'cloudnative-pg': { imageName } }, 'postgresql-version');
  expect(image('ghcr.io/cloudnative-pg/postgresql:17.2-bookworm')).toHaveLength(1);
  expect(image('ghcr.io/cloudnative-pg/postgresql:16')).toHaveLength(1);
  expect(image('ghcr.io/cloudnative-pg/postgresql:17.6')).toEqual([]);
});
