/** Whether a value is one text, number or flag. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A text, or what a number or a flag is as one; nothing for all else. */
export function textOf(value: unknown): string {
  return isScalar(value) ? String(value) : '';
}
