import type { FormatProblem } from './format';

const MAX_PORT = 65535;

/** A port number. */
export function portFormat(text: string): FormatProblem | undefined {
  const isPort = /^[1-9]\d{0,4}$/.test(text) && Number(text) <= MAX_PORT;
  return isPort ? undefined : { expected: `a port between 1 and ${String(MAX_PORT)}` };
}
