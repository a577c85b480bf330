import { isTimeZone } from '../../rules/formats/time-zone';

/** `validateTimeZone`: a name of the time zone database; the server has the whole of it. */
export function timeZoneProblem(zone: string): string | undefined {
  return zone !== '' && zone.toLowerCase() !== 'local' && isTimeZone(zone)
    ? undefined
    : `is ${JSON.stringify(zone)}, must be a time zone such as Etc/UTC or Europe/Berlin`;
}
