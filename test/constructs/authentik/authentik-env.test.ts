import { REMOTE_DEFAULTS } from '../../support/remote-defaults';
import { Authentik, AuthentikDatabase } from '../../../constructs/authentik';
import { Database } from '../../../constructs/database';
import { Credential } from '../../../lib/core/credential/credential';
import { container, env, object, problems, release, secretTextsOf } from '../../support/chart';
import { chartAnd, chartWith, REQUIRED, SERVER, WORKER } from './authentik-fixture';

const variables = (...given: Parameters<typeof chartWith>) => env(container(chartWith(...given), SERVER));
const NAME = 'pixee-enterprise-server-authentik';

test('server and worker have the same variables', () => {
  const chart = chartWith({ bootstrap: { password: Credential.inline('4711'), email: 'a@example.com' } });
  expect(env(container(chart, SERVER))).toEqual({
    AUTHENTIK_SECRET_KEY: { secretKeyRef: { name: 'keys', key: 'secretKey' } },
    AUTHENTIK_BOOTSTRAP_EMAIL: 'a@example.com',
    AUTHENTIK_BOOTSTRAP_PASSWORD: { secretKeyRef: { name: NAME, key: 'bootstrapPassword' } },
    AUTHENTIK_DISABLE_STARTUP_ANALYTICS: 'true',
    AUTHENTIK_DISABLE_UPDATE_CHECK: 'true',
    AUTHENTIK_ERROR_REPORTING__ENABLED: 'false',
    AUTHENTIK_LISTEN__TRUSTED_PROXY_CIDRS:
      '127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7,fe80::/10,::1/128',
    AUTHENTIK_LOG_LEVEL: 'info',
    AUTHENTIK_OUTPOSTS__DISCOVER: 'false',
    AUTHENTIK_POSTGRESQL__HOST: 'db',
    AUTHENTIK_POSTGRESQL__NAME: 'authentik',
    AUTHENTIK_POSTGRESQL__PASSWORD: { secretKeyRef: { name: 'login', key: 'password' } },
    AUTHENTIK_POSTGRESQL__PORT: '5432',
    AUTHENTIK_POSTGRESQL__USER: { secretKeyRef: { name: 'login', key: 'username' } },
    AUTHENTIK_WEB__BASE_URL: 'https://pixee.example.com',
    AUTHENTIK_WEB__PATH: '/authentik/',
  });
  expect(env(container(chart, WORKER))).toEqual(env(container(chart, SERVER)));
});

describe('secrets', () => {
  test('inline ones are in one Secret, and start new pods when they change', () => {
    const chart = chartWith({
      secretKey: Credential.inline('4711-key'),
      bootstrap: { password: Credential.inline('4711-password'), token: Credential.inline('4711-token') },
      database: AuthentikDatabase.external({ host: 'db', password: Credential.inline('4711-database') }),
    });
    expect(secretTextsOf(chart, NAME)).toEqual({
      secretKey: '4711-key',
      bootstrapPassword: '4711-password',
      bootstrapToken: '4711-token',
      databasePassword: '4711-database',
    });
    for (const name of [SERVER, WORKER]) {
      expect(object(chart, 'Deployment', name).spec?.template.metadata?.annotations).toHaveProperty([
        'checksum/secret',
      ]);
    }
    expect(problems(chart)).toEqual([]);
  });

  test('those that nobody else knows can be made at random, the password of the database cannot', () => {
    const { chart } = chartAnd({
      secretKey: Credential.existing('all', 'AUTHENTIK_SECRET_KEY'),
      bootstrap: { password: Credential.existing('all', 'AUTHENTIK_BOOTSTRAP_PASSWORD') },
      database: AuthentikDatabase.external({ host: 'db', password: Credential.existing('all', 'password') }),
    });
    expect(chart.release.expected).toContainEqual(
      expect.objectContaining({
        name: 'all',
        keys: ['AUTHENTIK_BOOTSTRAP_PASSWORD', 'AUTHENTIK_SECRET_KEY', 'password'],
        random: ['AUTHENTIK_BOOTSTRAP_PASSWORD', 'AUTHENTIK_SECRET_KEY'],
      }),
    );
  });

  test('external ones come from the store', () => {
    const chart = chartWith(
      { secretKey: Credential.external('pixee/authentik', 'key') },
      { externalSecretStore: { name: 'vault' } },
    );
    expect(object(chart, 'ExternalSecret', `${NAME}-external`).spec.data).toEqual([
      { secretKey: 'secretKey', remoteRef: { ...REMOTE_DEFAULTS, key: 'pixee/authentik', property: 'key' } },
    ]);
    expect(problems(chart)).toEqual([]);
  });
});

