import type {
  Affinity,
  PersistentVolumeClaimSpec,
  Toleration,
  TopologySpreadConstraint,
} from '../../generated/kubernetes';

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

/** Settings of the database servers. */
export interface PostgresqlValues {
  /**
   * Parameters of PostgreSQL.
   * @default - tuned for 4Gi of memory
   */
  readonly parameters?: PostgresqlParameters;
  /**
   * Further parameters under PostgreSQL's own names, every value as text; each is checked against what PostgreSQL says of it.
   * @default - none
   * @format any
   */
  readonly extraParameters?: { readonly [name: string]: string };
  /**
   * Lines of pg_hba.conf, between those of the operator.
   * @default - none
   * @format any
   */
  readonly pg_hba?: readonly string[];
  /**
   * Processor time and memory of each server.
   * @default - 250m and 1Gi requested, 2000m and 4Gi at most
   */
  readonly resources?: PostgresqlResources;
}

/** Parameters of PostgreSQL. */
export interface PostgresqlParameters {
  /**
   * `max_connections`: how many connections may be open at once.
   * @default 200
   * @asType integer
   * @minimum 1
   */
  readonly maxConnections?: number;
  /**
   * `shared_buffers`: memory for cached pages, such as `1GB`.
   * @default 1GB
   * @format postgresql-size
   */
  readonly sharedBuffers?: string;
  /**
   * `effective_cache_size`: what the planner takes the caches to hold, such as `3GB`.
   * @default 3GB
   * @format postgresql-size
   */
  readonly effectiveCacheSize?: string;
  /**
   * `work_mem`: memory of one sort or hash, such as `16MB`.
   * @default 16MB
   * @format postgresql-size
   */
  readonly workMem?: string;
  /**
   * `maintenance_work_mem`: memory of maintenance work, such as `256MB`.
   * @default 256MB
   * @format postgresql-size
   */
  readonly maintenanceWorkMem?: string;
  /**
   * `random_page_cost`: what a page out of order costs the planner, compared with one in order.
   * @default 1.1
   * @minimum 0
   */
  readonly randomPageCost?: number;
  /**
   * `checkpoint_completion_target`: share of the time between checkpoints that writing may take.
   * @default 0.9
   * @minimum 0
   * @maximum 1
   */
  readonly checkpointCompletionTarget?: number;
  /**
   * `log_lock_waits`: whether long waits for locks are logged.
   * @default true
   */
  readonly logLockWaits?: boolean | 'on' | 'off';
}

/** Processor time and memory of a database server. */
export interface PostgresqlResources {
  /**
   * What the scheduler sets aside for the server.
   * @default - 250m and 1Gi
   */
  readonly requests?: PostgresqlRequests;
  /**
   * What the server may use at most.
   * @default - 2000m and 4Gi
   */
  readonly limits?: PostgresqlLimits;
}

/** What the scheduler sets aside for a database server. */
export interface PostgresqlRequests {
  /**
   * Processor time in cores or thousandths of one.
   * @default 250m
   * @format cpu
   */
  readonly cpu?: string | number;
  /**
   * Memory in bytes or with a unit.
   * @default 1Gi
   * @format memory
   */
  readonly memory?: string | number;
}

/** What a database server may use at most. */
export interface PostgresqlLimits {
  /**
   * Processor time in cores or thousandths of one.
   * @default 2000m
   * @format cpu
   */
  readonly cpu?: string | number;
  /**
   * Memory in bytes or with a unit.
   * @default 4Gi
   * @format memory
   */
  readonly memory?: string | number;
}
