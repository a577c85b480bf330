import { cronProblem } from './cron';
import type { FormatProblem } from './format';

const FIELD = /^[\d*?/,A-Za-z-]+$/;
const DESCRIPTOR =
  /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every (?=\d)(?:\d{1,9}h)?(?:\d{1,9}m)?(?:\d{1,9}s)?)$/;

/** When a backup is made, as the database operator reads it: seconds come first. */
export function backupScheduleFormat(text: string): FormatProblem | undefined {
  if (DESCRIPTOR.test(text)) return undefined;
  const fields = text.trim().split(/\s+/);
  const expected = 'a cron expression of six fields, seconds first, such as 0 0 2 * * *';
  if (!fields.every((field) => FIELD.test(field))) return { expected };
  if (fields.length === 6) {
    const problem = cronProblem(fields);
    return problem === undefined ? undefined : { expected: `${expected}, with ${problem}` };
  }
  return { expected, ...(fields.length === 5 ? { remedy: `write 0 ${fields.join(' ')}` } : {}) };
}

/** Bucket and folder of backups. */
export function backupDestinationFormat(text: string): FormatProblem | undefined {
  return /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[^\s?#]*)?$/.test(text)
    ? undefined
    : { expected: 'a bucket and a folder such as s3://backups/pixee' };
}
