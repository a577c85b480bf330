import { Database, type ExternalDatabaseProps } from '../../../constructs/database';
import { Credential } from '../../../lib/core/credential/credential';
import { labels, problems, release, secretTextsOf } from '../../support/chart';

const EXTERNAL: Required<ExternalDatabaseProps> = {
  host: 'db.example.com',
  port: 6432,
  name: 'pixee',
  username: 'pixee-user',
  password: Credential.existing('db', 'pw'),
  sslMode: 'require',
  failoverHosts: ['db2.example.com', 'db3.example.com:7432', '[fd00::3]:5433'],
};

describe('an external database', () => {
  test('is where it is said to be', () => {
    const chart = release();
    const database = Database.external(chart, 'database', EXTERNAL);
    expect(database.jdbcUrl).toBe(
      'jdbc:postgresql://db.example.com:6432,db2.example.com:6432,db3.example.com:7432,[fd00::3]:5433/pixee?targetServerType=primary&sslmode=require',
    );
    expect(database).toMatchObject({ host: 'db.example.com', port: 6432, databaseName: 'pixee' });
    expect(database.login).toEqual({
      username: 'pixee-user',
      password: { secretKeyRef: { name: 'db', key: 'pw' } },
    });
    expect(chart.release.internalHosts).toEqual([]);
  });

  test('has the documented port and name unless told otherwise', () => {
    const { host, username, password } = EXTERNAL;
    const database = Database.external(release(), 'database', { host, username, password });
    expect(database.jdbcUrl).toBe('jdbc:postgresql://db.example.com:5432/pixee_platform');
  });

  test('may be an IPv6 address', () => {
    const database = Database.external(release(), 'database', {
      ...EXTERNAL,
      host: '2001:db8::1',
      failoverHosts: [],
    });
    expect(database.jdbcUrl).toBe('jdbc:postgresql://[2001:db8::1]:6432/pixee?sslmode=require');
  });

  test('verifies certificates by what Java trusts, a private CA included', () => {
    const url = (sslMode: ExternalDatabaseProps['sslMode']) =>
      Database.external(release(), 'database', { ...EXTERNAL, failoverHosts: [], sslMode }).jdbcUrl.split(
        '?',
      )[1];
    const factory = 'sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory';
    expect(url(undefined)).toBeUndefined();
    expect(url('disable')).toBe('sslmode=disable');
    expect(url('verify-ca')).toBe(`sslmode=verify-ca&${factory}`);
    expect(url('verify-full')).toBe(`sslmode=verify-full&${factory}`);
  });

  test('keeps an inline password in a Secret of ours', () => {
    const chart = release({ releaseName: 'prod' });
    const database = Database.external(chart, 'database', { ...EXTERNAL, password: Credential.inline('pw') });
    expect(database.login.password).toEqual({ secretKeyRef: { name: 'prod-database', key: 'password' } });
    expect(secretTextsOf(chart, 'prod-database')).toEqual({ password: 'pw' });
  });

  test('fetches an external password', () => {
    const chart = release({ externalSecretStore: { name: 'vault' } });
    Database.external(chart, 'database', {
      ...EXTERNAL,
      password: Credential.external('pixee/db', 'password'),
    });
    expect(labels(chart)).toContain('ExternalSecret/pixee-enterprise-server-database-external');
  });

  test('declares an existing password as expected', () => {
    const chart = release();
    Database.external(chart, 'database', EXTERNAL);
    expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
    expect(chart.release.expected).toMatchObject([{ kind: 'Secret', name: 'db', keys: ['pw'] }]);
  });
});

describe('the embedded database', () => {
  test('has the names that CloudNativePG gives', () => {
    const chart = release();
    const database = Database.embedded(chart, 'database');
    expect(database.jdbcUrl).toBe(
      'jdbc:postgresql://pixee-enterprise-server-postgresql-rw:5432/pixee_platform',
    );
    expect(database.login).toEqual({
      username: { secretKeyRef: { name: 'pixee-enterprise-server-postgresql-app', key: 'username' } },
      password: { secretKeyRef: { name: 'pixee-enterprise-server-postgresql-app', key: 'password' } },
    });
    expect(database.cluster?.host).toBe(database.host);
    expect(chart.release.internalHosts).toContain('pixee-enterprise-server-postgresql-rw');
    expect(chart.release.expected).toEqual([]);
    expect(problems(chart)).toEqual([]);
  });

  test('follows the name of the database and of the cluster', () => {
    const database = Database.embedded(release(), 'database', { name: 'pixee', nameOverride: 'pg' });
    expect(database.jdbcUrl).toBe('jdbc:postgresql://pixee-enterprise-server-pg-rw:5432/pixee');
  });

  test('has the name of a release that contains its own', () => {
    expect(Database.embedded(release({ releaseName: 'postgresql' }), 'database').host).toBe('postgresql-rw');
  });

  test('is refused when the operator would refuse its name, which may have 50 characters', () => {
    const problemsOf = (length: number): string[] => {
      const chart = release({ releaseName: 'r'.repeat(length) });
      Database.embedded(chart, 'database');
      return problems(chart);
    };
    expect(problemsOf(39)).toEqual([]);
    expect(problemsOf(40)).toEqual([expect.stringContaining('50')]);
  });
});
