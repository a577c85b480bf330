import type { StringMap } from '../../base/string-map';
import type { SecretKey } from '../credential/credential-secret';

/** Pods of the release, those that an operator makes for it among them. */
export interface PodsEnd {
  readonly kind: 'pods';
  /** Name of their workload: `pixee-enterprise-server-platform`; that of the Cluster for a database. */
  readonly name: string;
  /** Kind of their workload. */
  readonly workload: string;
  /** Labels that exactly they have. */
  readonly labels: StringMap;
}

/** A host outside of the release: a name, an address, or a name that begins with `*.` for all below. */
export interface HostEnd {
  readonly kind: 'host';
  readonly host: string;
}

/** A Service of the cluster that belongs to somebody else. */
export interface ServiceEnd {
  readonly kind: 'service';
  readonly name: string;
  readonly namespace: string;
}

/** What takes the requests of browsers and leads them to pods: an ingress controller, a Gateway, or the load balancer of a cloud. */
export interface EntranceEnd {
  readonly kind: 'entrance';
  /** What tells it about the pods. */
  readonly via: 'ingress' | 'gateway';
  /** Name of the IngressClass, or `namespace/name` of the Gateway. */
  readonly name: string;
}

/**
 * Somebody of whom no more is known than the part that they play: `users` are browsers and other callers from outside, `monitoring` is
 * whoever reads PodMonitors and dashboards, `database-operator` is CloudNativePG, `support` are the pods of preflight and support bundle,
 * `kubelet` asks whether containers are well, `api-server` is Kubernetes' own, `dns` resolves names, `outposts` are those that Authentik
 * starts itself.
 */
export interface PartEnd {
  readonly kind:
    'users' | 'monitoring' | 'database-operator' | 'support' | 'outposts' | 'kubelet' | 'api-server' | 'dns';
}

/** One end of a connection. */
export type ConnectionEnd = PodsEnd | HostEnd | ServiceEnd | EntranceEnd | PartEnd;

/** Who speaks to whom, and why: one path that has to be open. */
export interface Connection {
  /** Who opens it. */
  readonly from: ConnectionEnd;
  /** Who is called. */
  readonly to: ConnectionEnd;
  /** Port that is listened on: of the pods' container, or of the host. @default - it is not known which */
  readonly port?: number;
  readonly protocol: 'TCP' | 'UDP';
  /** Service that leads there, by name. @default - none */
  readonly service?: string;
  /** Whether it is encrypted; `if-offered` when that is left to the other side. */
  readonly encrypted: 'yes' | 'no' | 'if-offered';
  /** Where the credential is that is shown. @default - none, or none that is known */
  readonly credential?: SecretKey;
  /** The outgoing proxy that leads there. @default - it is called directly */
  readonly proxy?: { readonly host: string; readonly port: number };
  /** What for, in a few words. */
  readonly reason: string;
}
