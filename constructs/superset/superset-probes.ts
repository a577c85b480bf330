import { HTTP_PORT } from '../../lib/core/exposure/service';

const HEALTH = { httpGet: { path: '/health', port: HTTP_PORT }, timeoutSeconds: 1 };
const STEADY = { ...HEALTH, initialDelaySeconds: 15, periodSeconds: 15, failureThreshold: 3 };

/** Probes of the web interface; it may take five minutes to start. */
export const WEB_PROBES = {
  startupProbe: { ...HEALTH, initialDelaySeconds: 15, periodSeconds: 5, failureThreshold: 60 },
  readinessProbe: STEADY,
  livenessProbe: STEADY,
};

/** Asks the worker itself, over Redis. */
export const WORKER_LIVENESS = {
  exec: {
    command: [
      '/bin/sh',
      '-c',
      'celery --app=superset.tasks.celery_app:app inspect ping --destination "celery@$HOSTNAME"',
    ],
  },
  initialDelaySeconds: 120,
  periodSeconds: 60,
  timeoutSeconds: 60,
  failureThreshold: 3,
};
