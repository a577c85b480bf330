import { type DatabaseBackupProps, EmbeddedDatabase } from '../../../constructs/database';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import { FIRST_CERTIFICATE } from '../../../lib/values/samples/certificates';
import { object, objects, problems, release, secretTextsOf, withoutEffect } from '../../support/chart';

const NAME = 'pixee-enterprise-server-postgresql';
const TO_STORE = { schedule: '0 0 2 * * *', destinationPath: 's3://backups/pixee' };

function chartWith(backup: DatabaseBackupProps): PixeeRelease {
  const chart = release();
  new EmbeddedDatabase(chart, 'database', { backup });
  return chart;
}

const backupOf = (chart: PixeeRelease) => object(chart, 'Cluster', NAME).spec.backup;

test('copies go to an object store on schedule, by the identity of the pods', () => {
  const chart = chartWith(TO_STORE);
  expect(object(chart, 'ScheduledBackup', NAME).spec).toEqual({
    cluster: { name: NAME },
    schedule: '0 0 2 * * *',
    method: 'barmanObjectStore',
    backupOwnerReference: 'cluster',
  });
  expect(backupOf(chart)).toEqual({
    barmanObjectStore: {
      destinationPath: 's3://backups/pixee',
      wal: { compression: 'gzip' },
      data: { compression: 'gzip' },
      s3Credentials: { inheritFromIAMRole: true },
    },
  });
  expect(problems(chart)).toEqual([]);
});

test('access keys go through a Secret', () => {
  const chart = chartWith({
    ...TO_STORE,
    accessKeyId: Credential.inline('id'),
    secretAccessKey: Credential.existing('theirs', 'secret'),
  });
  expect(backupOf(chart)?.barmanObjectStore?.s3Credentials).toEqual({
    accessKeyId: { name: `${NAME}-backup`, key: 'accessKeyId' },
    secretAccessKey: { name: 'theirs', key: 'secret' },
  });
  expect(secretTextsOf(chart, `${NAME}-backup`)).toEqual({ accessKeyId: 'id' });
  expect(problems(chart)).toEqual([]);
});

test('snapshots need no place', () => {
  const chart = chartWith({ schedule: '0 0 2 * * *', method: 'volumeSnapshot', volumeSnapshotClass: 'csi' });
  expect(object(chart, 'ScheduledBackup', NAME).spec.method).toBe('volumeSnapshot');
  expect(backupOf(chart)).toEqual({ volumeSnapshot: { className: 'csi' } });
  expect(problems(chart)).toEqual([]);
});

describe('fails', () => {
  test.each([[undefined], ['']])('without a place for the copies: %j', (destinationPath) => {
    expect(() => chartWith({ schedule: '0 0 2 * * *', destinationPath })).toThrow(
      'needs destinationPath, such as s3://',
    );
  });

  test('with half an access key, which would be passed over', () => {
    expect(() => chartWith({ ...TO_STORE, accessKeyId: Credential.inline('id') })).toThrow(/secretAccessKey/);
    expect(() => chartWith({ ...TO_STORE, secretAccessKey: Credential.inline('s') })).toThrow(/accessKeyId/);
  });
});

test('every option changes the manifests', () => {
  const accessKeyId = Credential.existing('theirs', 'id');
  const secretAccessKey = Credential.existing('theirs', 'secret');
  const all: Required<DatabaseBackupProps> = {
    schedule: '0 0 4 * * *',
    method: 'volumeSnapshot',
    destinationPath: 's3://other/pixee',
    endpointUrl: 'https://minio.example.com',
    accessKeyId,
    secretAccessKey,
    retentionPolicy: '30d',
    volumeSnapshotClass: 'csi',
    serverName: 'second',
    endpointCA: { name: 'authority', key: 'ca.crt' },
  };
  const keys = { accessKeyId: Credential.inline('id'), secretAccessKey: Credential.inline('secret') };
  expect(
    withoutEffect(all, (props) => objects(chartWith({ ...TO_STORE, ...props })), {
      accessKeyId: keys,
      secretAccessKey: keys,
      volumeSnapshotClass: { method: 'volumeSnapshot' },
    }),
  ).toEqual([]);
});

