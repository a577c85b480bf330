import { encodeSecretData } from '../../../lib/core/credential/secret-data';
import {
  Database,
  type DatabaseNames,
  EmbeddedDatabase,
  type EmbeddedDatabaseProps,
} from '../../../constructs/database';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { labels, object, objects, problems, release, withoutEffect } from '../../support/chart';

const NAME = 'pixee-enterprise-server-postgresql';

function chartWith(props: EmbeddedDatabaseProps = {}, settings: Partial<ReleaseProps> = {}): PixeeRelease {
  const chart = release(settings);
  new EmbeddedDatabase(chart, 'database', props);
  return chart;
}

const specOf = (chart: PixeeRelease) => object(chart, 'Cluster', NAME).spec;

test('is one small PostgreSQL 17 with the documented settings', () => {
  const chart = chartWith();
  expect(specOf(chart)).toEqual({
    instances: 1,
    enablePDB: false,
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17.11-202608170816-system-trixie',
    storage: { size: '10Gi' },
    resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { cpu: '2', memory: '4Gi' } },
    postgresql: {
      parameters: {
        max_connections: '200',
        shared_buffers: '1GB',
        effective_cache_size: '3GB',
        work_mem: '16MB',
        maintenance_work_mem: '256MB',
        random_page_cost: '1.1',
        checkpoint_completion_target: '0.9',
        log_lock_waits: 'on',
      },
    },
    bootstrap: {
      initdb: { database: 'app', owner: 'app', encoding: 'UTF8', dataChecksums: true },
    },
  });
  expect(labels(chart)).toEqual([`Cluster/${NAME}`, 'ServiceAccount/pixee']);
  expect(problems(chart)).toEqual([]);
});

test('has the database of the platform only beside the platform, and names of its own when told so', () => {
  const bootstrap = (chart: PixeeRelease) => object(chart, 'Cluster', NAME).spec.bootstrap?.initdb;
  expect(bootstrap(chartWith())).toMatchObject({ database: 'app', owner: 'app' });
  expect(bootstrap(chartWith({ name: 'people', owner: 'keeper' }))).toMatchObject({
    database: 'people',
    owner: 'keeper',
  });
  const platform = release();
  Database.embedded(platform, 'database');
  expect(bootstrap(platform)).toMatchObject({ database: 'pixee_platform', owner: 'pixee' });
  expect(() => chartWith({ owner: 'postgres' })).toThrow(/must be/);
});

test('a component takes neither the database nor the owner that the cluster is made with', () => {
  const chart = release();
  const database = new EmbeddedDatabase(chart, 'database', { name: 'authentik', owner: 'keeper' });
  const add = (names: DatabaseNames) => () => database.addDatabase('x', Credential.inline('pw'), names);
  expect(add({ database: 'authentik', owner: 'a' })).toThrow('two databases named "authentik"');
  expect(add({ database: 'a', owner: 'keeper' })).toThrow('two roles named "keeper"');
});

test('every option changes the manifests', () => {
  const all: Required<EmbeddedDatabaseProps> = {
    name: 'other',
    owner: 'keeper',
    nameOverride: 'pg',
    fullnameOverride: 'pg-altogether',
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    schedulerName: 'own',
    instances: 3,
    imageName: 'registry.example.com/postgresql:17.6',
    storage: { size: '100Gi' },
    postgresql: { parameters: { maxConnections: 500 } },
    imagePullSecrets: [{ name: 'mine' }],
    backup: { schedule: '0 0 2 * * *', method: 'volumeSnapshot' },
    recovery: { method: 'objectStore', destinationPath: 's3://backups/pixee', serverName: 'old' },
    podMonitor: true,
    walStorage: { size: '20Gi', storageClass: 'fast' },
    enablePDB: true,
    nodeSelector: { pool: 'database' },
    tolerations: [{ key: 'database', operator: 'Exists' }],
    affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
    priorityClassName: 'important',
    inheritedMetadata: { labels: { team: 'data' }, annotations: { note: 'yes' } },
    serviceAccountTemplate: {
      metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/a' } },
    },
    monitoring: { disableDefaultQueries: true, customQueriesConfigMap: [{ name: 'queries', key: 'all' }] },
    extraParameters: { wal_buffers: '16MB' },
  };
  expect(withoutEffect(all, (props) => objects(chartWith(props)))).toEqual([]);
  expect(problems(chartWith(all))).toEqual([]);
});

