import type { DatabaseBackupOptions } from '../contract/cdk8s/database';
import { options } from './cdk8s-options';
import type { SampleGroup } from './sample-group';

const BACKUP: DatabaseBackupOptions = {
  schedule: '0 0 2 * * *',
  destinationPath: 's3://first/pixee',
  existingSecret: 'first',
};

/** Options of the database: backups, recovery. */
export const DATABASE: readonly SampleGroup[] = [
  options({}, { database: { podMonitor: true, owner: 'keeper' } }),
  options(
    {},
    { database: { sslMode: 'require' } },
    {
      platform: {
        database: {
          embedded: false,
          host: 'database.example.com',
          username: 'pixee',
          existingSecret: 'database',
        },
      },
    },
  ),
  options(
    { database: { backup: BACKUP } },
    {
      database: {
        backup: {
          schedule: '0 0 3 * * *',
          method: 'volumeSnapshot',
          destinationPath: 's3://second/pixee',
          endpointUrl: 'https://objects.example.com',
          retentionPolicy: '30d',
          existingSecret: 'second',
          secretKeys: { accessKeyIdKey: 'a', secretAccessKeyKey: 'b' },
        },
      },
    },
  ),
  options(
    { database: { backup: { ...BACKUP, endpointCA: { name: 'first', key: 'first.crt' } } } },
    { database: { backup: { serverName: 'second', endpointCA: { name: 'authority', key: 'ca.crt' } } } },
  ),
  options(
    { database: { backup: { ...BACKUP, serverName: 'second' } } },
    { database: { recovery: { enabled: true } } },
  ),
  options(
    { database: { backup: { ...BACKUP, serverName: 'second' }, recovery: { enabled: true } } },
    { database: { recovery: { serverName: 'first', targetTime: '2026-11-28T21:00:00Z' } } },
  ),
  options(
    { database: { backup: { schedule: '0 0 2 * * *', method: 'volumeSnapshot' } } },
    { database: { backup: { volumeSnapshotClass: 'fast' } } },
  ),
];