describe('a store that is not Amazon’s', () => {
  const OTHER = {
    ...TO_STORE,
    endpointUrl: 'https://minio.example.com',
    endpointCA: { name: 'ca', key: 'ca.crt' },
  };
  const CHECKSUMS = [
    { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' },
    { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
  ];

  test('gets no checksums that it would refuse, and its authority is trusted', () => {
    const chart = chartWith(OTHER);
    expect(object(chart, 'Cluster', NAME).spec.env).toEqual(CHECKSUMS);
    expect(backupOf(chart)?.barmanObjectStore?.endpointCA).toEqual({ name: 'ca', key: 'ca.crt' });
    expect(chart.release.expected).toContainEqual(
      expect.objectContaining({ kind: 'Secret', name: 'ca', keys: ['ca.crt'] }),
    );
    expect(problems(chart)).toEqual([]);
    expect(object(chartWith(TO_STORE), 'Cluster', NAME).spec).not.toHaveProperty('env');
  });

  test('the same by the plugin', () => {
    const chart = chartWith({ ...OTHER, method: 'plugin' });
    expect(objects(chart)).toContainEqual(
      expect.objectContaining({
        kind: 'ObjectStore',
        spec: expect.objectContaining({ instanceSidecarConfiguration: { env: CHECKSUMS } }),
      }),
    );
    expect(object(chart, 'Cluster', NAME).spec).not.toHaveProperty('env');
  });
});

test('the plugin takes the place of the operator’s own tools, and is never beside them', () => {
  const chart = chartWith({ ...TO_STORE, method: 'plugin', retentionPolicy: '30d', serverName: 'second' });
  const { spec } = object(chart, 'Cluster', NAME);
  expect(spec).not.toHaveProperty('backup');
  expect(spec.plugins).toEqual([
    {
      name: 'barman-cloud.cloudnative-pg.io',
      enabled: true,
      isWALArchiver: true,
      parameters: { barmanObjectName: NAME, serverName: 'second' },
    },
  ]);
  expect(object(chart, 'ScheduledBackup', NAME).spec).toMatchObject({
    method: 'plugin',
    pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
  });
  expect(objects(chart)).toContainEqual(
    expect.objectContaining({
      apiVersion: 'barmancloud.cnpg.io/v1',
      kind: 'ObjectStore',
      spec: {
        configuration: {
          destinationPath: 's3://backups/pixee',
          wal: { compression: 'gzip' },
          data: { compression: 'gzip' },
          s3Credentials: { inheritFromIAMRole: true },
        },
        retentionPolicy: '30d',
      },
    }),
  );
  expect(problems(chart)).toEqual([]);
});

describe('a recovery', () => {
  const recovered = (method: 'objectStore' | 'plugin') => {
    const chart = release();
    new EmbeddedDatabase(chart, 'database', {
      backup: { ...TO_STORE, method, serverName: 'second' },
      recovery: { targetTime: '2026-11-28T21:00:00Z' },
    });
    expect(problems(chart)).toEqual([]);
    return object(chart, 'Cluster', NAME).spec;
  };

  test('starts from the copies of the server of the same name, up to a point in time', () => {
    const spec = recovered('objectStore');
    expect(spec.bootstrap).toEqual({
      recovery: {
        source: 'origin',
        recoveryTarget: { targetTime: '2026-11-28T21:00:00Z' },
        database: 'app',
        owner: 'app',
      },
    });
    expect(spec.externalClusters).toMatchObject([
      { name: 'origin', barmanObjectStore: { destinationPath: 's3://backups/pixee', serverName: NAME } },
    ]);
    expect(spec.backup?.barmanObjectStore?.serverName).toBe('second');
  });

  test('does the same by the plugin', () => {
    expect(recovered('plugin').externalClusters).toEqual([
      {
        name: 'origin',
        plugin: {
          name: 'barman-cloud.cloudnative-pg.io',
          enabled: true,
          isWALArchiver: false,
          parameters: { barmanObjectName: `${NAME}-origin`, serverName: NAME },
        },
      },
    ]);
  });

  test('must not write over what it reads', () => {
    const chart = release();
    expect(() => new EmbeddedDatabase(chart, 'database', { backup: TO_STORE, recovery: {} })).toThrow(
      /another serverName/,
    );
  });

  describe('behind an authority of one’s own, whose certificate the release has', () => {
    function authorityOf(backup: Partial<DatabaseBackupProps>) {
      const chart = release({ privateCACertificates: FIRST_CERTIFICATE });
      new EmbeddedDatabase(chart, 'database', { backup: { ...TO_STORE, ...backup } });
      return { chart, named: backupOf(chart)?.barmanObjectStore?.endpointCA };
    }
    const endpointUrl = 'https://minio.example.com';

    test('is trusted by a Secret that is made of it, as the operator asks', () => {
      const { chart, named } = authorityOf({ endpointUrl });
      expect(named).toEqual({ name: `${NAME}-store-authority`, key: 'ca.crt' });
      expect(secretTextsOf(chart, `${NAME}-store-authority`)).toEqual({ 'ca.crt': FIRST_CERTIFICATE });
      expect(problems(chart)).toEqual([]);
    });

    test.each<[string, Partial<DatabaseBackupProps>]>([
      ['a store that is known to be public', { endpointUrl: 'https://s3.eu-central-1.wasabisys.com' }],
      ['a store without encryption', { endpointUrl: 'http://minio.example.com:9000' }],
      ['the cloud’s own', {}],
    ])('but not with %s, whose public authority would no longer count', (_, backup) => {
      expect(authorityOf(backup).named).toBeUndefined();
    });

    test('and the one that is named wins', () => {
      const endpointCA = { name: 'ca', key: 'ca.crt' };
      expect(authorityOf({ endpointUrl, endpointCA }).named).toEqual(endpointCA);
    });
  });
});
