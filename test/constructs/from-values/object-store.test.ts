import { REMOTE_DEFAULTS } from '../../support/remote-defaults';
import { objectStoreFromValues } from '../../../constructs/from-values/object-store';
import type { ObjectStoreValues, Values } from '../../../lib/values/contract/index';
import { labels, object, release, secretTextsOf } from '../../support/chart';

const SECRET = 'pixee-enterprise-server-object-store';
const EXTERNAL: ObjectStoreValues = {
  embedded: false,
  endpoint: 'https://s3.example.com',
  region: 'eu-central-1',
};

function storeOf(objectStore: ObjectStoreValues | undefined, values: Values = {}) {
  const chart = release({ externalSecretStore: { name: 'vault' } });
  return { chart, store: objectStoreFromValues(chart, { ...values, global: { pixee: { objectStore } } }) };
}

describe('the embedded store', () => {
  test.each([
    [undefined],
    [{}],
    [{ embedded: true }],
    [{ embedded: true, endpoint: 'https://ignored.example.com' }],
  ])('is meant by %j', (values) => {
    expect(storeOf(values).store.connection.endpoint).toBe(
      'http://pixee-enterprise-server-seaweedfs-s3:8333',
    );
  });

  test('takes login and buckets', () => {
    const { chart, store } = storeOf(
      { username: 'u', password: 'p' },
      { platform: { inputBucket: 'inputs' }, analysis: { objectStore: { bucket: 'work' } } },
    );
    expect(store.connection).toMatchObject({ inputBucket: 'inputs', analysisBucket: 'work' });
    expect(secretTextsOf(chart, SECRET)).toEqual({ username: 'u', password: 'p' });
  });
});

describe('an external store', () => {
  test('with keys', () => {
    const { chart, store } = storeOf({ ...EXTERNAL, username: 'u', password: 'p' });
    expect(store.connection).toEqual({
      endpoint: 'https://s3.example.com',
      region: 'eu-central-1',
      credentialType: 'static',
      pathStyleAccess: true,
      checksums: 'when_required',
      inputBucket: 'pixee-analysis-input',
      analysisBucket: 'pixee-analysis-service',
    });
    expect(secretTextsOf(chart, SECRET)).toEqual({ username: 'u', password: 'p' });
  });

  test('by service account renders no Secret, even when a store for secrets is named', () => {
    const { chart, store } = storeOf(
      { ...EXTERNAL, credentialType: 'default' },
      { cdk8s: { externalSecrets: { store: { name: 'vault' } } } },
    );
    expect(store.connection.credentialType).toBe('default');
    expect(store.accessKeys).toBeUndefined();
    expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
  });

  test('prefers an existing Secret, under the documented keys or others', () => {
    const keysOf = (existing: object) =>
      storeOf(
        { ...EXTERNAL, username: 'u', password: 'p' },
        { cdk8s: { existingSecrets: { objectStore: existing } } },
      ).store.accessKeys;
    expect(keysOf({ name: 's3' })).toEqual({
      accessKeyId: { secretKeyRef: { name: 's3', key: 'username' } },
      secretAccessKey: { secretKeyRef: { name: 's3', key: 'password' } },
    });
    expect(keysOf({ name: 's3', usernameKey: 'id', passwordKey: 'secret' })).toEqual({
      accessKeyId: { secretKeyRef: { name: 's3', key: 'id' } },
      secretAccessKey: { secretKeyRef: { name: 's3', key: 'secret' } },
    });
  });

  test('may take its keys from a store for secrets', () => {
    const { chart } = storeOf(EXTERNAL, { cdk8s: { externalSecrets: { store: { name: 'vault' } } } });
    expect(object(chart, 'ExternalSecret', `${SECRET}-external`).spec.data).toEqual([
      { secretKey: 'username', remoteRef: { ...REMOTE_DEFAULTS, key: SECRET, property: 'username' } },
      { secretKey: 'password', remoteRef: { ...REMOTE_DEFAULTS, key: SECRET, property: 'password' } },
    ]);
  });

  test('keeps both keys apart when one entry of the store is named', () => {
    const { chart } = storeOf(EXTERNAL, {
      cdk8s: { externalSecrets: { store: { name: 'vault' }, keys: { objectStore: { key: 'pixee/s3' } } } },
    });
    expect(
      object(chart, 'ExternalSecret', `${SECRET}-external`).spec.data?.map(({ remoteRef }) => remoteRef),
    ).toEqual([
      { ...REMOTE_DEFAULTS, key: 'pixee/s3', property: 'username' },
      { ...REMOTE_DEFAULTS, key: 'pixee/s3', property: 'password' },
    ]);
  });
});
