import type { Action } from '../command';
import type { chartOptions } from '../commands/chart';
import { UsageError } from '../usage-error';
import { compareCharts } from '../chart/compare';
import { learnProfile } from '../chart/learn';

/** Compares with the vendor's chart or learns it; see `commands/chart.ts`. */
export const chart: Action<typeof chartOptions> = ({ options, arguments: [action = ''], io }) => {
  if (action === 'compare') return compareCharts(options, io);
  if (action === 'learn') return learnProfile(options, io);
  throw new UsageError(
    `chart needs ACTION, compare or learn${action === '' ? '' : `, got "${action}"`}`,
    'chart',
  );
};
