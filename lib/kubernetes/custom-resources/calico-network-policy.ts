import type { Integer, ObjectMeta } from '../../generated/kubernetes';

/**
 * `projectcalico.org/v3` NetworkPolicy, the fields we emit (docs.tigera.io, "Network policy" and "DNS policy").
 * `domains` needs Calico Enterprise or Calico Cloud; `services` Calico from version 3.20. The API needs Calico's API server.
 */
export interface CalicoNetworkPolicy {
  readonly apiVersion: 'projectcalico.org/v3';
  readonly kind: 'NetworkPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: CalicoNetworkPolicySpec;
}

/** What the selected pods may do. */
export interface CalicoNetworkPolicySpec {
  /** Pods of the namespace that it is for, as an expression over labels. */
  readonly selector: string;
  readonly types: readonly ('Ingress' | 'Egress')[];
  /** What may go out. @default - nothing */
  readonly egress?: readonly CalicoRule[];
}

/** One rule. */
export interface CalicoRule {
  readonly action: 'Allow' | 'Deny' | 'Log' | 'Pass';
  /** Its protocol. @default - any */
  readonly protocol?: 'TCP' | 'UDP';
  /** Where it leads. @default - anywhere */
  readonly destination?: CalicoDestination;
}

/** Where a rule leads. */
export interface CalicoDestination {
  /** Hosts by name; a star stands for one label or more. @default - any */
  readonly domains?: readonly string[];
  /** A Service of the cluster. @default - any */
  readonly services?: CalicoServiceMatch;
  /** Ports. @default - all; a Service has its own */
  readonly ports?: readonly Integer[];
}

/** A Service. */
export interface CalicoServiceMatch {
  readonly name: string;
  readonly namespace: string;
}
