import type { FormatProblem } from './format';

const RETENTION = /^(\d{1,6})([hdwy])$/;
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168, y: 8760 };
const MIN_HOURS = 24;
/** A hundred years, the most that they take (`maxMonths` in lib/flagutil/duration.go of VictoriaMetrics 1.150.0). */
const MAX_HOURS = 100 * 8760;
const EXPECTED = 'a number with h, d, w or y, such as 3d, 7d or 1y';

/** How long the Victoria servers keep data: between a day and a hundred years, or they do not start. */
export function retentionFormat(text: string): FormatProblem | undefined {
  const [, count, unit] = RETENTION.exec(text) ?? [];
  if (count === undefined || unit === undefined) return { expected: EXPECTED };
  const hours = Number(count) * (HOURS[unit] ?? 0);
  if (hours < MIN_HOURS) return { expected: `${EXPECTED}, at least one day` };
  return hours > MAX_HOURS ? { expected: `${EXPECTED}, at most 100y` } : undefined;
}

/** True for a bare number, which the servers take as months. */
export function isMonths(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= 1200;
}
