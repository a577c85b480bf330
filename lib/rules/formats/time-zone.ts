import type { FormatProblem } from './format';

/** A name of the time zone database, such as `Europe/Berlin` or `Etc/UTC`. */
export function timeZoneFormat(text: string): FormatProblem | undefined {
  return isTimeZone(text) ? undefined : { expected: 'a time zone such as Etc/UTC or Europe/Berlin' };
}

/** Short names that Java had, and ICU has from it; the time zone database has none of them (ICU: `timezoneTypes`, the old short ids). */
const OF_JAVA =
  /^(?:ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST)$/;

/**
 * Whether a text names a time zone, as the API server looks it up: as a file (`time.LoadLocation` of Go), letter by letter. Node also takes
 * offsets such as `+01:00`, any case, and what Java had.
 */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Z][A-Za-z._\-0-9+/]*$/.test(zone) || OF_JAVA.test(zone)) return false;
  // without a slash, names are in capitals all through, or like words
  if (!/^(?:[A-Z0-9+-]+|[A-Z][a-z]+|GB-Eire)$|\//.test(zone)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return timeZone === zone || timeZone.toLowerCase() !== zone.toLowerCase();
  } catch {
    return false;
  }
}
