import type { ValuePath } from '../../findings/finding';
import type * as upstream from '../upstream/index';
import { hasUpstreamKey, type UpstreamChart } from '../upstream/upstream-chart';

/**
 * True for a key inside a section that the vendor's chart hands on to a chart of another maker. Those have hundreds of keys, of which
 * this library maps the documented ones.
 */
export function isUpstream(path: ValuePath): boolean {
  return chartOf(path) !== undefined;
}

/** The chart that really has a key of such a section. */
export function upstreamChartOf(path: ValuePath): UpstreamChart | undefined {
  const chart = chartOf(path);
  return chart !== undefined && hasUpstreamKey(chart, path.slice(1)) ? chart : undefined;
}

function chartOf([section, ...below]: ValuePath): UpstreamChart | undefined {
  const name = String(section);
  if (below.length === 0) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- good values have no unknown key
  const { UPSTREAM_CHARTS } = require('../upstream/index') as typeof upstream;
  return Object.hasOwn(UPSTREAM_CHARTS, name) ? UPSTREAM_CHARTS[name] : undefined;
}
