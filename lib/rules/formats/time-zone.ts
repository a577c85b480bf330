import type { FormatProblem } from './format';

/** A name of the time zone database, such as `Europe/Berlin` or `Etc/UTC`. */
export function timeZoneFormat(text: string): FormatProblem | undefined {
  return isTimeZone(text) ? undefined : { expected: 'a time zone such as Etc/UTC or Europe/Berlin' };
}

/** Whether a text names a time zone. Node takes offsets such as `+01:00` as well, which other readers do not. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z._\-0-9+/]*$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
