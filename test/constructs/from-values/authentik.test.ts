import { REMOTE_DEFAULTS } from '../../support/remote-defaults';
import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { mergeFiles } from '../../../lib/base/merge';
import type { Values } from '../../../lib/values/contract/values';
import { container, env, labels, object, podSpec, problems, secretTextsOf } from '../../support/chart';
import { synthesize } from '../../support/synthesize';

const NAME = 'pixee-enterprise-server-authentik';
const SERVER = `${NAME}-server`;
const WORKER = `${NAME}-worker`;
const COMPLETE: Values = {
  global: { pixee: { domain: 'pixee.example.com' } },
  authentik: {
    enabled: true,
    pixee: { clientSecret: '4711-client' },
    authentik: { secret_key: '4711-key' },
    database: { existingSecret: 'login' },
  },
};
const INGRESS: Values = {
  platform: { ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] } },
};

/** The server of these values, which must pass every check. */
function chartOf(...values: readonly Values[]): PixeeEnterpriseServer {
  const all = values.reduce<Values>((before, more) => mergeFiles({ ...before }, { ...more }), COMPLETE);
  const { server } = synthesize(all);
  expect(problems(server)).toEqual([]);
  return server;
}
const variables = (chart: PixeeEnterpriseServer, name = WORKER) => env(container(chart, name));
const routesOf = (chart: PixeeEnterpriseServer, name: string) =>
  object(chart, 'Ingress', name).spec?.rules?.map(({ host, http }) => [
    host,
    ...(http?.paths ?? []).map(({ path }) => path),
  ]);

test('there is none unless it is switched on', () => {
  const chart = chartOf({ authentik: { enabled: false } });
  expect(chart.authentik).toBeUndefined();
  expect(labels(chart).filter((label) => label.includes('authentik'))).toEqual([]);
});

test('has the documented names, beside the embedded database', () => {
  const chart = chartOf();
  expect(labels(chart)).toEqual(
    expect.arrayContaining([
      `Deployment/${SERVER}`,
      `Deployment/${WORKER}`,
      `Service/${SERVER}`,
      'Database/pixee-enterprise-server-postgresql-authentik',
    ]),
  );
  expect(chart.authentik?.url).toBe('https://pixee.example.com/authentik/');
  expect(variables(chart)).toMatchObject({
    AUTHENTIK_POSTGRESQL__HOST: 'pixee-enterprise-server-postgresql-rw',
    AUTHENTIK_POSTGRESQL__USER: { secretKeyRef: { name: 'login', key: 'username' } },
    AUTHENTIK_SECRET_KEY: { secretKeyRef: { name: NAME, key: 'secretKey' } },
  });
});

describe('the client secret', () => {
  test('that the platform has is the one of the worker, for the blueprint', () => {
    const chart = chartOf();
    const { QUARKUS_OIDC_CREDENTIALS_SECRET } = variables(chart, 'pixee-enterprise-server-platform');
    expect(variables(chart).PIXEE_OIDC_CLIENT_SECRET).toEqual({
      secretKeyRef: { name: 'oidc-client-secrets', key: 'secret' },
    });
    expect(variables(chart).PIXEE_OIDC_CLIENT_SECRET).toEqual(QUARKUS_OIDC_CREDENTIALS_SECRET);
    expect(variables(chart, SERVER)).not.toHaveProperty('PIXEE_OIDC_CLIENT_SECRET');
  });

  test('gives way to the one that the user names, as the documentation does', () => {
    const valueFrom = { secretKeyRef: { name: 'oidc-client-secrets', key: 'own' } };
    const chart = chartOf({
      global: {
        pixee: {
          access: {
            oidc: { client: { existingSecret: 'oidc-client-secrets', secretKeys: { secretKey: 'own' } } },
          },
        },
      },
      authentik: { worker: { env: [{ name: 'PIXEE_OIDC_CLIENT_SECRET', valueFrom }] } },
    });
    expect(variables(chart).PIXEE_OIDC_CLIENT_SECRET).toEqual(valueFrom);
  });

  test('is not there when nobody signs in', () => {
    const chart = chartOf({ global: { pixee: { access: { enabled: false } } } });
    expect(variables(chart)).not.toHaveProperty('PIXEE_OIDC_CLIENT_SECRET');
  });
});

