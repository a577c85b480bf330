import { REMOTE_DEFAULTS } from '../../support/remote-defaults';
import { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret, type CredentialSecretProps } from '../../../lib/core/credential/credential-secret';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { labels, object, problems, release, secretTextsOf } from '../../support/chart';

const STORE = { externalSecretStore: { name: 'vault' } };

function secretIn(chart: PixeeRelease, props: Partial<CredentialSecretProps> = {}): CredentialSecret {
  return new CredentialSecret(chart, 'secret', {
    name: 'db',
    labels: { tier: 'data' },
    purpose: 'the database',
    ...props,
  });
}

function chartWith(credential: Credential, settings: Partial<ReleaseProps> = {}): PixeeRelease {
  const chart = release(settings);
  secretIn(chart).add('password', credential);
  return chart;
}

test('nothing is rendered when nothing is added', () => {
  const chart = release(STORE);
  secretIn(chart);
  expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
  expect(chart.release.expected).toEqual([]);
});

describe('inline credentials', () => {
  test('go into one Secret of ours, in base64', () => {
    const chart = release();
    const secret = secretIn(chart);
    expect(secret.add('password', Credential.inline('p'))).toEqual({ name: 'db', key: 'password' });
    expect(secret.envSource('username', Credential.inline('u'))).toEqual({
      secretKeyRef: { name: 'db', key: 'username' },
    });
    const rendered = object(chart, 'Secret', 'db');
    expect(rendered).toMatchObject({
      apiVersion: 'v1',
      type: 'Opaque',
      metadata: { namespace: 'pixee-enterprise-server', labels: { tier: 'data' } },
      data: { password: 'cA==', username: 'dQ==' },
    });
    expect(rendered.stringData).toBeUndefined();
    expect(labels(chart).filter((label) => label.startsWith('Secret/'))).toEqual(['Secret/db']);
    expect(chart.release.expected).toEqual([]);
  });

  test('may be added twice', () => {
    const chart = release();
    const secret = secretIn(chart);
    secret.add('password', Credential.inline('p'));
    secret.add('password', Credential.inline('p'));
    expect(secretTextsOf(chart, 'db')).toEqual({ password: 'p' });
  });

  test('fail when one key is given two values, instead of losing the first', () => {
    const secret = secretIn(release());
    secret.add('password', Credential.inline('first-canary'));
    const second = (): unknown => secret.add('password', Credential.inline('second-canary'));
    expect(second).toThrow(/password/);
    expect(second).not.toThrow(/canary/);
  });

  test('take the type they are given', () => {
    const chart = release();
    secretIn(chart, { type: 'kubernetes.io/basic-auth' }).add('password', Credential.inline('p'));
    expect(object(chart, 'Secret', 'db').type).toBe('kubernetes.io/basic-auth');
  });
});

test('existing credentials render nothing and are declared as expected, all keys together', () => {
  const chart = release();
  const secret = secretIn(chart);
  expect(secret.add('password', Credential.existing('theirs', 'pw'))).toEqual({ name: 'theirs', key: 'pw' });
  secret.add('username', Credential.existing('theirs', 'name'));
  secret.add('other', Credential.existing('theirs', 'pw'));
  expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
  expect(chart.release.expected).toEqual([
    { kind: 'Secret', name: 'theirs', keys: ['name', 'pw'], purpose: 'the database' },
  ]);
});

describe('external credentials', () => {
  test('fail without a store, and say what to set', () => {
    expect(() => chartWith(Credential.external('pixee/db', 'password'))).toThrow(
      'pixee/secret: external secret pixee/db needs a store; set externalSecretStore on the release ' +
        '(cdk8s.externalSecrets.store in values)',
    );
  });

  test('are fetched by an ExternalSecret into a Secret that is nobody else’s', () => {
    const chart = release(STORE);
    const secret = secretIn(chart);
    expect(secret.add('password', Credential.external('pixee/db', 'pw'))).toEqual({
      name: 'db-external',
      key: 'password',
    });
    secret.add('username', Credential.external('pixee/user'));
    expect(object(chart, 'ExternalSecret', 'db-external')).toMatchObject({
      apiVersion: 'external-secrets.io/v1',
      metadata: { namespace: 'pixee-enterprise-server', labels: { tier: 'data' } },
      spec: {
        refreshInterval: '1h0m0s',
        secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
        target: { name: 'db-external', creationPolicy: 'Owner' },
        data: [
          { secretKey: 'password', remoteRef: { key: 'pixee/db', property: 'pw' } },
          { secretKey: 'username', remoteRef: { key: 'pixee/user' } },
        ],
      },
    });
    expect(labels(chart)).toEqual(['ExternalSecret/db-external', 'ServiceAccount/pixee']);
    expect(problems(chart)).toEqual([]);
  });

  test('have the field of newer operators only when the operator is said to be newer', () => {
    const policy = (externalSecretsVersion?: string): unknown => {
      const chart = chartWith(Credential.external('pixee/db'), {
        externalSecretStore: { name: 'vault' },
        externalSecretsVersion,
      });
      return object(chart, 'ExternalSecret', 'db-external').spec.data?.[0]?.remoteRef;
    };
    const older = { key: 'pixee/db', ...REMOTE_DEFAULTS };
    expect(policy()).toEqual(older);
    expect(policy('2.2.9')).toEqual(older);
    expect(policy('v2.3')).toEqual({ ...older, nullBytePolicy: 'Ignore' });
    expect(policy('10.0')).toEqual({ ...older, nullBytePolicy: 'Ignore' });
  });

  test('follow the store and the interval of the release', () => {
    const chart = chartWith(Credential.external('pixee/db'), {
      externalSecretStore: { name: 'local', kind: 'SecretStore' },
      externalSecretRefreshInterval: '15m',
    });
    const { spec } = object(chart, 'ExternalSecret', 'db-external');
    expect(spec.secretStoreRef).toEqual({ name: 'local', kind: 'SecretStore' });
    expect(spec.refreshInterval).toBe('15m0s');
    // without a template the operator would copy all labels of the ExternalSecret
    expect(spec.target).toHaveProperty('template', { metadata: { labels: { tier: 'data' } } });
  });

  test('hand their type to the operator', () => {
    const chart = release(STORE);
    secretIn(chart, { type: 'kubernetes.io/basic-auth' }).add('password', Credential.external('pixee/db'));
    const { target } = object(chart, 'ExternalSecret', 'db-external').spec;
    expect(target?.template).toEqual({
      type: 'kubernetes.io/basic-auth',
      metadata: { labels: { tier: 'data' } },
    });
  });
});

test('the three kinds live side by side, each in a Secret of its own', () => {
  const chart = release(STORE);
  const secret = secretIn(chart);
  const names = [
    secret.add('a', Credential.inline('value')),
    secret.add('b', Credential.external('pixee/b')),
    secret.add('c', Credential.existing('theirs', 'c')),
  ].map(({ name }) => name);
  expect(names).toEqual(['db', 'db-external', 'theirs']);
  expect(secretTextsOf(chart, 'db')).toEqual({ a: 'value' });
  expect(problems(chart)).toEqual([]);
});
