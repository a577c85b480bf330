import { servicePort } from '../../../lib/core/exposure/service';
import type { ContainerPort, Probe, ServicePort } from '../../../lib/generated/kubernetes';

/** A port that a server of SeaweedFS listens on; its name is that of the upstream chart. */
export interface ServerPort {
  readonly name: string;
  readonly port: number;
}

const METRICS: ServerPort = { name: 'metrics', port: 9327 };

/** Ports of each server. Where gRPC is spoken, it is ten thousand above HTTP: SeaweedFS works that out by itself. */
export const PORTS = {
  master: [{ name: 'swfs-master', port: 9333 }, { name: 'grpc', port: 19333 }, METRICS],
  volume: [{ name: 'swfs-volume', port: 8080 }, { name: 'grpc', port: 18080 }, METRICS],
  filer: [{ name: 'swfs-filer', port: 8888 }, { name: 'grpc', port: 18888 }, METRICS],
  s3: [{ name: 'swfs-s3', port: 8333 }, METRICS],
} as const satisfies Readonly<Record<string, readonly [ServerPort, ...ServerPort[]]>>;

/** Ports of a container. */
export function containerPorts(ports: readonly ServerPort[]): ContainerPort[] {
  return ports.map(({ name, port }) => ({ name, containerPort: port, protocol: 'TCP' }));
}

/** Ports of a Service; nodes have one for the first of them. */
export function servicePorts(ports: readonly ServerPort[], nodePort?: number): ServicePort[] {
  return ports.map(({ name, port }, position) =>
    servicePort(name, port, position === 0 ? nodePort : undefined),
  );
}

/** When a server is asked, in seconds, and how often it must answer, or not. */
export interface Timing {
  readonly delay: number;
  readonly period: number;
  readonly timeout: number;
  readonly failures: number;
  /** @default 1 */
  readonly successes?: number;
}

/** Asks a server over HTTP, on the first of its ports. */
export function httpProbe(path: string, port: string, timing: Timing): Probe {
  return {
    httpGet: { path, port },
    initialDelaySeconds: timing.delay,
    periodSeconds: timing.period,
    timeoutSeconds: timing.timeout,
    failureThreshold: timing.failures,
    ...(timing.successes === undefined ? {} : { successThreshold: timing.successes }),
  };
}
