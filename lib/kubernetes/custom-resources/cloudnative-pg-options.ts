import type {
  Integer,
  NodeAffinity,
  PodAffinity,
  PodAntiAffinity,
  ServiceSpec,
  Toleration,
} from '../../generated/kubernetes';
import type { CloudNativePgKeyReference, CloudNativePgReference } from './cloudnative-pg-reference';

/** Roles and Services that the operator keeps. */
export interface CloudNativePgManaged {
  /** Roles. @default - none */
  readonly roles?: readonly CloudNativePgRole[];
  /** Services. @default - the operator's three */
  readonly services?: CloudNativePgManagedServices;
}

/** A role of PostgreSQL. */
export interface CloudNativePgRole {
  readonly name: string;
  /** Whether it shall exist. @default - the operator's, present */
  readonly ensure?: 'present' | 'absent';
  /** Comment on the role. @default - none */
  readonly comment?: string;
  /** Whether it may sign in. @default false */
  readonly login?: boolean;
  /** Secret of type `kubernetes.io/basic-auth` with its name and password. @default - none */
  readonly passwordSecret?: CloudNativePgReference;
  /** Whether it has no password at all. @default false */
  readonly disablePassword?: boolean;
  /** Whether it may do everything. @default false */
  readonly superuser?: boolean;
  /** Whether it may make databases. @default false */
  readonly createdb?: boolean;
  /** Whether it may make roles. @default false */
  readonly createrole?: boolean;
  /** Whether it may replicate. @default false */
  readonly replication?: boolean;
  /** Whether it has the rights of its groups. @default true */
  readonly inherit?: boolean;
  /** Its groups. @default - none */
  readonly inRoles?: readonly string[];
  /** How many connections it may have, -1 for no limit. @default -1 */
  readonly connectionLimit?: Integer;
}

/** Services that the operator keeps. */
export interface CloudNativePgManagedServices {
  /** Services of the operator that are not wanted. @default - none */
  readonly disabledDefaultServices?: readonly ('rw' | 'r' | 'ro')[];
  /** More Services. @default - none */
  readonly additional?: readonly CloudNativePgManagedService[];
}

/** One more Service. */
export interface CloudNativePgManagedService {
  /** Whom it reaches: the primary, everyone, the standbys. */
  readonly selectorType: 'rw' | 'r' | 'ro';
  readonly serviceTemplate: CloudNativePgServiceTemplate;
  /** How it is updated. @default - the operator's, patch */
  readonly updateStrategy?: 'patch' | 'replace';
}

/** Shape of one more Service. */
export interface CloudNativePgServiceTemplate {
  readonly metadata: CloudNativePgServiceMetadata;
  /** More of the Service. @default - as the operator's own */
  readonly spec?: ServiceSpec;
}

/** Metadata of one more Service. */
export interface CloudNativePgServiceMetadata {
  readonly name: string;
  /** Labels. @default - none */
  readonly labels?: { readonly [key: string]: string };
  /** Annotations. @default - none */
  readonly annotations?: { readonly [key: string]: string };
}

/** Where pods may run. */
export interface CloudNativePgAffinity {
  /** Whether pods keep apart. @default true */
  readonly enablePodAntiAffinity?: boolean;
  /** Whether they must keep apart. @default - the operator's, preferred */
  readonly podAntiAffinityType?: 'preferred' | 'required';
  /** What they keep apart by. @default - kubernetes.io/hostname */
  readonly topologyKey?: string;
  /** Labels of the nodes. @default - none */
  readonly nodeSelector?: { readonly [key: string]: string };
  /** Taints that are tolerated. @default - none */
  readonly tolerations?: readonly Toleration[];
  /** Affinity to nodes. @default - none */
  readonly nodeAffinity?: NodeAffinity;
  /** More affinity to pods. @default - none */
  readonly additionalPodAffinity?: PodAffinity;
  /** More distance to pods. @default - none */
  readonly additionalPodAntiAffinity?: PodAntiAffinity;
}

/** Metrics of the servers. */
export interface CloudNativePgMonitoring {
  /** Whether the operator makes a PodMonitor; our own is better, newer operators drop this. @default false */
  readonly enablePodMonitor?: boolean;
  /** Whether the queries of the operator are left out. @default false */
  readonly disableDefaultQueries?: boolean;
  /** Queries in ConfigMaps. @default - none */
  readonly customQueriesConfigMap?: readonly CloudNativePgKeyReference[];
  /** Queries in Secrets. @default - none */
  readonly customQueriesSecret?: readonly CloudNativePgKeyReference[];
}
