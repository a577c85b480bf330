import type { Field } from './field';

const PERCENT = /^\d+%$/;

/** `ValidatePositiveIntOrPercent` and `IsNotMoreThan100Percent`. */
export function checkIntOrPercent(
  value: number | string | undefined,
  field: Field,
  mayExceedAll = false,
): void {
  if (typeof value === 'number' && value < 0) field.report(`is ${value}, must not be negative`);
  if (typeof value !== 'string') return;
  if (!PERCENT.test(value))
    field.report(`is ${JSON.stringify(value)}, must be a whole number, or a percentage such as 25%`);
  else if (!mayExceedAll && Number.parseInt(value, 10) > 100)
    field.report(`is ${value}, must not be more than 100%`);
}

/** Whether a count or percentage is nothing. */
export function isNone(value: number | string): boolean {
  return typeof value === 'number' ? value === 0 : Number.parseInt(value, 10) === 0;
}
