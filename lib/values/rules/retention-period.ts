import { isMonths, retentionFormat } from '../../rules/formats/retention';
import { show } from '../prepare/show';
import type { ValueRule } from './rule';

const SERVERS = ['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'] as const;

/** How long metrics, logs and traces are kept. */
export const retentionPeriod: ValueRule = {
  id: 'retention-period',
  severity: 'error',
  *check({ values }) {
    for (const server of SERVERS) {
      const text = values[server]?.server?.retentionPeriod;
      if (text === undefined || text === '') continue;
      const path = [server, 'server', 'retentionPeriod'];
      const problem = retentionFormat(text);
      if (problem !== undefined)
        yield { path, message: `must be ${problem.expected}, got ${show(path, text)}` };
      if (!isMonths(text)) continue;
      yield {
        path,
        severity: 'warning',
        message: `has no unit, so that the server takes it as ${text} months`,
        remedy: `write ${text}d if days are meant`,
      };
    }
  },
};
