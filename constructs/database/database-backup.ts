import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import type { Component } from '../../lib/core/release/component';
import type { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import { manifest, unlessEmpty } from '../../lib/core/object/manifest';
import { Release } from '../../lib/core/release/release';
import type { EnvVar } from '../../lib/generated/kubernetes';
import type { BarmanObjectStore } from '../../lib/kubernetes/custom-resources/barman-object-store';
import type { CloudNativePgObjectStore } from '../../lib/kubernetes/custom-resources/cloudnative-pg-backup';
import type { CloudNativePgClusterSpec } from '../../lib/kubernetes/custom-resources/cloudnative-pg-cluster';
import type { CloudNativePgKeyReference } from '../../lib/kubernetes/custom-resources/cloudnative-pg-reference';
import type { CloudNativePgScheduledBackup } from '../../lib/kubernetes/custom-resources/cloudnative-pg-scheduled-backup';
import { PixeeError } from '../../lib/findings/pixee-error';
import { CalledHosts } from '../integration/called-hosts';
import { outboundHost } from '../integration/outbound-host';
import { storeAuthority } from './store-authority';

/** How backups are made. */
export type DatabaseBackupMethod = 'objectStore' | 'plugin' | 'volumeSnapshot';

/** The plugin for backups in an object store; needs the operator from 1.26 (docs of plugin-barman-cloud 0.14.0). */
export const BACKUP_PLUGIN = 'barman-cloud.cloudnative-pg.io';

/** What the Cluster is told of its backups. */
export type ClusterBackup = Pick<CloudNativePgClusterSpec, 'backup' | 'plugins' | 'env'>;

/** What was rendered for backups or a recovery. */
export interface BackupObjects {
  /** The schedule. @default - none */
  readonly schedule?: ApiObject;
  /** Where the plugin finds copies. @default - none */
  readonly store?: ApiObject;
  /** The keys of the store. @default - none */
  readonly secret?: CredentialSecret;
}

/** Regular backups of the embedded database. */
export interface DatabaseBackupProps {
  /**
   * When, as the operator's cron expression of six fields, seconds first: `0 0 2 * * *` is every night at two.
   * @format backup-schedule
   */
  readonly schedule: string;
  /**
   * Copies to an object store by the operator itself, the same by its plugin, or snapshots of the volumes.
   * @default objectStore
   */
  readonly method?: DatabaseBackupMethod;
  /**
   * Name of this server in the object store: where a recovered one writes, nothing may lie yet. @default - the name of the cluster
   * @format any
   */
  readonly serverName?: string;
  /**
   * Secret and key with the authority that signed the certificate of the store.
   * @default - the release's `privateCACertificates` when `endpointUrl` is a store of your own, else those of the system
   */
  readonly endpointCA?: CloudNativePgKeyReference;
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

/** Buckets of Amazon have the region, and maybe the bucket, in front. */
const AMAZON = { host: '*.amazonaws.com', port: 443, purpose: 'backups' };

/** Adds the schedule, and returns what the Cluster must know of its backups. */
export function addBackup(
  scope: Construct,
  component: Component,
  props: DatabaseBackupProps,
): { readonly spec: ClusterBackup; readonly objects: BackupObjects } {
  const { method = 'objectStore', retentionPolicy } = props;
  if (method !== 'volumeSnapshot' && !props.destinationPath) {
    throw PixeeError.of(
      'database-props',
      `a backup to an object store needs destinationPath, such as s3://backups/pixee`,
      scope.node.path,
    );
  }
  const schedule = addSchedule(scope, component, props, method);
  if (method === 'volumeSnapshot') {
    const spec = { backup: { retentionPolicy, volumeSnapshot: { className: props.volumeSnapshotClass } } };
    return { spec, objects: { schedule } };
  }
  const { serverName, endpointUrl } = props;
  const called = given(endpointUrl) === undefined ? AMAZON : outboundHost(endpointUrl ?? '', 'backups');
  const release = Release.of(scope);
  release.calls.register('database', component.fullName);
  CalledHosts.of(release).add({ component: 'database', ...called });
  const name = `${component.fullName}-backup`;
  const { configuration, secret } = objectStore(scope, 'backup-secret', name, component, props);
  const env = checksums(props);
  if (method === 'objectStore') {
    const spec = {
      backup: { retentionPolicy, barmanObjectStore: { ...configuration, serverName } },
      ...unlessEmpty('env', env),
    };
    return { spec, objects: { schedule, secret } };
  }
  const store = addObjectStore(scope, component.fullName, component, props, configuration);
  const parameters = {
    barmanObjectName: component.fullName,
    ...(serverName === undefined ? {} : { serverName }),
  };
  const spec = { plugins: [{ name: BACKUP_PLUGIN, isWALArchiver: true, parameters }] };
  return { spec, objects: { schedule, store, secret } };
}

function addSchedule(
  scope: Construct,
  component: Component,
  { schedule }: DatabaseBackupProps,
  method: DatabaseBackupMethod,
): ApiObject {
  return manifest<CloudNativePgScheduledBackup>(scope, 'ScheduledBackup', {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'ScheduledBackup',
    metadata: { name: component.fullName, labels: component.labels },
    spec: {
      cluster: { name: component.fullName },
      schedule,
      method: method === 'objectStore' ? 'barmanObjectStore' : method,
      ...(method === 'plugin' ? { pluginConfiguration: { name: BACKUP_PLUGIN } } : {}),
      backupOwnerReference: 'cluster',
    },
  });
}

/** Adds the object in which the plugin finds where copies lie. */
export function addObjectStore(
  scope: Construct,
  name: string,
  component: Component,
  props: Pick<DatabaseBackupProps, 'endpointUrl' | 'retentionPolicy'>,
  configuration: CloudNativePgObjectStore,
): ApiObject {
  const env = checksums(props);
  return manifest<BarmanObjectStore>(scope, `ObjectStore-${name}`, {
    apiVersion: 'barmancloud.cnpg.io/v1',
    kind: 'ObjectStore',
    metadata: { name, labels: component.labels },
    spec: {
      configuration,
      retentionPolicy: props.retentionPolicy,
      ...unlessEmpty('instanceSidecarConfiguration', unlessEmpty('env', env)),
    },
  });
}

/** Where copies lie, and how to get at them. */
export function objectStore(
  scope: Construct,
  id: string,
  secretName: string,
  component: Component,
  props: Omit<DatabaseBackupProps, 'schedule'>,
): { readonly configuration: CloudNativePgObjectStore; readonly secret: CredentialSecret } {
  const { accessKeyId, secretAccessKey } = props;
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined)) {
    const missing = accessKeyId === undefined ? 'accessKeyId' : 'secretAccessKey';
    throw PixeeError.of(
      'database-props',
      `${missing} is missing; give both keys, or none for the service account`,
      scope.node.path,
    );
  }
  const endpointCA = storeAuthority(scope, component, props);
  const secret = new CredentialSecret(scope, id, {
    name: secretName,
    labels: component.labels,
    purpose: 'access keys of the database backups',
  });
  const configuration = {
    destinationPath: props.destinationPath ?? '',
    endpointURL: props.endpointUrl,
    endpointCA,
    wal: { compression: 'gzip' },
    data: { compression: 'gzip' },
    s3Credentials:
      accessKeyId === undefined || secretAccessKey === undefined
        ? { inheritFromIAMRole: true }
        : {
            accessKeyId: secret.add('accessKeyId', accessKeyId),
            secretAccessKey: secret.add('secretAccessKey', secretAccessKey),
          },
  } as const;
  return { configuration, secret };
}

/** The newer AWS libraries send checksums that many stores other than Amazon's refuse. */
function checksums({ endpointUrl }: Pick<DatabaseBackupProps, 'endpointUrl'>): readonly EnvVar[] {
  if (endpointUrl === undefined || endpointUrl === '') return [];
  return [
    { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' },
    { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
  ];
}
