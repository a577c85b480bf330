import type { LabelSelector, ObjectMeta } from '../../generated/kubernetes';

/**
 * `cilium.io/v2` CiliumNetworkPolicy, the fields we emit (pkg/k8s/apis/cilium.io/v2 and pkg/policy/api of Cilium 1.18).
 * Needs Cilium from version 1.10 with its DNS proxy, which is on by default.
 */
export interface CiliumNetworkPolicy {
  readonly apiVersion: 'cilium.io/v2';
  readonly kind: 'CiliumNetworkPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: CiliumNetworkPolicySpec;
}

/** What the selected pods may do. */
export interface CiliumNetworkPolicySpec {
  /** Pods of the namespace that it is for. */
  readonly endpointSelector: LabelSelector;
  /** What may come in. @default - it says nothing of that */
  readonly ingress?: readonly CiliumIngressRule[];
  /** What may go out. @default - it says nothing of that */
  readonly egress?: readonly CiliumEgressRule[];
}

/** Who may come in. */
export interface CiliumIngressRule {
  /** Parts of the cluster, such as `ingress`. @default - none */
  readonly fromEntities?: readonly string[];
  /** On which ports. @default - all */
  readonly toPorts?: readonly CiliumPortRule[];
}

/** Where pods may go. */
export interface CiliumEgressRule {
  /** Pods by labels. @default - none */
  readonly toEndpoints?: readonly LabelSelector[];
  /** Parts of the cluster, such as `kube-apiserver`. @default - none */
  readonly toEntities?: readonly string[];
  /** Networks. @default - none */
  readonly toCIDR?: readonly string[];
  /** Hosts by name. @default - none */
  readonly toFQDNs?: readonly CiliumFqdn[];
  /** On which ports. @default - all */
  readonly toPorts?: readonly CiliumPortRule[];
}

/** A host by name: exactly one of the two. */
export interface CiliumFqdn {
  /** The name. @default - a pattern */
  readonly matchName?: string;
  /** A pattern in which a star stands for one label or a part of one. @default - a name */
  readonly matchPattern?: string;
}

/** Ports, and what may be asked there. */
export interface CiliumPortRule {
  readonly ports: readonly CiliumPort[];
  /** What may be asked. @default - anything */
  readonly rules?: CiliumL7Rules;
}

/** A port. */
export interface CiliumPort {
  /** Its number, as text. */
  readonly port: string;
  /** Its protocol. @default ANY */
  readonly protocol?: 'TCP' | 'UDP' | 'ANY';
}

/** What may be asked. */
export interface CiliumL7Rules {
  /** Names that may be looked up. @default - any */
  readonly dns?: readonly CiliumFqdn[];
}
