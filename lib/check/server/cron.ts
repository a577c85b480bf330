interface CronField {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly words?: readonly string[];
}

const FIELDS: readonly CronField[] = [
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day of the month', from: 1, to: 31 },
  {
    name: 'month',
    from: 1,
    to: 12,
    words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', from: 0, to: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const SHORT = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
/** `@every`, with a duration as Go reads one. */
const EVERY =
  /^@every [+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h)(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))*$/;

/**
 * `validateScheduleFormat`: what `ParseStandard` of github.com/robfig/cron v3 reads. That is stricter than most: the week ends
 * with 6, and no field takes `L`, `W` or `#`.
 */
export function cronProblem(schedule: string): string | undefined {
  const shown = `is ${JSON.stringify(schedule)}`;
  if (schedule.includes('TZ')) return `${shown}, must not hold a time zone; write it into timeZone`;
  if (schedule.startsWith('@')) {
    if (SHORT.includes(schedule) || EVERY.test(schedule)) return undefined;
    return `${shown}, allowed with an @: ${SHORT.join(', ')}, @every with a duration such as 1h30m`;
  }
  const parts = schedule.split(/\s+/).filter((part) => part !== '');
  if (parts.length !== FIELDS.length)
    return `${shown}, must have five fields: minute, hour, day, month, weekday`;
  for (const [index, field] of FIELDS.entries()) {
    const problem = (parts[index] ?? '').split(',').find((part) => !fits(part, field));
    if (problem === undefined) continue;
    return `${shown}, the ${field.name} must be ${field.from} to ${field.to}, *, a range or a step such as */5, got ${JSON.stringify(problem)}`;
  }
  return undefined;
}

/** One part between commas: `*`, `3`, `1-5`, each with a step or without. */
function fits(part: string, { from, to, words = [] }: CronField): boolean {
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step.replace(/^0+(?=\d)/, ''))))
    return false;
  if (range === '*' || range === '?') return true;
  const [low = '', high = low, ...rest] = range.split('-');
  const number = (text: string): number => {
    const word = words.indexOf(text.toLowerCase());
    if (word !== -1) return word + from;
    return /^\d+$/.test(text) ? Number(text) : NaN;
  };
  return rest.length === 0 && number(low) >= from && number(high) <= to && number(low) <= number(high);
}
