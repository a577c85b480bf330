import type { Action } from '../command';
import type { chartOptions } from '../commands/chart';
import { compareCharts } from '../chart/compare';
import { learnProfile } from '../chart/learn';

/** Compares with the vendor's chart or learns it; see `commands/chart.ts`. */
export const chart: Action<typeof chartOptions> = ({ options, arguments: [action = ''], io }) => {
  if (action === 'compare') return compareCharts(options, io);
  return learnProfile(options, io);
};