test('a node with the one server can be drained, a server of several is kept', () => {
  expect(specOf(chartWith()).enablePDB).toBe(false);
  expect(specOf(chartWith({ instances: 3 })).enablePDB).toBe(true);
  expect(specOf(chartWith({ instances: 3, enablePDB: false })).enablePDB).toBe(false);
});

test('places the servers, and gives their log a volume of its own', () => {
  const podAffinity = { preferredDuringSchedulingIgnoredDuringExecution: [] };
  const spec = specOf(
    chartWith({
      nodeSelector: { pool: 'database' },
      affinity: { podAffinity },
      walStorage: { size: '20Gi' },
      postgresql: {
        pg_hba: ['host all all 10.0.0.0/8 scram-sha-256'],
        extraParameters: { wal_buffers: '16MB' },
      },
    }),
  );
  expect(spec).toMatchObject({
    affinity: { nodeSelector: { pool: 'database' }, additionalPodAffinity: podAffinity },
    walStorage: { size: '20Gi' },
    postgresql: { pg_hba: ['host all all 10.0.0.0/8 scram-sha-256'], parameters: { wal_buffers: '16MB' } },
  });
});

describe('the volume', () => {
  test('takes the class of the release, unless it has its own', () => {
    const settings = { defaultStorageClass: 'fast' };
    expect(specOf(chartWith({}, settings)).storage).toEqual({ size: '10Gi', storageClass: 'fast' });
    const own = { storage: { storageClass: 'own' } };
    expect(specOf(chartWith(own, settings)).storage).toEqual({ size: '10Gi', storageClass: 'own' });
    const empty = { storage: { storageClass: '' } };
    expect(specOf(chartWith(empty, settings)).storage).toEqual({ size: '10Gi', storageClass: 'fast' });
  });

  test('is protected when the release wants it', () => {
    expect(object(chartWith({}, { protectData: true }), 'Cluster', NAME).metadata.annotations).toMatchObject({
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    });
    expect(object(chartWith(), 'Cluster', NAME).metadata).not.toHaveProperty('annotations');
  });
});

test('the image moves with the registry of the release', () => {
  expect(specOf(chartWith({}, { imageRegistry: 'mirror:5000' })).imageName).toBe(
    'mirror:5000/cloudnative-pg/postgresql:17.11-202608170816-system-trixie',
  );
});

test('null removes a default, as in a values file', () => {
  const values = JSON.parse(
    '{"imageName":null,"postgresql":{"resources":null,"parameters":{"workMem":null}}}',
  ) as EmbeddedDatabaseProps;
  const spec = specOf(chartWith(values));
  expect(spec).not.toHaveProperty('imageName');
  expect(spec).not.toHaveProperty('resources');
  expect(spec.postgresql?.parameters).not.toHaveProperty('work_mem');
  expect(spec.postgresql?.parameters).toHaveProperty('max_connections', '200');
});

describe('parameters beyond the documented ones', () => {
  test('stand beside them as they are', () => {
    const { parameters } = specOf(chartWith({ extraParameters: { wal_buffers: '16MB' } })).postgresql ?? {};
    expect(parameters).toMatchObject({ wal_buffers: '16MB', max_connections: '200' });
  });

  test.each(['archive_command', 'ssl_cert_file', 'recovery_target_time', 'work_mem'])(
    'fail when they are not for the user to set: %s',
    (name) => {
      expect(() => chartWith({ extraParameters: { [name]: 'x' } })).toThrow(`props.extraParameters.${name} `);
    },
  );
});

