/** `validateTimeZone`: a name of the time zone database; the server has the whole of it. */
export function timeZoneProblem(zone: string): string | undefined {
  return zone !== '' && zone.toLowerCase() !== 'local' && isKnown(zone)
    ? undefined
    : `is ${JSON.stringify(zone)}, must be a time zone such as Etc/UTC or Europe/Berlin`;
}

/** Node takes offsets such as `+01:00` and any case as well, which a server does not. */
function isKnown(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z._\-0-9+/]*$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
