import type { FormatProblem } from './format';

/** A release of other software: `2.9`, `v1.30.0`, with as many numbers as matter. */
export function releaseVersionFormat(text: string): FormatProblem | undefined {
  return /^v?\d{1,5}(\.\d{1,5}){0,2}$/.test(text)
    ? undefined
    : { expected: 'a version such as 2.9 or 1.30.0' };
}
