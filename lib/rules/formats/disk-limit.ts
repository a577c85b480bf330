import type { FormatProblem } from './format';

const LIMIT = /^[1-9]\d{0,14}(?:[KMGT]i?B)?$/;
const WITHOUT_BYTES = /^[1-9]\d{0,14}[KMGT]i?$/;

/** The most space that a server of the Victoria family may fill: its own units, which differ from those of Kubernetes. */
export function diskLimitFormat(text: string): FormatProblem | undefined {
  if (LIMIT.test(text)) return undefined;
  return {
    expected: 'an amount such as 8GiB or 500MB; a bare number means GiB',
    ...(WITHOUT_BYTES.test(text) ? { remedy: `write ${text}B` } : {}),
  };
}
