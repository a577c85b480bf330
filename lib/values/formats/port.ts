import type { FormatProblem } from './format';

const MAX_PORT = 65535;
const PORT_NAME = /^(?!.*--)[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?$/;

/** A port number. */
export function portFormat(text: string): FormatProblem | undefined {
  const isPort = /^[1-9]\d{0,4}$/.test(text) && Number(text) <= MAX_PORT;
  return isPort ? undefined : { expected: `a port between 1 and ${String(MAX_PORT)}` };
}

/** A port of a Service, by number or by name. */
export function portOrNameFormat(text: string): FormatProblem | undefined {
  if (/^\d+$/.test(text)) return portFormat(text);
  const isName = PORT_NAME.test(text) && /[a-z]/.test(text);
  return isName
    ? undefined
    : { expected: 'a port number, or the name of a port in at most 15 lower-case letters' };
}
