import type { LimitRangeProps, PodSecurityLabels, RuntimeProps } from '../../../core/release/cluster-props';

/** How the release fits into the cluster that it runs in. */
export interface ClusterOptions {
  /**
   * Whether users, groups and seccomp profiles of all pods, those of third parties too, are left to the SCC of OpenShift.
   * @default false
   */
  readonly openshift?: boolean;
  /**
   * How pods of one kind keep apart where more than one runs: over zones and nodes, or over nodes, each as far as the scheduler can.
   * @default none
   */
  readonly availability?: 'none' | 'zones' | 'nodes';
  /**
   * Whether a PodDisruptionBudget is rendered for every workload of which more than one pod runs: one may be missing at a time.
   * @default - true with `availability: zones` or `nodes`, else false
   */
  readonly podDisruptionBudgets?: boolean;
  /**
   * How many old ReplicaSets or revisions of each workload are kept, for a way back.
   * @default - Kubernetes' own, 10
   * @asType integer
   * @minimum 0
   */
  readonly revisionHistoryLimit?: number;
  /**
   * Which requests and limits every container gets where you give none: the three sizes of docs/sizing.md.
   * @default - none, but for the database and a few small containers
   */
  readonly resources?: 'small' | 'medium' | 'large';
  /**
   * What holds for the namespace as a whole.
   * @default - none of it
   */
  readonly namespace?: NamespaceOptions;
  /**
   * Time zone, locale, logs and memory of platform and analysis.
   * @default - what their images say
   */
  readonly runtime?: RuntimeProps;
}

/** What holds for the namespace as a whole. Labels and annotations stand on the Namespace of `createNamespace`. */
export interface NamespaceOptions {
  /**
   * Labels of the Namespace.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Annotations of the Namespace.
   * @default - none
   * @format annotations
   * @alone
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Pod Security labels of the Namespace.
   * @default - `enforce`, as `cdk8s.hardening` allows
   */
  readonly podSecurity?: PodSecurityLabels;
  /**
   * A ResourceQuota, with or without `createNamespace`.
   * @default - none
   */
  readonly resourceQuota?: ResourceQuotaOptions;
  /**
   * A LimitRange for containers, with or without `createNamespace`.
   * @default - none
   */
  readonly limitRange?: LimitRangeProps;
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
