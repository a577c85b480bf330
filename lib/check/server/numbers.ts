import type { Field } from './field';

const MAX_ID = 2 ** 31 - 1;
const MAX_PORT = 65535;
const MAX_MODE = 0o777;

/** Reports a number that is not within bounds. */
export function checkRange(value: number | undefined, from: number, to: number, field: Field): void {
  if (value === undefined || (value >= from && value <= to)) return;
  const allowed = to === Infinity ? `at least ${from}` : `${from} to ${to}`;
  field.report(`is ${value}, allowed: ${allowed}`);
}

/** `IsValidUserID` and `IsValidGroupID`. */
export function checkId(value: number | undefined, field: Field): void {
  checkRange(value, 0, MAX_ID, field);
}

/** `IsValidPortNum`. */
export function checkPort(value: number | string | undefined, field: Field): void {
  if (typeof value === 'number') checkRange(value, 1, MAX_PORT, field);
}

/** The mode of a file: nine bits. */
export function checkMode(value: number | undefined, field: Field): void {
  checkRange(value, 0, MAX_MODE, field);
}
