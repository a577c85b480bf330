/** Pod Security labels of the Namespace. */
export interface PodSecurityOptions {
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

/** The most that all pods of the namespace may ask for together. */
export interface ResourceQuotaOptions {
  /**
   * Amounts by resource, under Kubernetes' names: `requests.cpu`, `requests.memory`, `limits.cpu`, `limits.memory`, `pods`,
   * `requests.storage`, `persistentvolumeclaims`, `count/jobs.batch`.
   * @default - none: no ResourceQuota is rendered
   * @format quota
   */
  readonly hard?: { readonly [resource: string]: string | number };
}

// A type and not an interface, because only types can be given where Kubernetes takes a map of quantities.
/** Amounts of a LimitRange. */
export type LimitAmountValues = {
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
export interface LimitRangeOptions {
  /**
   * Limits of a container that has none.
   * @default - none
   */
  readonly default?: LimitAmountValues;
  /**
   * Requests of a container that has none.
   * @default - its limits, else `default`
   */
  readonly defaultRequest?: LimitAmountValues;
  /**
   * The most that a container may have as its limit.
   * @default - anything
   */
  readonly max?: LimitAmountValues;
  /**
   * The least that a container may request.
   * @default - anything
   */
  readonly min?: LimitAmountValues;
}
