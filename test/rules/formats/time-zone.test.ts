import { timeZoneFormat } from '../../../lib/rules/formats/time-zone';

// what `time.LoadLocation` of Go finds on Linux
test.each(['UTC', 'Etc/UTC', 'Europe/Berlin', 'Europe/Kyiv', 'Asia/Calcutta', 'EST5EDT', 'Etc/GMT+5', 'W-SU', 'Zulu', 'GB-Eire'])(
  'takes %s',
  (zone) => {
    expect(timeZoneFormat(zone)).toBeUndefined();
  },
); // prettier-ignore

test.each(['utc', 'europe/berlin', 'Europe/berlin', 'PST', 'ECT', 'GMt', '+01:00', 'UTC+1', 'Foo/Bar', '../etc', 'Europe/Berlin '])(
  'refuses %s',
  (zone) => {
    expect(timeZoneFormat(zone)).toBeDefined();
  },
); // prettier-ignore
