import type { ValuePath } from './finding';

const SIMPLE_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Of longer keys, the beginning is shown. */
const MAX_KEY = 100;

/** Prints a value path the way Helm's `--set` reads it: `platform.ingress.hosts[0].host`; odd keys are quoted. */
export function printPath(path: ValuePath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += `${text === '' ? '' : '.'}${printKey(part)}`;
  }
  return text === '' ? '(root)' : text;
}

function printKey(key: string): string {
  const text = key.length > MAX_KEY ? `${key.slice(0, MAX_KEY)}…` : key;
  return SIMPLE_KEY.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
