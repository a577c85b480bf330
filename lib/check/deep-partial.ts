import type { KubernetesObject } from '../generated/kubernetes';
import type * as custom from '../kubernetes/custom-resources/index';

/**
 * A finished object as rules see it: what its schema refused is gone, so every field may be missing, and every field
 * that is there has its type.
 */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;

/** Any object of a kind with a schema. */
export type KnownObject =
  | KubernetesObject
  | custom.BackendConfig
  | custom.BackendTlsPolicy
  | custom.Certificate
  | custom.CiliumNetworkPolicy
  | custom.CloudNativePgCluster
  | custom.CloudNativePgDatabase
  | custom.CloudNativePgScheduledBackup
  | custom.ExternalSecret
  | custom.HttpRoute
  | custom.ListenerSet
  | custom.OpenShiftRoute
  | custom.PodMonitor
  | custom.PrometheusRule
  | custom.ServiceMonitor
  | custom.TraefikMiddleware
  | custom.TroubleshootPreflight
  | custom.TroubleshootRedactors
  | custom.TroubleshootSupportBundle;

/** The kind of an object of a kind with a schema. */
export type KnownKind = KnownObject['kind'];

/** The type of the objects of a kind. */
export type ObjectOfKind<Kind extends KnownKind> = Extract<KnownObject, { readonly kind: Kind }>;
