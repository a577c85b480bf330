import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  Analysis,
  AuthentikDatabase,
  ComponentIngress,
  Credential,
  Database,
  exposedService,
  ObjectStore,
  PixeeError,
  PixeeRelease,
  Platform,
  RestApi,
} from '../../../lib';

function setUp(): { readonly base: Chart; readonly release: PixeeRelease } {
  const app = new App();
  const base = new Chart(app, 'base', { namespace: 'pixee', disableResourceNameHashes: true });
  return {
    base,
    release: new PixeeRelease(app, 'pixee', { domain: 'pixee.example.com', namespace: 'pixee' }),
  };
}

const embedded = (release: PixeeRelease): ObjectStore => ObjectStore.embedded(release, 'objects');

describe('a Secret made elsewhere', () => {
  test('is read by its name and key', () => {
    const { base, release } = setUp();
    const made = new kplus.Secret(base, 'login', { stringData: { password: 'x' } });
    const database = Database.external(release, 'database', {
      host: 'db.example.com',
      username: 'pixee',
      password: Credential.fromSecret(made, 'password'),
    });
    expect(database.login.password).toEqual({ secretKeyRef: { name: made.name, key: 'password' } });
    expect(release.release.expected).toContainEqual(
      expect.objectContaining({ kind: 'Secret', name: made.name, keys: ['password'] }),
    );
  });

  test('may be an ApiObject, or one that is only named', () => {
    const { base } = setUp();
    const metadata = { name: 'plain' };
    const plain = new ApiObject(base, 'plain', { apiVersion: 'v1', kind: 'Secret', metadata });
    expect(Credential.fromSecret(plain, 'a').existingKey).toEqual({ secretName: 'plain', key: 'a' });
    const named = kplus.Secret.fromSecretName(base, 'named', 'there');
    expect(Credential.fromSecret(named, 'b').toString()).toBe('Secret there, key b');
  });

  test('fails when it is no Secret, has no key, or is in another namespace', () => {
    const { base, release } = setUp();
    const map = new kplus.ConfigMap(base, 'map');
    expect(() => Credential.fromSecret(map, 'a')).toThrow('a Secret and one of its keys, got a ConfigMap');
    expect(() => Credential.fromSecret('login' as never, 'a')).toThrow('got something else');
    expect(() => Credential.fromSecret(kplus.Secret.fromSecretName(base, 's', 's'), '')).toThrow(PixeeError);
    const elsewhere = new kplus.Secret(base, 'far', { metadata: { namespace: 'other', name: 'far' } });
    expect(() => new RestApi(release, 'api', { apiKey: Credential.fromSecret(elsewhere, 'key') })).toThrow(
      /pixee\/api\/secret: the Secret far is in the namespace other, but pods of pixee read/,
    );
  });
});

test('a ServiceAccount made elsewhere is used and not rendered', () => {
  const { base } = setUp();
  const account = new kplus.ServiceAccount(base, 'account', { metadata: { name: 'cloud' } });
  const release = new PixeeRelease(new App(), 'pixee', {
    domain: 'pixee.example.com',
    serviceAccount: account,
  });
  expect(release.release.serviceAccountName).toBe('cloud');
  expect(release.tryFind('ServiceAccount', 'cloud')).toBeUndefined();
  const own = new Analysis(release, 'analysis', {
    objectStore: embedded(release),
    serviceAccount: new kplus.ServiceAccount(base, 'own', { metadata: { name: 'own' } }),
  });
  expect(own.workload.pod.render().spec?.serviceAccountName).toBe('own');
});

test('a ConfigMap and a Service made elsewhere go by their names', () => {
  const { base } = setUp();
  const authorities = new kplus.ConfigMap(base, 'authorities', { metadata: { name: 'company' } });
  const service = (id: string, namespace: string): kplus.Service =>
    new kplus.Service(base, id, { metadata: { name: 'db', namespace }, ports: [{ port: 5432 }] });
  const release = new PixeeRelease(new App(), 'pixee', {
    domain: 'pixee.example.com',
    namespace: 'pixee',
    privateCACert: authorities,
  });
  expect(release.release.settings.privateCACert).toBe('company');
  const password = Credential.existing('db', 'password');
  const hosts = ['pixee', 'data'].map(
    (namespace) =>
      Database.external(release, `database-${namespace}`, {
        host: service(namespace, namespace),
        username: 'pixee',
        password,
      }).host,
  );
  expect(hosts).toEqual(['db', 'db.data.svc']);
  expect(AuthentikDatabase.external({ host: service('for-authentik', 'data'), password }).host).toBe(
    'db.data.svc',
  );
  const component = release.release.component('sample');
  const ingress = new ComponentIngress(release, 'ingress', {
    component,
    ingress: {
      className: 'nginx',
      hosts: [{ host: 'a.example.com', paths: [{ service: service('backend', 'pixee'), port: 5432 }] }],
    },
  });
  expect(JSON.stringify(ingress.object.toJson())).toContain('"service":{"name":"db","port":{"number":5432}}');
});

test('an object of another kind is refused', () => {
  const { base } = setUp();
  const map = new kplus.ConfigMap(base, 'map', { metadata: { name: 'map' } });
  const make = (props: object) => () =>
    new PixeeRelease(new App(), 'pixee', { domain: 'pixee.example.com', ...props });
  expect(make({ serviceAccount: map })).toThrow(
    'pixee: props.serviceAccount must be a ServiceAccount, got a ConfigMap',
  );
  expect(make({ privateCACert: new kplus.ServiceAccount(base, 'account') })).toThrow(
    'pixee: props.privateCACert must be a ConfigMap, got a ServiceAccount',
  );
});

test('our Service goes into an Ingress of cdk8s-plus', () => {
  const { base, release } = setUp();
  const objectStore = embedded(release);
  const database = Database.embedded(release, 'database');
  const analysis = new Analysis(release, 'analysis', { objectStore });
  const platform = new Platform(release, 'platform', { analysis, database, objectStore });
  const backend = kplus.IngressBackend.fromService(exposedService(platform.workload.service));
  const ingress = new kplus.Ingress(base, 'ingress', { rules: [{ host: 'a.example.com', backend }] });
  expect(JSON.stringify(base.toJson())).toContain(
    '"service":{"name":"pixee-enterprise-server-platform","port":{"number":80}}',
  );
  expect(ingress.kind).toBe('Ingress');
  expect(exposedService(platform.workload.service)).toMatchObject({ kind: 'Service', port: 80 });
});
