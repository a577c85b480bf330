import { HTTP_PORT } from '../../../lib/core/exposure/service';
import type { Probe } from '../../../lib/generated/kubernetes';

/** What differs between the servers of the Victoria family; names and times are those of the upstream charts. */
export interface VictoriaPlan {
  /** Name of the component, when nothing takes its place. @format any */
  readonly name: string;
  /** Name of the container. @format any */
  readonly container: string;
  /** @format any */
  readonly port: number;
  /** Path below which everything lies. @format any */
  readonly pathPrefix: string;
  /** Seconds between two questions whether it is ready. @format any */
  readonly readyPeriod: number;
  /** Seconds that it still answers after it was told to stop. @default - none @format any */
  readonly shutdownDelay?: number;
  /**
   * Path of the web interface in the product's documentation, where it differs from the real one. @default - it is the real one
   * @format any
   */
  readonly documentedInterface?: string;
  /** Path of the web interface, below the prefix. @format any */
  readonly webInterface: string;
}

/** VictoriaMetrics. */
export const METRICS_PLAN: VictoriaPlan = {
  name: 'victoria-metrics-single',
  container: 'vmsingle',
  port: 8428,
  pathPrefix: '/metrics',
  readyPeriod: 15,
  webInterface: '/vmui/',
};

/** VictoriaLogs. */
export const LOGS_PLAN: VictoriaPlan = {
  name: 'victoria-logs-single',
  container: 'vlogs',
  port: 9428,
  pathPrefix: '/logs',
  readyPeriod: 5,
  shutdownDelay: 15,
  documentedInterface: '/vmui',
  webInterface: '/select/vmui/',
};

/** VictoriaTraces. */
export const TRACES_PLAN: VictoriaPlan = {
  name: 'victoriatraces',
  container: 'vtraces',
  port: 10428,
  pathPrefix: '/traces',
  readyPeriod: 5,
  shutdownDelay: 15,
  webInterface: '/select/vmui/',
};

/** Whether it answers, and whether it may be asked. Without the prefix it would answer 400. */
export function probes(
  { readyPeriod }: VictoriaPlan,
  pathPrefix: string,
): { readonly livenessProbe: Probe; readonly readinessProbe: Probe } {
  return {
    livenessProbe: {
      tcpSocket: { port: HTTP_PORT },
      initialDelaySeconds: 30,
      periodSeconds: 30,
      timeoutSeconds: 5,
      failureThreshold: 10,
    },
    readinessProbe: {
      httpGet: { path: `${pathPrefix}/health`, port: HTTP_PORT },
      initialDelaySeconds: 5,
      periodSeconds: readyPeriod,
      timeoutSeconds: 5,
      failureThreshold: 3,
    },
  };
}
