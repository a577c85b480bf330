import type { Construct } from 'constructs';
import type { Component } from '../../lib/core/component';
import type { Credential } from '../../lib/core/credential';
import { CredentialSecret } from '../../lib/core/credential-secret';
import { manifest } from '../../lib/core/manifest';
import type { CloudNativePgBackup } from '../../lib/kubernetes/custom-resources/cloudnative-pg-backup';
import type { CloudNativePgScheduledBackup } from '../../lib/kubernetes/custom-resources/cloudnative-pg-scheduled-backup';
import { PixeeError } from '../../lib/findings/pixee-error';

/** Regular backups of the embedded database. */
export interface DatabaseBackupProps {
  /**
   * When, as the operator's cron expression of six fields, seconds first: `0 0 2 * * *` is every night at two.
   * @format backup-schedule
   */
  readonly schedule: string;
  /** Copies to an object store or snapshots of the volumes. @default objectStore */
  readonly method?: 'objectStore' | 'volumeSnapshot';
  /**
   * Bucket and folder of the copies: `s3://backups/pixee`. Required for method `objectStore`. @default - none
   * @format backup-destination
   */
  readonly destinationPath?: string;
  /** Address of an object store that is not the cloud's own. @default - the cloud's own @format url */
  readonly endpointUrl?: string;
  /** Access key id of the object store. @default - the identity of the pods' service account */
  readonly accessKeyId?: Credential;
  /** Secret access key of the object store. @default - the identity of the pods' service account */
  readonly secretAccessKey?: Credential;
  /** How long copies are kept: `30d`, `4w`, `6m`. @default - for ever @pattern ^[1-9][0-9]*[dwm]$ */
  readonly retentionPolicy?: string;
  /** Class of the snapshots. @default - the cluster's default class @format object-name */
  readonly volumeSnapshotClass?: string;
}

/** Adds the schedule, and returns what the Cluster must know of its backups. */
export function addBackup(
  scope: Construct,
  component: Component,
  props: DatabaseBackupProps,
): CloudNativePgBackup {
  const snapshots = props.method === 'volumeSnapshot';
  if (!snapshots && !props.destinationPath) {
    throw PixeeError.of(
      'database-props',
      `a backup to an object store needs destinationPath, such as s3://backups/pixee`,
      scope.node.path,
    );
  }
  if ((props.accessKeyId === undefined) !== (props.secretAccessKey === undefined)) {
    const missing = props.accessKeyId === undefined ? 'accessKeyId' : 'secretAccessKey';
    throw PixeeError.of(
      'database-props',
      `${missing} is missing; give both keys, or none for the service account`,
      scope.node.path,
    );
  }
  manifest<CloudNativePgScheduledBackup>(scope, 'ScheduledBackup', {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'ScheduledBackup',
    metadata: { name: component.fullName, labels: component.labels },
    spec: {
      cluster: { name: component.fullName },
      schedule: props.schedule,
      method: snapshots ? 'volumeSnapshot' : 'barmanObjectStore',
      backupOwnerReference: 'cluster',
    },
  });
  return snapshots
    ? { retentionPolicy: props.retentionPolicy, volumeSnapshot: { className: props.volumeSnapshotClass } }
    : { retentionPolicy: props.retentionPolicy, barmanObjectStore: objectStore(scope, component, props) };
}

function objectStore(
  scope: Construct,
  component: Component,
  props: DatabaseBackupProps,
): NonNullable<CloudNativePgBackup['barmanObjectStore']> {
  const { accessKeyId, secretAccessKey } = props;
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined)) {
    throw PixeeError.of(
      'database-props',
      `accessKeyId and secretAccessKey of the backups go together, one of them is missing`,
      scope.node.path,
    );
  }
  const secret = new CredentialSecret(scope, 'backup-secret', {
    name: `${component.fullName}-backup`,
    labels: component.labels,
    purpose: 'access keys of the database backups',
  });
  return {
    destinationPath: props.destinationPath ?? '',
    endpointURL: props.endpointUrl,
    wal: { compression: 'gzip' },
    data: { compression: 'gzip' },
    s3Credentials:
      accessKeyId === undefined || secretAccessKey === undefined
        ? { inheritFromIAMRole: true }
        : {
            accessKeyId: secret.add('accessKeyId', accessKeyId),
            secretAccessKey: secret.add('secretAccessKey', secretAccessKey),
          },
  };
}
