import type { ResourceValues } from '../exposure/service-values';

/** What the log collector of a node asks for and gets, unless somebody says otherwise. */
export const LOG_COLLECTOR_RESOURCES: ResourceValues = {
  requests: { cpu: '50m', memory: '128Mi' },
  limits: { memory: '512Mi' },
};

/** The same for vmalert. */
export const VMALERT_RESOURCES: ResourceValues = {
  requests: { cpu: '50m', memory: '64Mi' },
  limits: { memory: '256Mi' },
};

/** The same for the Job that makes the buckets of the embedded object store. */
export const BUCKET_JOB_RESOURCES: ResourceValues = {
  requests: { cpu: '10m', memory: '64Mi' },
  limits: { memory: '256Mi' },
};

/** The same for the Replicated SDK, as in its own chart. */
export const REPLICATED_RESOURCES: ResourceValues = {
  requests: { cpu: '100m', memory: '100Mi' },
  limits: { cpu: '500m', memory: '500Mi' },
};

/** The same for a pod of checks, which preflight and support bundle start. */
export const CHECK_RESOURCES: ResourceValues = {
  requests: { cpu: '50m', memory: '64Mi' },
  limits: { cpu: '500m', memory: '256Mi' },
};
