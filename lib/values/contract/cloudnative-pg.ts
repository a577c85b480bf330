import type {
  Affinity,
  PersistentVolumeClaimSpec,
  Toleration,
  TopologySpreadConstraint,
} from '../../generated/kubernetes';
import type { PostgresqlValues } from './cloudnative-pg/postgresql';

/** The embedded database, a cluster of the CloudNativePG operator. */
export interface CloudNativePgValues {
  /**
   * Takes the place of `postgresql` in the names of the database's objects.
   * @default postgresql
   * @format name
   */
  readonly nameOverride?: string;
  /**
   * Takes the place of the whole name of the cluster, release name included; at most 50 characters.
   * @default - release name and `postgresql`
   * @format name
   */
  readonly fullnameOverride?: string;
  /**
   * Number of PostgreSQL servers, one of which is written to.
   * @default 1
   * @asType integer
   * @minimum 1
   */
  readonly instances?: number;
  /**
   * PostgreSQL image, 17.4 or newer, with its registry and a tag that begins with the version, by which the operator sees upgrades. A major
   * version alone is a moving tag, and on a Debian without updates.
   * @default ghcr.io/cloudnative-pg/postgresql:17.11-202608170816-system-trixie
   * @format image postgresql-image
   */
  readonly imageName?: string;
  /**
   * The volume of each server.
   * @default - 10Gi of the default class
   */
  readonly storage?: CloudNativePgStorageValues;
  /**
   * A volume of its own for the write-ahead log of each server; it cannot be taken away again.
   * @default - the log lies with the data
   */
  readonly walStorage?: CloudNativePgWalStorageValues;
  /**
   * Whether disruption budgets keep the last server from being moved. With one server such a budget would block every drain of its node.
   * @default - true with several servers, false with one
   */
  readonly enablePDB?: boolean;
  /**
   * Labels a node must have to run the servers.
   * @default - any node
   * @format labels
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * Taints of nodes that the servers put up with.
   * @default - none
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * Rules of where the servers run; they keep apart from each other besides, if they can.
   * @default - none
   */
  readonly affinity?: Affinity;
  /**
   * Name of the PriorityClass of the servers.
   * @default - the cluster's default
   * @format object-name
   */
  readonly priorityClassName?: string;
  /**
   * Rules that spread the servers over zones or nodes; those without a label selector count the servers of this cluster.
   * @default - the cluster's default
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /**
   * Name of the scheduler that places the servers.
   * @default - the cluster's default
   * @format object-name
   */
  readonly schedulerName?: string;
  /**
   * Labels and annotations of all that the operator makes, pods and volumes included.
   * @default - none
   */
  readonly inheritedMetadata?: CloudNativePgMetadataValues;
  /**
   * The service account of the servers, which the operator makes.
   * @default - without annotations
   */
  readonly serviceAccountTemplate?: CloudNativePgServiceAccountValues;
  /**
   * Metrics of the servers.
   * @default - those of the operator
   */
  readonly monitoring?: CloudNativePgMonitoringValues;
  /**
   * Settings of the servers.
   * @default - tuned for 4Gi of memory
   */
  readonly postgresql?: PostgresqlValues;
}

/** A volume for the write-ahead log. */
export interface CloudNativePgWalStorageValues {
  /**
   * Size of the volume; it can grow later but not shrink. With it the volume is made.
   * @default - no volume
   * @format storage-size
   */
  readonly size?: string;
  /**
   * Name of the StorageClass; `-` for none at all.
   * @default - `global.defaultStorageClass`, else the cluster's default
   * @format storage-class
   */
  readonly storageClass?: string;
  /**
   * More of the claims that the operator makes, such as their access modes; size and class win over it.
   * @default - none
   */
  readonly pvcTemplate?: PersistentVolumeClaimSpec;
}

/** Labels and annotations. */
export interface CloudNativePgMetadataValues {
  /**
   * Labels.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** The service account of the database servers. */
export interface CloudNativePgServiceAccountValues {
  /**
   * Its labels and annotations, such as `eks.amazonaws.com/role-arn` by which the servers get at a bucket for backups.
   * @default - none
   */
  readonly metadata?: CloudNativePgMetadataValues;
}

/** Metrics of the database servers. */
export interface CloudNativePgMonitoringValues {
  /**
   * Whether the queries of the operator are left out.
   * @default false
   */
  readonly disableDefaultQueries?: boolean;
  /**
   * ConfigMaps with queries of your own.
   * @default - none
   */
  readonly customQueriesConfigMap?: readonly CloudNativePgQueriesValues[];
}

/** A ConfigMap with queries. */
export interface CloudNativePgQueriesValues {
  /** Name of the ConfigMap. @format any */
  readonly name: string;
  /** Key that holds the queries. @format any */
  readonly key: string;
}

/** The volume of a database server. */
export interface CloudNativePgStorageValues {
  /**
   * Size of the volume; it can grow later but not shrink.
   * @default 10Gi
   * @format storage-size
   */
  readonly size?: string;
  /**
   * Name of the StorageClass; `-` for none at all.
   * @default - `global.defaultStorageClass`, else the cluster's default
   * @format storage-class
   */
  readonly storageClass?: string;
  /**
   * More of the claims that the operator makes, such as their access modes; size and class win over it.
   * @default - none
   */
  readonly pvcTemplate?: PersistentVolumeClaimSpec;
}
