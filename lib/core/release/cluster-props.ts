import type { StringMap } from '../../base/string-map';

/** How pods of one kind keep apart: over zones and nodes, over nodes, or as the scheduler likes. */
export type Availability = 'none' | 'zones' | 'nodes';

/** Which of the three sizes of docs/sizing.md containers get. */
export type ResourceSize = 'small' | 'medium' | 'large';

/** Pod Security labels of the Namespace. */
export interface PodSecurityLabels {
  /**
   * The standard that pods must pass to run.
   * @default - `restricted` with that hardening, otherwise `baseline`
   */
  readonly enforce?: 'privileged' | 'baseline' | 'restricted';
  /**
   * The standard that whoever applies a workload is warned about.
   * @default - none
   */
  readonly warn?: 'privileged' | 'baseline' | 'restricted';
  /**
   * The standard whose breaches stand in the audit log.
   * @default - none
   */
  readonly audit?: 'privileged' | 'baseline' | 'restricted';
  /**
   * Version of Kubernetes whose standards count: `latest` or one such as `v1.34`.
   * @default - the cluster's own
   * @format pod-security-version
   */
  readonly version?: string;
}

/** The most that all pods of the namespace may ask for together, under Kubernetes' own names. */
export interface ResourceQuotaProps {
  /**
   * Amounts by resource: `requests.cpu`, `requests.memory`, `limits.cpu`, `limits.memory`, `pods`, `persistentvolumeclaims`.
   * @format quota
   */
  readonly hard: { readonly [resource: string]: string | number };
}

// A type and not an interface, because only types can be given where Kubernetes takes a map of quantities.
/** Amounts of a LimitRange. */
export type LimitAmounts = {
  /**
   * Processor time in cores or thousandths of one.
   * @default - not said
   * @format cpu
   */
  readonly cpu?: string | number;
  /**
   * Memory in bytes or with a unit.
   * @default - not said
   * @format memory
   */
  readonly memory?: string | number;
};

/** What containers get that say nothing, and what they may say. */
export interface LimitRangeProps {
  /**
   * Limits of a container that has none.
   * @default - none
   */
  readonly default?: LimitAmounts;
  /**
   * Requests of a container that has none.
   * @default - its limits, else `default`
   */
  readonly defaultRequest?: LimitAmounts;
  /**
   * The most that a container may have as its limit.
   * @default - anything
   */
  readonly max?: LimitAmounts;
  /**
   * The least that a container may request.
   * @default - anything
   */
  readonly min?: LimitAmounts;
}

/** What the runtime of the platform is told. */
export interface PlatformRuntimeProps {
  /**
   * From which level on the platform logs, by Quarkus' name of it: the variable `QUARKUS_LOG_LEVEL`. An image shows nothing below the
   * level that it was built for, DEBUG unless its makers chose another.
   * @default - the image's own, INFO
   */
  readonly logLevel?: 'OFF' | 'FATAL' | 'ERROR' | 'WARN' | 'INFO' | 'DEBUG' | 'TRACE' | 'ALL';
  /**
   * Whether the platform logs lines of text or of JSON. Quarkus does so only in an image that was built with its extension
   * `quarkus-logging-json`, and passes over the setting in any other.
   * @default - the image's own
   */
  readonly logFormat?: 'text' | 'json';
  /**
   * How much of the container's memory limit the platform's heap may take, in percent: `-XX:MaxRAMPercentage`, joined into
   * `JAVA_TOOL_OPTIONS`. Without a limit it is a share of the node.
   * @default - the JVM's own, 25
   * @minimum 1
   * @maximum 100
   */
  readonly maxRAMPercentage?: number;
  /**
   * How long the platform finishes running requests before it stops, such as `25s`: the variable `QUARKUS_SHUTDOWN_TIMEOUT`. It must be
   * shorter than `platform.terminationGracePeriodSeconds`, 30 by default.
   * @default - it stops at once
   * @format duration
   */
  readonly shutdownTimeout?: string;
}

/** What the runtimes of platform and analysis are told. */
export interface RuntimeProps {
  /**
   * Time zone of platform and analysis, by its name in the time zone database: `Europe/Berlin`. It becomes the variable `TZ`. The
   * analysis service finds it only if its image has the database; without, it stays with UTC.
   * @default - the image's own, UTC
   * @format time-zone
   */
  readonly timeZone?: string;
  /**
   * Locale of platform and analysis, such as `C.UTF-8`: the variables `LANG` and `LC_ALL`. One that the image does not have counts as
   * `C`.
   * @default - the image's own
   * @format locale
   */
  readonly locale?: string;
  /**
   * What only the platform knows, a service of Quarkus.
   * @default - the image's own
   */
  readonly platform?: PlatformRuntimeProps;
}

/** How a release fits into the cluster that it runs in. */
export interface ClusterProps {
  /**
   * Leave users, groups and seccomp profiles of all pods to the SCC of OpenShift.
   * @default false
   */
  readonly openshift?: boolean;
  /**
   * How pods of one kind keep apart where several run: over zones and nodes, or over nodes, as far as the scheduler can.
   * @default none
   */
  readonly availability?: Availability;
  /**
   * Whether a PodDisruptionBudget is rendered wherever more than one pod runs. @default - true with `availability` zones or nodes, else
   * false
   */
  readonly podDisruptionBudgets?: boolean;
  /**
   * How many old ReplicaSets or revisions of each workload are kept. @default - Kubernetes' own, 10
   * @asType integer
   * @minimum 0
   */
  readonly revisionHistoryLimit?: number;
  /** Which requests and limits containers get where nobody says others. @default - none, but for few components */
  readonly resources?: ResourceSize;
  /** Labels of the Namespace. @default - none @format labels */
  readonly namespaceLabels?: StringMap;
  /** Annotations of the Namespace. @default - none @format annotations */
  readonly namespaceAnnotations?: StringMap;
  /** Pod Security labels of the Namespace. @default - `enforce`, as the hardening allows */
  readonly podSecurity?: PodSecurityLabels;
  /** A ResourceQuota. @default - none */
  readonly resourceQuota?: ResourceQuotaProps;
  /** A LimitRange for containers. @default - none */
  readonly limitRange?: LimitRangeProps;
  /** What the runtimes of platform and analysis are told. @default - what their images say */
  readonly runtime?: RuntimeProps;
}
