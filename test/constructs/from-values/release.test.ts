import type { Cdk8sOptions } from '../../../lib/values/contract/cdk8s';
import { releaseFromValues } from '../../../constructs/from-values/release';
import type { Values } from '../../../lib/values/contract/values';

const given = (values: Values) => releaseFromValues(values);
const definedOf = (props: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

test('takes only what is given', () => {
  expect(definedOf(given({ global: { pixee: { domain: 'a.example.com' } } }))).toEqual({
    domain: 'a.example.com',
    proxy: { noProxy: [] },
  });
});

test('takes name and namespace from beside the values', () => {
  expect(releaseFromValues({}, { releaseName: 'prod', namespace: 'space' })).toMatchObject({
    releaseName: 'prod',
    namespace: 'space',
  });
});

test('takes every setting of global.pixee that concerns all components', () => {
  const pixee = {
    domain: 'a.example.com',
    protocol: 'http',
    externalProtocol: 'https',
    port: 8443,
    serviceAccount: { create: false, name: 'theirs', annotations: { a: 'b' } },
    privateCACert: 'corporate-ca',
    skipSSLVerification: true,
    sentry: { enabled: false },
    metrics: { enabled: false },
  } as const;
  expect(given({ global: { pixee } })).toMatchObject({
    domain: 'a.example.com',
    protocol: 'http',
    externalProtocol: 'https',
    port: '8443',
    serviceAccount: pixee.serviceAccount,
    privateCACert: 'corporate-ca',
    skipSSLVerification: true,
    sentryEnabled: false,
    metricsEnabled: false,
  });
});

test('takes every option of cdk8s that concerns all components', () => {
  const cdk8s = {
    imageRegistry: 'mirror:5000',
    productVersion: '1.2.3',
    hardening: 'restricted',
    runAsUser: 185,
    createNamespace: true,
    externalSecrets: { store: { name: 'vault', kind: 'SecretStore' }, refreshInterval: '15m' },
    labels: { team: 'security' },
    annotations: { note: 'yes' },
  } as const;
  const { externalSecrets, ...same } = cdk8s;
  expect(given({ cdk8s })).toMatchObject({
    ...same,
    externalSecretStore: externalSecrets.store,
    externalSecretRefreshInterval: '15m',
  });
});

test('a store without a name is none', () => {
  expect(
    given({ cdk8s: { externalSecrets: { store: { kind: 'SecretStore' } } } }).externalSecretStore,
  ).toBeUndefined();
});

describe('the proxy', () => {
  const proxy = (pixee: NonNullable<Values['global']>['pixee'], cdk8s?: Values['cdk8s']) =>
    given({ global: { pixee }, cdk8s }).proxy;

  test('is read from global.pixee, the bypass list split', () => {
    expect(proxy({ httpProxy: 'a:1', httpsProxy: 'b:2', noProxy: 'c, d' })).toEqual({
      httpProxy: 'a:1',
      httpsProxy: 'b:2',
      noProxy: ['c', 'd'],
    });
  });

  test('may come from an existing Secret, under the documented keys or others', () => {
    const urls = (existing: object) => {
      const { httpProxyUrl, httpsProxyUrl } = proxy({}, { existingSecrets: { proxy: existing } }) ?? {};
      return [httpProxyUrl?.existingKey, httpsProxyUrl?.existingKey];
    };
    expect(urls({ name: 'proxy' })).toEqual([
      { secretName: 'proxy', key: 'httpProxy' },
      { secretName: 'proxy', key: 'httpsProxy' },
    ]);
    expect(urls({ name: 'proxy', httpProxyKey: 'a', httpsProxyKey: 'b' })).toEqual([
      { secretName: 'proxy', key: 'a' },
      { secretName: 'proxy', key: 'b' },
    ]);
    expect(urls({})).toEqual([undefined, undefined]);
  });
});

describe('the pull secret', () => {
  const pull = (imagePullSecret: Cdk8sOptions['imagePullSecret']) =>
    given({ cdk8s: { imagePullSecret } }).imagePullSecret;

  test('exists already when only its name is given', () => {
    expect(pull({ name: 'mine' })).toEqual({ name: 'mine' });
    expect(pull({})).toBeUndefined();
    expect(pull('none')).toBe('none');
  });

  test('is rendered when its content is given', () => {
    const secret = pull({ name: 'mine', dockerconfigjson: '{}' });
    expect(secret).toMatchObject({ name: 'mine' });
    expect(secret === 'none' ? '' : secret?.dockerconfigjson?.inlineValue).toBe('{}');
  });
});
