import type { FormatProblem } from './format';

const RETENTION = /^(\d{1,6})([hdwMy])$/;
/** A month has 31 days to them (`msecsPer31Days`). */
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168, M: 744, y: 8760 };
const MIN_HOURS = 24;
/** Less than 1201 such months (`maxMonths` in lib/flagutil/duration.go of VictoriaMetrics 1.150.0, which counts whole ones). */
const TOO_MANY_HOURS = 1201 * 744;
const EXPECTED = 'a number with h, d, w, M or y, such as 3d, 7d or 1y';

/** How long the Victoria servers keep data: between a day and about a hundred years, or they do not start. A bare number is months. */
export function retentionFormat(text: string): FormatProblem | undefined {
  if (isMonths(text)) return undefined;
  const [, count, unit] = RETENTION.exec(text) ?? [];
  if (count === undefined || unit === undefined) return { expected: EXPECTED };
  const hours = Number(count) * (HOURS[unit] ?? 0);
  if (hours < MIN_HOURS) return { expected: `${EXPECTED}, at least one day` };
  return hours >= TOO_MANY_HOURS ? { expected: `${EXPECTED}, at most 1200M` } : undefined;
}

/** True for a bare number, which the servers take as months. */
export function isMonths(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= 1200;
}