describe('the database', () => {
  test('may be one of its own in the embedded cluster', () => {
    const chart = release();
    const { cluster } = Database.embedded(chart, 'database');
    if (cluster === undefined) throw new Error('no cluster');
    const database = AuthentikDatabase.embedded(cluster, {
      password: Credential.inline('4711'),
      user: 'keeper',
    });
    new Authentik(chart, 'authentik', { ...REQUIRED, database });
    expect(env(container(chart, WORKER))).toMatchObject({
      AUTHENTIK_POSTGRESQL__HOST: 'pixee-enterprise-server-postgresql-rw',
      AUTHENTIK_POSTGRESQL__SSLMODE: 'prefer',
      AUTHENTIK_POSTGRESQL__USER: {
        secretKeyRef: { name: 'pixee-enterprise-server-postgresql-authentik', key: 'username' },
      },
    });
    expect(secretTextsOf(chart, 'pixee-enterprise-server-postgresql-authentik')).toEqual({
      username: 'keeper',
      password: '4711',
    });
    expect(problems(chart)).toEqual([]);
  });

  const external = { host: 'db.example.com', port: 6432, name: 'people', user: 'keeper' };
  const password = Credential.existing('all', 'password');

  test('or one elsewhere, with a user that is no secret', () => {
    const database = AuthentikDatabase.external({ ...external, password });
    expect(variables({ database })).toMatchObject({
      AUTHENTIK_POSTGRESQL__HOST: 'db.example.com',
      AUTHENTIK_POSTGRESQL__PORT: '6432',
      AUTHENTIK_POSTGRESQL__NAME: 'people',
      AUTHENTIK_POSTGRESQL__USER: 'keeper',
      AUTHENTIK_POSTGRESQL__PASSWORD: { secretKeyRef: { name: 'all', key: 'password' } },
    });
    expect(variables({ database })).not.toHaveProperty('AUTHENTIK_POSTGRESQL__SSLMODE');
  });

  test('whose certificate is verified with the authorities that the pod trusts', () => {
    const database = AuthentikDatabase.external({ ...external, password, sslMode: 'verify-full' });
    expect(variables({ database }).AUTHENTIK_POSTGRESQL__SSLROOTCERT).toBe(
      '/etc/ssl/certs/ca-certificates.crt',
    );
    expect(variables({ database }, { privateCACert: 'ca' }).AUTHENTIK_POSTGRESQL__SSLROOTCERT).toBe(
      '/var/ssl/enterprise-ca-bundle.pem',
    );
    const encrypted = AuthentikDatabase.external({ ...external, password, sslMode: 'require' });
    expect(variables({ database: encrypted })).not.toHaveProperty('AUTHENTIK_POSTGRESQL__SSLROOTCERT');
  });
});

describe('what differs by version', () => {
  test('the base URL is known from 2026.8 on', () => {
    const of = (tag: string) => variables({ image: { tag } }, { port: '8443' }).AUTHENTIK_WEB__BASE_URL;
    expect(of('2026.8.3')).toBe('https://pixee.example.com:8443');
    expect(of('2026.5.6')).toBeUndefined();
  });

  test('Redis is needed up to 2025.8, and not known after', () => {
    const redis = { host: 'redis' };
    const of = (tag: string) => variables({ image: { tag }, redis });
    expect(of('2025.8.4')).toMatchObject({
      AUTHENTIK_REDIS__HOST: 'redis',
      AUTHENTIK_REDIS__PORT: '6379',
    });
    expect(Object.keys(of('2025.10.0')).filter((name) => name.includes('REDIS'))).toEqual([]);
    expect(() => chartWith({ image: { tag: '2025.8.4' } })).toThrow(/2025\.8 needs a Redis/);
  });

  test('uploaded files moved in 2025.12', () => {
    const of = (tag: string) =>
      container(chartWith({ image: { tag } }), SERVER).volumeMounts?.find(({ name }) => name === 'media');
    expect(of('2025.12.0')?.mountPath).toBe('/data');
    expect(of('2025.10.0')?.mountPath).toBe('/media');
  });

  test('a tag that does not say it needs the option', () => {
    expect(() => chartWith({ image: { tag: 'of-our-own' } })).toThrow(
      /the tag "of-our-own" is of no release of Authentik that is known here \(2025\.8, .*2026\.8\)/,
    );
    expect(chartAnd({ image: { tag: 'of-our-own' }, version: '2026.2' }).authentik.version).toBe('2026.2');
  });
});
