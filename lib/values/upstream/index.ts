import { AUTHENTIK } from './authentik';
import { CLOUDNATIVE_PG } from './cloudnative-pg';
import { REPLICATED } from './replicated';
import { SEAWEEDFS } from './seaweedfs';
import { SUPERSET } from './superset';
import type { UpstreamChart } from './upstream-chart';
import { VICTORIA_LOGS_SINGLE } from './victoria-logs-single';
import { VICTORIA_METRICS_SINGLE } from './victoria-metrics-single';
import { VICTORIATRACES } from './victoriatraces';

/** The charts that sections of the values are handed on to. `scripts/facts/upstream-keys.mjs` makes their keys. */
export const UPSTREAM_CHARTS: Readonly<Record<string, UpstreamChart>> = {
  authentik: AUTHENTIK,
  'cloudnative-pg': CLOUDNATIVE_PG,
  seaweedfs: SEAWEEDFS,
  superset: SUPERSET,
  replicated: REPLICATED,
  'victoria-metrics-single': VICTORIA_METRICS_SINGLE,
  'victoria-logs-single': VICTORIA_LOGS_SINGLE,
  victoriatraces: VICTORIATRACES,
};
