/** One field of a schedule: its smallest and largest number, and the names that it takes for some. */
interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The fields of a schedule as robfig/cron 1.2.0 reads them, which the database's operator uses (`spec.go`, `parser.go`). */
const FIELDS: readonly CronField[] = [
  { name: 'seconds', min: 0, max: 59 },
  { name: 'minutes', min: 0, max: 59 },
  { name: 'hours', min: 0, max: 23 },
  { name: 'days of the month', min: 1, max: 31 },
  { name: 'months', min: 1, max: 12, names: ['', ...MONTHS] },
  { name: 'days of the week', min: 0, max: 6, names: DAYS },
];

/** Longest month of each: February has its 29 days once in a while. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What is wrong with six fields that look like a schedule, in a few words. */
export function cronProblem(fields: readonly string[]): string | undefined {
  for (const [index, field] of FIELDS.entries()) {
    const text = fields[index] ?? '';
    for (const part of text.split(',')) {
      const problem = partProblem(part, field);
      if (problem !== undefined) return problem;
    }
  }
  return isNever(fields) ? 'a day that comes in some month' : undefined;
}

/** `*`, a number or a range, each with a step or without. */
function partProblem(part: string, field: CronField): string | undefined {
  const { name, min, max } = field;
  const expected = `${name} between ${String(min)} and ${String(max)}`;
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^0*[1-9]\d{0,5}$/.test(step)))
    return `${name} with steps of one or more`;
  const [from = '', to, ...rest] = range.split('-');
  if ((from === '*' || from === '?') && to === undefined) return undefined;
  const [start, end] = [numberOf(from, field), to === undefined ? max : numberOf(to, field)];
  if (rest.length > 0 || start === undefined || end === undefined) return expected;
  if (start < min || end > max || (to === undefined && start > max)) return expected;
  return start > end ? `${name} from the smaller to the larger` : undefined;
}

function numberOf(text: string, { names = [] }: CronField): number | undefined {
  const position = text === '' ? -1 : names.indexOf(text.toLowerCase());
  if (position !== -1) return position;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** True when every day that is listed is longer than every month that is. */
function isNever([, , , days = '', months = '', week = '']: readonly string[]): boolean {
  if (!/^[\d,]+$/.test(days) || !/^[*?]$/.test(week)) return false;
  const numbers = months
    .split(',')
    .map((month) => numberOf(month, { name: '', min: 1, max: 12, names: ['', ...MONTHS] }));
  const lengths = numbers.map((month) => (month === undefined ? 31 : (LENGTHS[month - 1] ?? 31)));
  return Math.min(...days.split(',').map(Number)) > Math.max(...lengths);
}
