import type { FormatProblem } from './format';

const DURATION = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?(?:(\d{1,9})ms)?$/;
/** Milliseconds of an hour, a minute, a second and one. */
const UNITS = [3_600_000, 60_000, 1000, 1];
/** Go counts nanoseconds in 63 bits (`time.ParseDuration`). */
const LONGEST = 2_562_047 * 3_600_000;
const WORDS = /^(\d{1,9}) ?(hours?|hrs?|minutes?|mins?|seconds?|secs?)$/i;
const ISO = /^PT((?:\d{1,9}[HMS])+)$/i;
const DAYS = /^(\d{1,6})d$/i;
const EXPECTED = 'a duration such as 45s, 15m or 1h30m';

/**
 * Durations as Go writes them, with whole numbers, from hours to milliseconds. The platform reads Java's form, but each of
 * these means the same to both.
 */
export function durationFormat(text: string): FormatProblem | undefined {
  const remedy = durationRemedy(text);
  const parts: readonly (string | undefined)[] | undefined = DURATION.exec(text)?.slice(1);
  if (parts === undefined) return { expected: EXPECTED, ...(remedy === undefined ? {} : { remedy }) };
  const milliseconds = parts.reduce((sum, part, unit) => sum + Number(part ?? 0) * (UNITS[unit] ?? 0), 0);
  if (milliseconds === 0) return { expected: `${EXPECTED}, longer than nothing` };
  return milliseconds > LONGEST ? { expected: `${EXPECTED}, at most 2562047h` } : undefined;
}

/** A duration, or zero for never again. */
export function refreshIntervalFormat(text: string): FormatProblem | undefined {
  if (/^0+(?:h|m|s)?$/.test(text)) return undefined;
  const problem = durationFormat(text);
  return problem === undefined
    ? undefined
    : { ...problem, expected: 'a duration such as 45s, 15m or 1h30m, or 0 for once' };
}

function durationRemedy(text: string): string | undefined {
  if (/^\d{1,9}$/.test(text)) return `add the unit: ${text}s are seconds, ${text}m are minutes`;
  const days = DAYS.exec(text)?.[1];
  if (days !== undefined) return `write ${String(Number(days) * 24)}h`;
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return `write ${iso.toLowerCase()}`;
  const [, count, unit] = WORDS.exec(text) ?? [];
  return count === undefined || unit === undefined
    ? undefined
    : `write ${count}${unit.charAt(0).toLowerCase()}`;
}

/** A duration of the Gateway API (GEP-2257): up to four whole numbers of at most five digits, each with h, m, s or ms. */
export function gatewayDurationFormat(text: string): FormatProblem | undefined {
  return /^(?:[0-9]{1,5}(?:h|m|s|ms)){1,4}$/.test(text)
    ? undefined
    : { expected: 'a duration such as 600s or 1h30m, in whole numbers' };
}