describe('the Ingress', () => {
  test('of the platform leads to it too', () => {
    const chart = chartOf(INGRESS);
    expect(routesOf(chart, 'pixee-enterprise-server-platform')).toEqual([
      ['pixee.example.com', '/', '/authentik/'],
    ]);
    expect(labels(chart).filter((label) => label.startsWith('Ingress'))).toHaveLength(1);
  });

  test('may be one of its own, or none', () => {
    const ingress = { ingressClassName: 'traefik', hosts: ['sign-in.example.com'] };
    const chart = chartOf(INGRESS, { authentik: { server: { ingress: { ...ingress, enabled: true } } } });
    expect(routesOf(chart, 'pixee-enterprise-server-platform')).toEqual([['pixee.example.com', '/']]);
    expect(routesOf(chart, SERVER)).toEqual([['sign-in.example.com', '/authentik/']]);
    const none = chartOf(INGRESS, { authentik: { server: { ingress: { enabled: false } } } });
    expect(routesOf(none, 'pixee-enterprise-server-platform')).toEqual([['pixee.example.com', '/']]);
  });

  test('may have its certificate from cert-manager', () => {
    const ingress = { enabled: true, ingressClassName: 'nginx', hosts: ['sign-in.example.com'] };
    const chart = chartOf({
      authentik: { server: { ingress } },
      cdk8s: { tls: { certManager: { issuer: 'letsencrypt' } } },
    });
    expect(object(chart, 'Certificate', `${SERVER}-tls`).spec.dnsNames).toEqual(['sign-in.example.com']);
  });
});

test('another web path moves everything, the platform knows it', () => {
  const chart = chartOf(INGRESS, { authentik: { authentik: { web: { path: '/people/' } } } });
  expect(chart.authentik?.webPath).toBe('/people/');
  expect(routesOf(chart, 'pixee-enterprise-server-platform')).toEqual([
    ['pixee.example.com', '/', '/people/'],
  ]);
  expect(variables(chart, 'pixee-enterprise-server-platform').QUARKUS_OIDC_AUTH_SERVER_URL).toBe(
    'https://pixee.example.com/people/application/o/pixee/',
  );
});

describe('secrets', () => {
  const bootstrap = { password: '4711-password', token: '4711-token' };

  test('that are written down are rendered', () => {
    const chart = chartOf({ authentik: { authentik: { bootstrap } } });
    expect(secretTextsOf(chart, NAME)).toEqual({
      secretKey: '4711-key',
      bootstrapPassword: '4711-password',
      bootstrapToken: '4711-token',
    });
  });

  test('of an existing Secret win, under the names of the upstream chart if need be', () => {
    const keys = {
      name: 'all',
      secretKeyKey: 'AUTHENTIK_SECRET_KEY',
      bootstrapPasswordKey: 'AUTHENTIK_BOOTSTRAP_PASSWORD',
      bootstrapTokenKey: 'AUTHENTIK_BOOTSTRAP_TOKEN',
    };
    const chart = chartOf({
      authentik: { authentik: { bootstrap } },
      cdk8s: { existingSecrets: { authentik: keys } },
    });
    expect(variables(chart)).toMatchObject({
      AUTHENTIK_SECRET_KEY: { secretKeyRef: { name: 'all', key: 'AUTHENTIK_SECRET_KEY' } },
      AUTHENTIK_BOOTSTRAP_PASSWORD: { secretKeyRef: { name: 'all', key: 'AUTHENTIK_BOOTSTRAP_PASSWORD' } },
      AUTHENTIK_BOOTSTRAP_TOKEN: { secretKeyRef: { name: 'all', key: 'AUTHENTIK_BOOTSTRAP_TOKEN' } },
    });
    expect(labels(chart)).not.toContain(`Secret/${NAME}`);
  });

  test('an existing Secret need not have a first password', () => {
    const chart = chartOf({
      cdk8s: { existingSecrets: { authentik: { name: 'all', bootstrapPasswordKey: '' } } },
    });
    expect(variables(chart)).not.toHaveProperty('AUTHENTIK_BOOTSTRAP_PASSWORD');
  });

  test('may come from a store, the password of a database elsewhere too', () => {
    const chart = chartOf({
      authentik: {
        authentik: { secret_key: '', postgresql: { host: 'db.example.com' } },
        database: { existingSecret: '' },
      },
      cdk8s: {
        externalSecrets: {
          store: { name: 'vault' },
          keys: { authentikDatabase: { key: 'db', property: 'pw' } },
        },
      },
    });
    expect(object(chart, 'ExternalSecret', `${NAME}-external`).spec.data).toEqual([
      { secretKey: 'secretKey', remoteRef: { ...REMOTE_DEFAULTS, key: NAME, property: 'secretKey' } },
      { secretKey: 'databasePassword', remoteRef: { ...REMOTE_DEFAULTS, key: 'db', property: 'pw' } },
      {
        secretKey: 'bootstrapPassword',
        remoteRef: { ...REMOTE_DEFAULTS, key: NAME, property: 'bootstrapPassword' },
      },
    ]);
  });
});

