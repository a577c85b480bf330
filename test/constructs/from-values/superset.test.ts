import { authentikDatabaseFromValues } from '../../../constructs/from-values/authentik-database';
import { databaseFromValues } from '../../../constructs/from-values/database';
import { supersetFromValues } from '../../../constructs/from-values/superset';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import type { Values } from '../../../lib/values/contract/values';
import { container, env, labels, object, problems, release, secretTextsOf } from '../../support/chart';

const CLUSTER = 'pixee-enterprise-server-postgresql';
const NAME = 'pixee-enterprise-server-superset';
const SUPERSET: Values = {
  superset: { enabled: true, database: { existingSecret: 'login' } },
  cdk8s: { existingSecrets: { superset: { name: 'keys' } } },
};

function chartOf(values: Values): PixeeRelease {
  const store = values.cdk8s?.externalSecrets?.store;
  const chart = release(store?.name === undefined ? {} : { externalSecretStore: { name: store.name } });
  const database = databaseFromValues(chart, values);
  supersetFromValues(chart, values, database);
  authentikDatabaseFromValues(database, values);
  return chart;
}

const rolesOf = (chart: PixeeRelease) => object(chart, 'Cluster', CLUSTER).spec.managed?.roles;

test('there is none unless it is switched on, nor a role for it', () => {
  const chart = chartOf({ superset: { database: { existingSecret: 'login' } } });
  expect(labels(chart)).toEqual([`Cluster/${CLUSTER}`, 'ServiceAccount/pixee']);
  expect(rolesOf(chart)).toBeUndefined();
});

test.each([null, ''])('names that are taken away with %j are those of the component', (none) => {
  const database = { ...SUPERSET.superset?.database, name: none, user: none };
  const values = {
    ...SUPERSET,
    superset: { ...SUPERSET.superset, database },
    'cloudnative-pg': { imageName: none },
  } as unknown as Values;
  expect(rolesOf(chartOf(values))).toMatchObject([{ name: 'superset' }]);
});

test('lives in the embedded database, under a role of its own', () => {
  const chart = chartOf(SUPERSET);
  expect(rolesOf(chart)).toMatchObject([
    { name: 'superset', login: true, passwordSecret: { name: 'login' } },
  ]);
  expect(labels(chart)).toContain(`Database/${CLUSTER}-superset`);
  expect(env(container(chart, NAME))).toMatchObject({
    DB_HOST: `${CLUSTER}-rw`,
    DB_PASS: { secretKeyRef: { name: 'login', key: 'password' } },
    SUPERSET_SECRET_KEY: { secretKeyRef: { name: 'keys', key: 'secretKey' } },
  });
  expect(chart.release.expected.map(({ name }) => name)).toEqual(['keys', 'login', 'pixee-registry']);
  expect(problems(chart)).toEqual([]);
});

test('its Secrets may come from a store', () => {
  const chart = chartOf({
    superset: { enabled: true },
    cdk8s: { externalSecrets: { store: { name: 'vault' } } },
  });
  expect(labels(chart)).toEqual(
    expect.arrayContaining([
      `ExternalSecret/${NAME}-external`,
      `ExternalSecret/${CLUSTER}-superset-external`,
    ]),
  );
  expect(problems(chart)).toEqual([]);
});

test('the keys of the existing Secret may have other names, and one may be that of the administrator', () => {
  const superset = { name: 'keys', secretKeyKey: 'a', adminPasswordKey: 'b' };
  const chart = chartOf({ ...SUPERSET, cdk8s: { existingSecrets: { superset } } });
  expect(chart.release.expected).toContainEqual(expect.objectContaining({ name: 'keys', keys: ['a', 'b'] }));
});

describe('outside', () => {
  const outside = { embedded: false, host: 'db.example.com', username: 'pixee', existingSecret: 'db' };

  test('a database is described by the values, beside an embedded one or without', () => {
    for (const platform of [{}, { database: outside }]) {
      const chart = chartOf({
        platform,
        superset: {
          enabled: true,
          database: {
            host: 'reports.example.com',
            name: 'reports',
            sslMode: 'require',
            existingSecret: 'login',
          },
        },
        cdk8s: { existingSecrets: { superset: { name: 'keys' } } },
      });
      expect(labels(chart).filter((label) => label.startsWith('Database/'))).toEqual([]);
      expect(env(container(chart, NAME))).toMatchObject({
        DB_HOST: 'reports.example.com',
        DB_NAME: 'reports',
        DB_PARAMETERS: '?sslmode=require',
        DB_USER: { secretKeyRef: { name: 'login', key: 'username' } },
      });
      expect(chart.release.expected).toContainEqual(
        expect.objectContaining({ name: 'login', keys: ['password', 'username'] }),
      );
      expect(problems(chart)).toEqual([]);
    }
  });

  test('its login may come from a store, with the user of the values', () => {
    const chart = chartOf({
      superset: { enabled: true, database: { host: 'reports.example.com', user: 'reporter' } },
      cdk8s: { externalSecrets: { store: { name: 'vault' } } },
    });
    const { spec } = object(chart, 'ExternalSecret', `${NAME}-database-external`);
    expect(spec.target?.template?.data).toMatchObject({ username: 'reporter' });
    expect(problems(chart)).toEqual([]);
  });

  test('a Redis has a password from a Secret, or from a store when that is named', () => {
    const worker = (values: Values) => env(container(chartOf(values), `${NAME}-worker`)).REDIS_PASSWORD;
    const redis = { host: 'redis' };
    const given: Values = { ...SUPERSET, superset: { ...SUPERSET.superset, redis } };
    expect(worker(given)).toBeUndefined();
    const named = { ...redis, existingSecret: 'redis', secretKeys: { passwordKey: 'pw' } };
    expect(worker({ ...SUPERSET, superset: { ...SUPERSET.superset, redis: named } })).toEqual({
      secretKeyRef: { name: 'redis', key: 'pw' },
    });
    const externalSecrets = { store: { name: 'vault' }, keys: { supersetRedis: { key: 'redis' } } };
    expect(worker({ ...given, cdk8s: { ...given.cdk8s, externalSecrets } })).toEqual({
      secretKeyRef: { name: `${NAME}-external`, key: 'redisPassword' },
    });
  });
});

describe('Authentik', () => {
  test('has a role and a database, under the names of the values', () => {
    const chart = chartOf({
      authentik: {
        enabled: true,
        authentik: { postgresql: { name: 'people', user: 'keeper', password: 'pw' } },
      },
    });
    expect(rolesOf(chart)).toMatchObject([{ name: 'keeper' }]);
    expect(object(chart, 'Database', `${CLUSTER}-authentik`).spec).toMatchObject({
      name: 'people',
      owner: 'keeper',
    });
    expect(secretTextsOf(chart, `${CLUSTER}-authentik`)).toEqual({
      username: 'keeper',
      password: 'pw',
    });
  });

  test('has neither with a database elsewhere', () => {
    const chart = chartOf({
      authentik: { enabled: true, authentik: { postgresql: { host: 'db.example.com' } } },
    });
    expect(rolesOf(chart)).toBeUndefined();
  });
});
