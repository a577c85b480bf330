import type { ValueRule } from './rule';

const SERVERS = ['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'] as const;

/** Metrics, logs and traces are kept in claims of some size. */
export const victoriaStorage: ValueRule = {
  id: 'victoria-storage',
  severity: 'error',
  *check({ values, given }) {
    if (values.global?.pixee?.localMetrics?.enabled !== true) return;
    for (const server of SERVERS) {
      if (values[server]?.server?.enabled === false) continue;
      const path = [server, 'server', 'persistentVolume', 'size'];
      const size = given(path);
      // Null takes the default away, and a claim without a size is refused.
      if (size !== '' && size !== null) continue;
      yield {
        path,
        message: 'is empty, but a claim needs a size',
        remedy: 'write a size such as 16Gi, or remove it',
      };
    }
  },
};