describe('a database elsewhere', () => {
  const outside = (database: object, cdk8s: object = {}): Values => ({
    authentik: { authentik: { postgresql: { host: 'db.example.com', user: 'keeper' } }, database },
    cdk8s,
  });

  test('may have its login in a Secret', () => {
    expect(variables(chartOf(outside({ existingSecret: 'people' })))).toMatchObject({
      AUTHENTIK_POSTGRESQL__HOST: 'db.example.com',
      AUTHENTIK_POSTGRESQL__USER: { secretKeyRef: { name: 'people', key: 'username' } },
      AUTHENTIK_POSTGRESQL__PASSWORD: { secretKeyRef: { name: 'people', key: 'password' } },
    });
  });

  test('or its password in the Secret of the rest', () => {
    const existing = { existingSecrets: { authentik: { name: 'all', databasePasswordKey: 'pw' } } };
    const chart = chartOf(outside({ existingSecret: '' }, existing));
    expect(variables(chart)).toMatchObject({
      AUTHENTIK_POSTGRESQL__USER: 'keeper',
      AUTHENTIK_POSTGRESQL__PASSWORD: { secretKeyRef: { name: 'all', key: 'pw' } },
    });
  });
});

test('pull secrets are those of the platform where the registry is the same, else none', () => {
  const pullSecrets = (...values: readonly Values[]) => podSpec(chartOf(...values), SERVER).imagePullSecrets;
  expect(pullSecrets()).toBeUndefined();
  expect(pullSecrets({ authentik: { image: { registry: 'images.pixee.ai' } } })).toEqual([
    { name: 'pixee-registry' },
  ]);
  expect(pullSecrets({ cdk8s: { imageRegistry: 'mirror.example.com' } })).toEqual([
    { name: 'pixee-registry' },
  ]);
  expect(pullSecrets({ authentik: { image: { pullSecrets: [{ name: 'own' }] } } })).toEqual([
    { name: 'own' },
  ]);
});

test('the names of the upstream chart become ours', () => {
  const chart = chartOf({
    authentik: {
      server: {
        env: [{ name: 'AUTHENTIK_LOG_LEVEL', value: 'trace' }],
        securityContext: { fsGroup: 2000 },
        containerSecurityContext: { readOnlyRootFilesystem: true },
        volumes: [{ name: 'scratch', emptyDir: {} }],
        volumeMounts: [{ name: 'scratch', mountPath: '/tmp' }],
      },
    },
  });
  expect(variables(chart, SERVER).AUTHENTIK_LOG_LEVEL).toBe('trace');
  expect(podSpec(chart, SERVER).securityContext).toMatchObject({ fsGroup: 2000, runAsUser: 1000 });
  expect(container(chart, SERVER).securityContext).toMatchObject({ readOnlyRootFilesystem: true });
  expect(container(chart, SERVER).volumeMounts).toContainEqual({ name: 'scratch', mountPath: '/tmp' });
});

test('an autoscaler may set the number of pods', () => {
  const chart = chartOf({ authentik: { server: { replicas: null as unknown as number } } });
  expect(object(chart, 'Deployment', SERVER).spec).not.toHaveProperty('replicas');
  expect(object(chart, 'Deployment', WORKER).spec?.replicas).toBe(1);
});
