import { databaseFromValues } from '../../../constructs/from-values/database';
import type { DatabaseValues, Values } from '../../../lib/values/contract/index';
import { labels, release, secretTextsOf } from '../../support/chart';

const EXTERNAL: DatabaseValues = { embedded: false, host: 'db.example.com', username: 'pixee-user' };

function databaseOf(database: DatabaseValues | undefined, values: Values = {}) {
  const chart = release();
  return { chart, database: databaseFromValues(chart, { ...values, platform: { database } }) };
}

const passwordOf = (...args: Parameters<typeof databaseOf>) => databaseOf(...args).database.login.password;

describe('the embedded database', () => {
  test.each([[undefined], [{}], [{ embedded: true }], [{ embedded: true, host: 'ignored' }]])(
    'is meant by %j',
    (database) => {
      expect(databaseOf(database).database.jdbcUrl).toBe(
        'jdbc:postgresql://pixee-enterprise-server-postgresql-rw:5432/pixee_platform',
      );
    },
  );

  test('follows the name override of CloudNativePG', () => {
    expect(databaseOf({ name: 'pixee' }, { 'cloudnative-pg': { nameOverride: 'pg' } }).database.jdbcUrl).toBe(
      'jdbc:postgresql://pixee-enterprise-server-pg-rw:5432/pixee',
    );
  });
});

describe('an external database', () => {
  test('is where the values say, under the documented port and name', () => {
    expect(databaseOf({ ...EXTERNAL, password: 'pw' }).database.jdbcUrl).toBe(
      'jdbc:postgresql://db.example.com:5432/pixee_platform',
    );
    expect(databaseOf({ ...EXTERNAL, password: 'pw', port: 6432, name: 'pixee' }).database.jdbcUrl).toBe(
      'jdbc:postgresql://db.example.com:6432/pixee',
    );
  });

  test('keeps a password that is written down in our Secret', () => {
    const { chart, database } = databaseOf({ ...EXTERNAL, password: 'pw' });
    expect(database.login.password).toEqual({
      secretKeyRef: { name: 'pixee-enterprise-server-database', key: 'password' },
    });
    expect(secretTextsOf(chart, 'pixee-enterprise-server-database')).toEqual({
      password: 'pw',
    });
  });

  test('prefers an existing Secret, with the documented key', () => {
    expect(passwordOf({ ...EXTERNAL, password: 'pw', existingSecret: 'theirs' })).toEqual({
      secretKeyRef: { name: 'theirs', key: 'password' },
    });
  });

  test('may take the password from a store', () => {
    const chart = release({ externalSecretStore: { name: 'vault' } });
    databaseFromValues(chart, {
      platform: { database: EXTERNAL },
      cdk8s: { externalSecrets: { store: { name: 'vault' } } },
    });
    expect(labels(chart)).toContain('ExternalSecret/pixee-enterprise-server-database-external');
  });

  test('expects our Secret to exist when the values name no password', () => {
    const { chart, database } = databaseOf(EXTERNAL);
    expect(database.login.password).toEqual({
      secretKeyRef: { name: 'pixee-enterprise-server-database', key: 'password' },
    });
    expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
    expect(chart.release.expected).toMatchObject([
      { kind: 'Secret', name: 'pixee-enterprise-server-database' },
    ]);
  });
});