test('a PodMonitor finds the pods by the label of the operator', () => {
  const chart = chartWith({ podMonitor: true });
  expect(object(chart, 'PodMonitor', NAME).spec).toEqual({
    selector: { matchLabels: { 'cnpg.io/cluster': NAME } },
    podMetricsEndpoints: [{ port: 'metrics' }],
  });
  expect(problems(chart)).toEqual([]);
});

describe('databases of other components', () => {
  function withDatabase(password: Credential) {
    const chart = release({ externalSecretStore: { name: 'vault' } });
    const database = new EmbeddedDatabase(chart, 'database');
    return { chart, database, secretName: database.addDatabase('authentik', password) };
  }

  test('get an owner that may log in, and a database of theirs', () => {
    const { chart, secretName } = withDatabase(Credential.inline('pw'));
    expect(specOf(chart).managed).toEqual({
      roles: [
        {
          name: 'authentik',
          ensure: 'present',
          login: true,
          connectionLimit: -1,
          inherit: true,
          passwordSecret: { name: secretName },
        },
      ],
    });
    expect(object(chart, 'Database', `${NAME}-authentik`).spec).toMatchObject({
      cluster: { name: NAME },
      name: 'authentik',
      owner: 'authentik',
      encoding: 'UTF8',
    });
    expect(problems(chart)).toEqual([]);
  });

  test('keep an inline password where the operator looks for it', () => {
    const { chart, secretName } = withDatabase(Credential.inline('pw'));
    expect(secretName).toBe(`${NAME}-authentik`);
    expect(object(chart, 'Secret', secretName)).toMatchObject({
      type: 'kubernetes.io/basic-auth',
      data: encodeSecretData({ username: 'authentik', password: 'pw' }),
      metadata: { labels: { 'cnpg.io/reload': 'true' } },
    });
  });

  test('have an external password fetched into the same shape', () => {
    const { chart, secretName } = withDatabase(Credential.external('pixee/authentik', 'password'));
    expect(object(chart, 'ExternalSecret', secretName).spec.target?.template).toMatchObject({
      type: 'kubernetes.io/basic-auth',
      metadata: { labels: { 'cnpg.io/reload': 'true' } },
      data: { password: '{{ index . "password" }}', username: 'authentik' },
    });
    expect(problems(chart)).toEqual([]);
  });

  test('expect both keys of an existing Secret, under the names that the operator reads', () => {
    const { chart, secretName } = withDatabase(Credential.existing('theirs', 'password'));
    expect(secretName).toBe('theirs');
    expect(chart.release.expected).toMatchObject([
      { kind: 'Secret', name: 'theirs', keys: ['password', 'username'] },
    ]);
  });

  test('fail when the existing password has another key, which the operator would not read', () => {
    expect(() => withDatabase(Credential.existing('theirs', 'pw'))).toThrow(/password/);
  });

  test('are protected with the rest', () => {
    const chart = release({ protectData: true });
    new EmbeddedDatabase(chart, 'database').addDatabase('superset', Credential.inline('pw'));
    expect(object(chart, 'Database', `${NAME}-superset`).metadata.annotations).toHaveProperty([
      'argocd.argoproj.io/sync-options',
    ]);
  });
});

test('parameters and memory are judged as values are', () => {
  const parameters = { maxConnections: 1e21 };
  expect(() => chartWith({ postgresql: { parameters } })).toThrow(
    /props\.postgresql\.parameters\.maxConnections .*PostgreSQL would not start/,
  );
  expect(() =>
    chartWith({
      postgresql: { parameters: { sharedBuffers: '4GB' }, resources: { requests: { memory: '1Gi' } } },
    }),
  ).toThrow(
    'props.postgresql.resources.requests.memory is 1Gi, less than `postgresql.parameters.sharedBuffers`, 4GB',
  );
});
