import { type DatabaseBackupProps, EmbeddedDatabase } from '../../../constructs/database';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential';
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
