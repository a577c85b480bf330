import { operatedObjects } from '../../lib/check/operator-pods';
import { readObject } from '../../lib/check/read-objects';

function namesOf(object: object): string[] {
  return operatedObjects(readObject(object, 'shop').object).map(({ kind, name }) => `${kind}/${name}`);
}

function cluster(spec: object): object {
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name: 'pg' },
    spec: { instances: 1, ...spec },
  };
}

describe('operatedObjects', () => {
  test('a Cluster has Services, an account and Secrets', () => {
    expect(namesOf(cluster({}))).toEqual([
      'Service/pg-rw',
      'Service/pg-ro',
      'Service/pg-r',
      'ServiceAccount/pg',
      'Secret/pg-ca',
      'Secret/pg-server',
      'Secret/pg-replication',
      'Secret/pg-app',
    ]);
  });

  test('a Cluster with an owner Secret makes none', () => {
    expect(namesOf(cluster({ bootstrap: { initdb: { secret: { name: 'own' } } } }))).not.toContain(
      'Secret/pg-app',
    );
  });

  test('a Cluster makes the Services that are asked for', () => {
    const services = {
      disabledDefaultServices: ['r', 'ro'],
      additional: [{ selectorType: 'rw', serviceTemplate: { metadata: { name: 'database' } } }],
    };
    const names = namesOf(cluster({ managed: { services } }));
    expect(names.filter((name) => name.startsWith('Service/'))).toEqual([
      'Service/pg-rw',
      'Service/database',
    ]);
  });

  test('an ExternalSecret makes a Secret of its own name', () => {
    const spec = { secretStoreRef: { name: 'vault' }, data: [] };
    const object = {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'a' },
      spec,
    };
    expect(namesOf(object)).toEqual(['Secret/a']);
  });
});
