/** Options of the platform's database that the vendor's values do not have. */
export interface DatabaseOptions {
  /**
   * How connections to an outside database are encrypted; `verify-ca` and `verify-full` trust what Java trusts, that is public
   * authorities and those of `global.pixee.privateCACert`.
   * @default - the driver's own, encrypted when the server offers it
   */
  readonly sslMode?: 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
  /**
   * Role that owns the platform's database in the embedded server. It counts when the database is made; a running one keeps its own.
   * @default pixee
   * @format role-name
   */
  readonly owner?: string;
  /**
   * Further servers of an outside database, each with its port if it is not that of `platform.database.port`: connections go to whichever of
   * all is the primary one.
   * @default - `platform.database.host` alone
   * @format host-port
   */
  readonly failoverHosts?: readonly string[];
  /**
   * Whether a PodMonitor is rendered for the embedded database.
   * @default false
   */
  readonly podMonitor?: boolean;
  /**
   * Regular backups of the embedded database.
   * @default - none
   */
  readonly backup?: DatabaseBackupOptions;
  /**
   * The backup that the embedded database starts from; only a database that is not there yet is recovered.
   * @default - it starts empty
   */
  readonly recovery?: DatabaseRecoveryOptions;
}

/** The backup that the embedded database starts from, in the bucket and with the keys of `backup`. */
export interface DatabaseRecoveryOptions {
  /**
   * Whether the database starts from a backup.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Name, in the bucket, of the database whose backup it is.
   * @default - the name of the cluster
   * @format any
   */
  readonly serverName?: string;
  /**
   * The point in time to go back to, such as `2026-11-28T21:00:00Z`.
   * @default - as late as possible
   * @pattern ^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$
   */
  readonly targetTime?: string;
}

/** A Secret with the certificate of an authority. */
export interface DatabaseBackupAuthority {
  /** Name of the Secret. @format any */
  readonly name: string;
  /** Key that holds the certificate. @format any */
  readonly key: string;
}

/** Regular backups of the embedded database. */
export interface DatabaseBackupOptions {
  /**
   * When a backup is made: a cron expression of six fields, seconds first, so that `0 0 2 * * *` is every night at two; with it
   * backups are switched on.
   * @default - no backups
   * @format backup-schedule
   */
  readonly schedule?: string;
  /**
   * Whether backups are copies in an object store, with the log of all changes, or snapshots of the volumes. The operator makes copies
   * itself (`objectStore`, which goes away with 1.31) or by the plugin barman-cloud (`plugin`, which needs the operator from 1.26 and
   * must be installed).
   * @default objectStore
   */
  readonly method?: 'objectStore' | 'plugin' | 'volumeSnapshot';
  /**
   * Name of this database in the bucket; after a recovery it must be another one than before.
   * @default - the name of the cluster
   * @format any
   */
  readonly serverName?: string;
  /**
   * Secret and key with the certificate of the authority that signed that of the store.
   * @default - `cdk8s.privateCACertificates` when `endpointUrl` is a store of your own, else the authorities of the system
   */
  readonly endpointCA?: DatabaseBackupAuthority;
  /**
   * Bucket and folder of the copies, such as `s3://backups/pixee`; required for method `objectStore`.
   * @default - none
   * @sensitive
   * @format backup-destination
   */
  readonly destinationPath?: string;
  /**
   * URL of an S3 compatible store that is not Amazon's.
   * @default - Amazon S3
   * @sensitive
   * @format url
   */
  readonly endpointUrl?: string;
  /**
   * How long copies are kept, in days, weeks or months: `30d`, `4w`, `6m`. Snapshots are kept until somebody deletes them.
   * @default - for ever
   * @pattern ^[1-9][0-9]*[dwm]$
   */
  readonly retentionPolicy?: string;
  /**
   * Name of the VolumeSnapshotClass of method `volumeSnapshot`.
   * @default - the cluster's default class
   * @format object-name
   */
  readonly volumeSnapshotClass?: string;
  /**
   * Name of an existing Secret with the access keys of the object store.
   * @default - none: the identity of the pods is used
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Keys of the existing Secret.
   * @default - the keys below
   */
  readonly secretKeys?: DatabaseBackupSecretKeys;
}

/** Keys of the existing Secret with the access keys of the backups. */
export interface DatabaseBackupSecretKeys {
  /**
   * Key that holds the access key id.
   * @default accessKeyId
   * @format secret-key
   */
  readonly accessKeyIdKey?: string;
  /**
   * Key that holds the secret access key.
   * @default secretAccessKey
   * @format secret-key
   */
  readonly secretAccessKeyKey?: string;
}
