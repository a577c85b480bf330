import type { FormatProblem } from './format';

const ADDRESS = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,253}$/;

/** An e-mail address, roughly: enough to tell it from a name. */
export function emailFormat(text: string): FormatProblem | undefined {
  return ADDRESS.test(text) ? undefined : { expected: 'an e-mail address such as name@example.com' };
}
