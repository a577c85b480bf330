import type { Integer } from '../../generated/kubernetes';
import type { CloudNativePgKeyReference } from './cloudnative-pg-reference';

/** Backups of a cluster. */
export interface CloudNativePgBackup {
  /** How long backups are kept, such as `30d`. @default - for ever */
  readonly retentionPolicy?: string;
  /** Which instance is copied. @default - the operator's, prefer-standby */
  readonly target?: 'primary' | 'prefer-standby';
  /** Backups in an object store. @default - none */
  readonly barmanObjectStore?: CloudNativePgObjectStore;
  /** Backups as snapshots of the disks. @default - none */
  readonly volumeSnapshot?: CloudNativePgVolumeSnapshot;
}

/** An object store with backups and the write-ahead log. */
export interface CloudNativePgObjectStore {
  /** Bucket and folder, such as `s3://bucket/folder`. */
  readonly destinationPath: string;
  /** Address of a store that is not the cloud's own. @default - the cloud's own */
  readonly endpointURL?: string;
  /** Authority that signed the store's certificate. @default - those of the system */
  readonly endpointCA?: CloudNativePgKeyReference;
  /** Name of the server in the store. @default - the name of the cluster */
  readonly serverName?: string;
  /** Credentials of an S3 store. @default - none */
  readonly s3Credentials?: CloudNativePgS3Credentials;
  /** Credentials of Azure. @default - none */
  readonly azureCredentials?: CloudNativePgAzureCredentials;
  /** Credentials of Google. @default - none */
  readonly googleCredentials?: CloudNativePgGoogleCredentials;
  /** How the write-ahead log is stored. @default - uncompressed */
  readonly wal?: CloudNativePgWalOptions;
  /** How the data are stored. @default - uncompressed */
  readonly data?: CloudNativePgDataOptions;
}

/** Credentials of an S3 store. */
export interface CloudNativePgS3Credentials {
  /** Whether the role of the service account is used. @default false */
  readonly inheritFromIAMRole?: boolean;
  /** The access key. @default - none */
  readonly accessKeyId?: CloudNativePgKeyReference;
  /** The secret key. @default - none */
  readonly secretAccessKey?: CloudNativePgKeyReference;
  /** The region. @default - none */
  readonly region?: CloudNativePgKeyReference;
}

/** Credentials of Azure. */
export interface CloudNativePgAzureCredentials {
  /** Whether the workload identity is used. @default false */
  readonly inheritFromAzureAD?: boolean;
  /** A connection string. @default - none */
  readonly connectionString?: CloudNativePgKeyReference;
  /** Name of the storage account. @default - none */
  readonly storageAccount?: CloudNativePgKeyReference;
  /** Key of the storage account. @default - none */
  readonly storageKey?: CloudNativePgKeyReference;
}

/** Credentials of Google. */
export interface CloudNativePgGoogleCredentials {
  /** Whether the identity of the node or workload is used. @default false */
  readonly gkeEnvironment?: boolean;
  /** A service account key. @default - none */
  readonly applicationCredentials?: CloudNativePgKeyReference;
}

/** How the write-ahead log is stored. */
export interface CloudNativePgWalOptions {
  /** Compression. @default - none */
  readonly compression?: 'bzip2' | 'gzip' | 'lz4' | 'snappy' | 'xz' | 'zstd';
  /** Encryption by the store. @default - that of the bucket */
  readonly encryption?: 'AES256' | 'aws:kms';
  /** How many files travel at once. @default 1 */
  readonly maxParallel?: Integer;
}

/** How the data are stored. */
export interface CloudNativePgDataOptions {
  /** Compression. @default - none */
  readonly compression?: 'bzip2' | 'gzip' | 'snappy';
  /** Encryption by the store. @default - that of the bucket */
  readonly encryption?: 'AES256' | 'aws:kms';
  /** How many files travel at once. @default 2 */
  readonly jobs?: Integer;
}

/** Backups as snapshots of the disks. */
export interface CloudNativePgVolumeSnapshot {
  /** Snapshot class. @default - that of the Kubernetes cluster */
  readonly className?: string;
  /** Snapshot class of the write-ahead log. @default - that of the data */
  readonly walClassName?: string;
  /** Whether the database stays open. @default true */
  readonly online?: boolean;
  /** Who owns the snapshots. @default - the operator's, none */
  readonly snapshotOwnerReference?: 'none' | 'cluster' | 'backup';
}

/** A cluster to copy or recover from. */
export interface CloudNativePgExternalCluster {
  readonly name: string;
  /** Its backups. @default - none */
  readonly barmanObjectStore?: CloudNativePgObjectStore;
  /** How to connect to it. @default - not connected */
  readonly connectionParameters?: { readonly [name: string]: string };
  /** Its password. @default - none */
  readonly password?: CloudNativePgKeyReference;
  /** The plugin that reads its backups. @default - none */
  readonly plugin?: CloudNativePgExternalPlugin;
}

/** The plugin that reads backups of another cluster. */
export interface CloudNativePgExternalPlugin {
  readonly name: string;
  /** Whether it is used. @default true */
  readonly enabled?: boolean;
  /** Whether it keeps the write-ahead log. @default false */
  readonly isWALArchiver?: boolean;
  /** Its parameters. @default - none */
  readonly parameters?: { readonly [name: string]: string };
}
