import type { FormatProblem } from './format';

const RETENTION = /^(\d{1,6})([hdwy])$/;
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168, y: 8760 };
const MIN_HOURS = 24;
const EXPECTED = 'a number with h, d, w or y, such as 3d, 7d or 1y';

/** How long the Victoria servers keep data: at least a day, or they do not start. */
export function retentionFormat(text: string): FormatProblem | undefined {
  const [, count, unit] = RETENTION.exec(text) ?? [];
  if (count === undefined || unit === undefined) return { expected: EXPECTED };
  return Number(count) * (HOURS[unit] ?? 0) >= MIN_HOURS
    ? undefined
    : { expected: `${EXPECTED}, at least one day` };
}

/** True for a bare number, which the servers take as months. */
export function isMonths(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text);
}
