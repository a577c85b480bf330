import { backupScheduleFormat } from '../../../lib/rules/formats/backup';

test.each([
  '0 0 2 * * *',
  '0 */15 * * * *',
  '0 0 0 31 * ?',
  '0 0 0 29 2 *',
  '0 0 0 1,15 jan-jun mon',
  '0 0 0 * * SUN-sat',
  '0 5/10 8-18/2 ? * 1-5',
  '@daily',
  '@every 12h',
  '@every 1h30m',
])('%s is a schedule', (schedule) => {
  expect(backupScheduleFormat(schedule)).toBeUndefined();
});

test.each([
  ['60 0 0 * * *', 'seconds between 0 and 59'],
  ['0 60 0 * * *', 'minutes between 0 and 59'],
  ['0 0 24 * * *', 'hours between 0 and 23'],
  ['0 0 0 0 * *', 'days of the month between 1 and 31'],
  ['0 0 0 32 * *', 'days of the month between 1 and 31'],
  ['0 0 0 1 13 *', 'months between 1 and 12'],
  ['0 0 0 1 foo *', 'months between 1 and 12'],
  ['0 0 0 * * 7', 'days of the week between 0 and 6'],
  ['0 */0 * * * *', 'minutes with steps of one or more'],
  ['0 0 18-8 * * *', 'hours from the smaller to the larger'],
  ['0 0 1-2-3 * * *', 'hours between 0 and 23'],
  ['0 0 *-5 * * *', 'hours between 0 and 23'],
  ['0 0 0 30 2 *', 'a day that comes in some month'],
  ['0 0 0 31 4,6,sep,11 *', 'a day that comes in some month'],
  ['@every ', 'a cron expression'],
  ['@every x', 'a cron expression'],
])('%s is none: %s', (schedule, expected) => {
  expect(backupScheduleFormat(schedule)?.expected).toContain(expected);
});
