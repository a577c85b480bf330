import { HTTP_PORT } from '../../lib/core/exposure/service';
import type { Probe } from '../../lib/generated/kubernetes';

/** The three probes of a container. */
export interface Probes {
  readonly startupProbe: Probe;
  readonly readinessProbe: Probe;
  readonly livenessProbe: Probe;
}

const TIMES = { initialDelaySeconds: 5, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 };
/** A start with a database migration may take ten minutes. */
const START = { ...TIMES, failureThreshold: 60 };

/** Probes of the server, which answers under its web path only. */
export function serverProbes(webPath: string): Probes {
  const ask = (what: 'live' | 'ready'): Probe => ({
    httpGet: { path: healthPath(webPath, what), port: HTTP_PORT },
  });
  return {
    startupProbe: { ...ask('live'), ...START },
    readinessProbe: { ...ask('ready'), ...TIMES },
    livenessProbe: { ...ask('live'), ...TIMES },
  };
}

/** Path of a health endpoint of the server. */
export function healthPath(webPath: string, what: 'live' | 'ready'): string {
  return `${webPath}-/health/${what}/`;
}

const HEALTHCHECK: Probe = { exec: { command: ['ak', 'healthcheck'] } };

/** Probes of the worker, which asks itself. */
export const WORKER_PROBES: Probes = {
  startupProbe: { ...HEALTHCHECK, ...START, initialDelaySeconds: 30 },
  readinessProbe: { ...HEALTHCHECK, ...TIMES },
  livenessProbe: { ...HEALTHCHECK, ...TIMES },
};
