import {
  type EmbeddedObjectStoreProps,
  type ExternalObjectStoreProps,
  ObjectStore,
  type ServiceAccountObjectStoreProps,
} from '../../../constructs/object-store';
import { Credential } from '../../../lib/core/credential';
import { labels, object, release, withoutEffect } from '../../support/chart';

const USERNAME = Credential.existing('s3', 'id');
const PASSWORD = Credential.existing('s3', 'secret');
const PLACE = { endpoint: 'https://s3.example.com', region: 'eu-central-1' };
const BUCKETS = { inputBucket: 'acme-input', analysisBucket: 'acme-analysis' };
const view = ({ connection, accessKeys }: ObjectStore) => ({ connection, accessKeys });

describe('the embedded store', () => {
  const ALL: Required<EmbeddedObjectStoreProps> = { ...BUCKETS, username: USERNAME, password: PASSWORD };

  test('is SeaweedFS in the cluster, with the documented buckets', () => {
    const chart = release();
    const store = ObjectStore.embedded(chart, 'objects');
    expect(store.connection).toEqual({
      endpoint: 'http://pixee-enterprise-server-seaweedfs-s3:8333',
      region: 'us-east-1',
      credentialType: 'static',
      pathStyleAccess: true,
      inputBucket: 'pixee-analysis-input',
      analysisBucket: 'pixee-analysis-service',
    });
    expect(chart.release.internalHosts).toContain('pixee-enterprise-server-seaweedfs-s3');
  });

  test('has the documented login, in a Secret', () => {
    const chart = release();
    expect(ObjectStore.embedded(chart, 'objects').accessKeys).toEqual({
      accessKeyId: { secretKeyRef: { name: 'pixee-enterprise-server-object-store', key: 'username' } },
      secretAccessKey: { secretKeyRef: { name: 'pixee-enterprise-server-object-store', key: 'password' } },
    });
    expect(object(chart, 'Secret', 'pixee-enterprise-server-object-store').stringData).toEqual({
      username: 'pixeebot',
      password: 'pixeebot',
    });
  });

  test('follows every option', () => {
    expect(withoutEffect(ALL, (props) => view(ObjectStore.embedded(release(), 'objects', props)))).toEqual(
      [],
    );
  });
});

describe('an external store', () => {
  const ALL: Required<ExternalObjectStoreProps> = {
    ...PLACE,
    ...BUCKETS,
    username: USERNAME,
    password: PASSWORD,
  };

  test('is where it is said to be, and leaves the style of URLs to the clients', () => {
    const chart = release();
    const store = ObjectStore.external(chart, 'objects', ALL);
    expect(store.connection).toEqual({ ...PLACE, ...BUCKETS, credentialType: 'static' });
    expect(store.accessKeys).toEqual({
      accessKeyId: { secretKeyRef: { name: 's3', key: 'id' } },
      secretAccessKey: { secretKeyRef: { name: 's3', key: 'secret' } },
    });
    expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
    expect(chart.release.expected).toMatchObject([{ kind: 'Secret', name: 's3', keys: ['id', 'secret'] }]);
    expect(chart.release.internalHosts).toEqual([]);
  });

  test('follows every option', () => {
    const least = {
      endpoint: 'https://other.example.com',
      username: Credential.inline('u'),
      password: Credential.inline('p'),
    };
    const render = (props: Partial<ExternalObjectStoreProps>) =>
      view(ObjectStore.external(release(), 'objects', { ...least, ...props }));
    expect(withoutEffect(ALL, render)).toEqual([]);
  });

  test('may mix kinds of credentials', () => {
    const chart = release();
    const store = ObjectStore.external(chart, 'objects', { ...ALL, password: Credential.inline('pw') });
    expect(store.accessKeys).toEqual({
      accessKeyId: { secretKeyRef: { name: 's3', key: 'id' } },
      secretAccessKey: { secretKeyRef: { name: 'pixee-enterprise-server-object-store', key: 'password' } },
    });
  });
});

describe('a store that knows the service account', () => {
  const ALL: Required<ServiceAccountObjectStoreProps> = { ...PLACE, ...BUCKETS };

  test('needs no keys and renders no Secret', () => {
    const chart = release();
    const store = ObjectStore.serviceAccount(chart, 'objects', ALL);
    expect(store.connection).toEqual({ ...PLACE, ...BUCKETS, credentialType: 'default' });
    expect(store.accessKeys).toBeUndefined();
    expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
    expect(chart.release.expected).toEqual([]);
  });

  test('follows every option', () => {
    const least = { endpoint: 'https://other.example.com' };
    const render = (props: Partial<ServiceAccountObjectStoreProps>) =>
      view(ObjectStore.serviceAccount(release(), 'objects', { ...least, ...props }));
    expect(withoutEffect(ALL, render)).toEqual([]);
  });
});
