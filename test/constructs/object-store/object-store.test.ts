import {
  CloudIdentity,
  type EmbeddedObjectStoreProps,
  type ExternalObjectStoreProps,
  ObjectStore,
  type ServiceAccountObjectStoreProps,
} from '../../../constructs/object-store';
import { Credential } from '../../../lib/core/credential/credential';
import {
  labels,
  object,
  objects,
  release,
  secretTextsOf,
  template,
  withoutEffect,
  workload,
} from '../../support/chart';

const USERNAME = Credential.existing('s3', 'id');
const PASSWORD = Credential.existing('s3', 'secret');
const PLACE = { endpoint: 'https://s3.example.com', region: 'eu-central-1' };
const BUCKETS = { inputBucket: 'acme-input', analysisBucket: 'acme-analysis' };
const view = ({ connection, accessKeys }: ObjectStore) => ({ connection, accessKeys });

describe('the embedded store', () => {
  const resources = { requests: { cpu: '1', memory: '1Gi' } };
  const data = { type: 'hostPath', hostPathPrefix: '/data' } as const;
  const ALL: Required<EmbeddedObjectStoreProps> = {
    ...BUCKETS,
    username: USERNAME,
    password: PASSWORD,
    ttlDays: 14,
    nameOverride: 'objects',
    fullnameOverride: 'objects-altogether',
    global: { imageName: 'registry.example.com/seaweedfs:5', imagePullSecrets: [{ name: 'mine' }] },
    s3: { resources },
    master: { data, resources },
    volume: { data, resources },
    filer: { data, resources, s3: { createBuckets: 'more' } },
  };

  test('is SeaweedFS in the cluster, with the documented buckets', () => {
    const chart = release();
    const store = ObjectStore.embedded(chart, 'objects');
    expect(store.connection).toEqual({
      endpoint: 'http://pixee-enterprise-server-seaweedfs-s3:8333',
      region: 'us-east-1',
      credentialType: 'static',
      pathStyleAccess: true,
      checksums: 'when_required',
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
    expect(secretTextsOf(chart, 'pixee-enterprise-server-object-store')).toEqual({
      username: 'pixeebot',
      password: 'pixeebot',
    });
  });

  test('follows every option', () => {
    const render = (props: Partial<EmbeddedObjectStoreProps>) => {
      const chart = release();
      return [view(ObjectStore.embedded(chart, 'objects', props)), objects(chart)];
    };
    expect(withoutEffect(ALL, render)).toEqual([]);
  });
});

describe('an external store', () => {
  const ALL: Required<ExternalObjectStoreProps> = {
    ...PLACE,
    ...BUCKETS,
    username: USERNAME,
    password: PASSWORD,
    pathStyleAccess: false,
    checksums: 'when_supported',
  };

  test('is where it is said to be, in the way that is said', () => {
    const chart = release();
    const store = ObjectStore.external(chart, 'objects', ALL);
    expect(store.connection).toEqual({
      ...PLACE,
      ...BUCKETS,
      credentialType: 'static',
      pathStyleAccess: false,
      checksums: 'when_supported',
    });
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

  test.each([
    ['https://minio.example.com:9000', 'us-east-1', true, 'when_required'],
    ['https://s3.eu-central-1.amazonaws.com', 'eu-central-1', undefined, undefined],
    ['https://s3.amazonaws.com', 'us-east-1', undefined, undefined],
    ['https://bucket.vpce-1a-2b.s3.us-east-2.vpce.amazonaws.com', 'us-east-2', undefined, undefined],
    [
      'https://acme.compat.objectstorage.eu-frankfurt-1.oraclecloud.com',
      'eu-frankfurt-1',
      true,
      'when_required',
    ],
    ['https://storage.googleapis.com', 'auto', true, 'when_required'],
    ['https://s3.oss-cn-beijing.aliyuncs.com', 'oss-cn-beijing', false, 'when_required'],
  ])('at %s follows from the host', (endpoint, region, pathStyleAccess, checksums) => {
    const least = { endpoint, username: USERNAME, password: PASSWORD };
    const { connection } = ObjectStore.external(release(), 'objects', least);
    expect(connection).toMatchObject({ endpoint, region });
    expect([connection.pathStyleAccess, connection.checksums]).toEqual([pathStyleAccess, checksums]);
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

test('the identity of EKS brings a region along, which no guess takes the place of', () => {
  const region = (endpoint: string) =>
    ObjectStore.serviceAccount(release(), 'objects', { endpoint }).connection.region;
  expect(region('https://s3.amazonaws.com')).toBeUndefined();
  expect(region('https://s3.eu-west-1.amazonaws.com')).toBe('eu-west-1');
  expect(region('https://minio.example.com')).toBe('us-east-1');
});

describe('a store that knows the service account', () => {
  const ROLE = 'arn:aws:iam::123456789012:role/pixee';
  const ALL: Required<ServiceAccountObjectStoreProps> = {
    ...PLACE,
    ...BUCKETS,
    identity: CloudIdentity.eks({ roleArn: ROLE }),
    pathStyleAccess: false,
    checksums: 'when_supported',
  };

  test('needs no keys and renders no Secret', () => {
    const chart = release();
    const store = ObjectStore.serviceAccount(chart, 'objects', ALL);
    expect(store.connection).toEqual({
      ...PLACE,
      ...BUCKETS,
      credentialType: 'default',
      pathStyleAccess: false,
      checksums: 'when_supported',
    });
    expect(store.accessKeys).toBeUndefined();
    expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
    expect(chart.release.expected).toEqual([]);
  });

  test('follows every option', () => {
    const least = { endpoint: 'https://other.example.com' };
    const render = (props: Partial<ServiceAccountObjectStoreProps>) => {
      const chart = release();
      return [view(ObjectStore.serviceAccount(chart, 'objects', { ...least, ...props })), objects(chart)];
    };
    expect(withoutEffect(ALL, render)).toEqual([]);
  });

  const annotations = (chart: ReturnType<typeof release>) =>
    object(chart, 'ServiceAccount', 'pixee').metadata?.annotations;

  test('writes the identity on the service account of the release', () => {
    const chart = release();
    ObjectStore.serviceAccount(chart, 'objects', ALL);
    expect(annotations(chart)).toEqual({ 'eks.amazonaws.com/role-arn': ROLE });
  });

  test('lets what the service account itself says win', () => {
    const own = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::210987654321:role/own' };
    const chart = release({ serviceAccount: { annotations: own } });
    ObjectStore.serviceAccount(chart, 'objects', ALL);
    expect(annotations(chart)).toEqual(own);
  });

  test.each([{ create: false, name: 'theirs' }, { name: '' }])(
    'writes nothing on the account of others: %j',
    (serviceAccount) => {
      const chart = release({ serviceAccount });
      ObjectStore.serviceAccount(chart, 'objects', ALL);
      expect(labels(chart)).toEqual([]);
    },
  );

  test('takes the identity of Azure from the annotations, and labels the pods', () => {
    const client = { 'azure.workload.identity/client-id': '11111111-2222-3333-4444-555555555555' };
    const chart = release({ serviceAccount: { annotations: client } });
    const { podLabels, identity } = ObjectStore.serviceAccount(chart, 'objects', PLACE);
    expect(identity?.cloud).toBe('aks');
    workload(chart).addLabels(podLabels);
    expect(template(chart, 'pixee-enterprise-server-test').metadata?.labels).toMatchObject({
      'azure.workload.identity/use': 'true',
    });
  });
});
