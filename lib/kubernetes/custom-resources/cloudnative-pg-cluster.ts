import type {
  EnvVar,
  Integer,
  ObjectMeta,
  PersistentVolumeClaimSpec,
  ResourceRequirements,
  SeccompProfile,
  TopologySpreadConstraint,
} from '../../generated/kubernetes';
import type { CloudNativePgBackup, CloudNativePgExternalCluster } from './cloudnative-pg-backup';
import type { CloudNativePgInitdb, CloudNativePgRecovery } from './cloudnative-pg-bootstrap';
import type {
  CloudNativePgAffinity,
  CloudNativePgManaged,
  CloudNativePgMonitoring,
} from './cloudnative-pg-options';
import type { CloudNativePgReference } from './cloudnative-pg-reference';

/**
 * `postgresql.cnpg.io/v1` Cluster, the fields we emit.
 * Needs the CloudNativePG operator from version 1.20; `plugins` from 1.24.
 */
export interface CloudNativePgCluster {
  readonly apiVersion: 'postgresql.cnpg.io/v1';
  readonly kind: 'Cluster';
  readonly metadata: ObjectMeta;
  readonly spec: CloudNativePgClusterSpec;
}

/** A PostgreSQL server with its standbys. */
export interface CloudNativePgClusterSpec {
  /** How many servers: one primary, the others standbys. */
  readonly instances: Integer;
  /** Image of PostgreSQL. @default - the operator's, the newest major version */
  readonly imageName?: string;
  /** When the image is pulled. @default - the operator's */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** Secrets to pull the image with. @default - none */
  readonly imagePullSecrets?: readonly CloudNativePgReference[];
  /** Sentence that describes the cluster. @default - none */
  readonly description?: string;
  /** Disk of the data. @default - the operator's */
  readonly storage?: CloudNativePgStorage;
  /** Disk of the write-ahead log. @default - it lies with the data */
  readonly walStorage?: CloudNativePgStorage;
  /** Resources of every server. @default - none */
  readonly resources?: ResourceRequirements;
  /** Variables of the servers, which their tools for backups read. @default - none */
  readonly env?: readonly EnvVar[];
  /** Settings of PostgreSQL. @default - the operator's */
  readonly postgresql?: CloudNativePgPostgresql;
  /** How the first data come into being. @default - an empty database `app` */
  readonly bootstrap?: CloudNativePgBootstrap;
  /** Roles and Services that the operator keeps. @default - none of ours */
  readonly managed?: CloudNativePgManaged;
  /** Whether the user postgres has a password. @default false */
  readonly enableSuperuserAccess?: boolean;
  /** Secret with the password of the user postgres. @default - the operator makes one */
  readonly superuserSecret?: CloudNativePgReference;
  /** Where pods may run. @default - spread over nodes */
  readonly affinity?: CloudNativePgAffinity;
  /** How pods are spread. @default - none */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /** Priority class of the pods. @default - none */
  readonly priorityClassName?: string;
  /** Scheduler that places the pods. @default - the cluster's default */
  readonly schedulerName?: string;
  /** Metrics. @default - the operator's queries, no PodMonitor */
  readonly monitoring?: CloudNativePgMonitoring;
  /** Backups. @default - none */
  readonly backup?: CloudNativePgBackup;
  /** Plugins of the operator, such as the one for backups. @default - none */
  readonly plugins?: readonly CloudNativePgPlugin[];
  /** Clusters to copy or recover from. @default - none */
  readonly externalClusters?: readonly CloudNativePgExternalCluster[];
  /** Labels and annotations of all that the operator makes. @default - none */
  readonly inheritedMetadata?: CloudNativePgMetadata;
  /** Metadata of the service account of the pods. @default - none */
  readonly serviceAccountTemplate?: CloudNativePgServiceAccountTemplate;
  /** Seccomp profile of the pods. @default - RuntimeDefault */
  readonly seccompProfile?: SeccompProfile;
  /** Whether the operator makes disruption budgets. @default true */
  readonly enablePDB?: boolean;
  /** How the primary is updated. @default - the operator's, unsupervised */
  readonly primaryUpdateStrategy?: 'unsupervised' | 'supervised';
  /** Whether the primary restarts or hands over. @default - the operator's, restart */
  readonly primaryUpdateMethod?: 'switchover' | 'restart';
  /** How much the servers log. @default - the operator's, info */
  readonly logLevel?: 'error' | 'warning' | 'info' | 'debug' | 'trace';
}

/** A disk. */
export interface CloudNativePgStorage {
  /** Its size. @default - that of the claim template */
  readonly size?: string;
  /** Its storage class. @default - that of the Kubernetes cluster */
  readonly storageClass?: string;
  /** Whether a bigger size enlarges the disk in use. @default true */
  readonly resizeInUseVolumes?: boolean;
  /** More of the claim. @default - none */
  readonly pvcTemplate?: PersistentVolumeClaimSpec;
}

/** Settings of PostgreSQL. */
export interface CloudNativePgPostgresql {
  /** Parameters by name; every value is text. @default - the operator's */
  readonly parameters?: { readonly [name: string]: string };
  /** Lines of pg_hba.conf. @default - the operator's */
  readonly pg_hba?: readonly string[];
  /** Lines of pg_ident.conf. @default - the operator's */
  readonly pg_ident?: readonly string[];
  /** Libraries that are loaded at start. @default - the operator's */
  readonly shared_preload_libraries?: readonly string[];
}

/** How the first data come into being: exactly one of these. */
export interface CloudNativePgBootstrap {
  /** An empty database. @default - none */
  readonly initdb?: CloudNativePgInitdb;
  /** A backup. @default - none */
  readonly recovery?: CloudNativePgRecovery;
}

/** A plugin of the operator. */
export interface CloudNativePgPlugin {
  readonly name: string;
  /** Whether it is used. @default true */
  readonly enabled?: boolean;
  /** Whether it keeps the write-ahead log. @default false */
  readonly isWALArchiver?: boolean;
  /** Its parameters. @default - none */
  readonly parameters?: { readonly [name: string]: string };
}

/** Labels and annotations. */
export interface CloudNativePgMetadata {
  /** Labels. @default - none */
  readonly labels?: { readonly [key: string]: string };
  /** Annotations. @default - none */
  readonly annotations?: { readonly [key: string]: string };
}

/** Metadata of the service account of the pods. */
export interface CloudNativePgServiceAccountTemplate {
  readonly metadata: CloudNativePgMetadata;
}
