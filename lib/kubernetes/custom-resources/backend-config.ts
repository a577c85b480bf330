import type { Integer, ObjectMeta } from '../../generated/kubernetes';

/** `cloud.google.com/v1` BackendConfig of GKE, the fields we emit. */
export interface BackendConfig {
  readonly apiVersion: 'cloud.google.com/v1';
  readonly kind: 'BackendConfig';
  readonly metadata: ObjectMeta;
  readonly spec: BackendConfigSpec;
}

/** How the load balancer treats a Service. */
export interface BackendConfigSpec {
  /** How long an answer may take, in seconds. @default - 30 */
  readonly timeoutSec?: Integer;
  /** What it asks to see whether a pod is well. @default - what it reads from the pods' probes, else `/` */
  readonly healthCheck?: BackendHealthCheck;
}

/** What the load balancer asks to see whether a pod is well; only 200 is. */
export interface BackendHealthCheck {
  /** How it is asked. @default - HTTP */
  readonly type?: 'HTTP' | 'HTTPS' | 'HTTP2';
  /** Path that must answer with 200. @default - `/` */
  readonly requestPath?: string;
  /** Port of the container. @default - that of the endpoint */
  readonly port?: Integer;
}
