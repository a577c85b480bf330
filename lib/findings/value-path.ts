import type { ValuePath } from './finding';

const SIMPLE_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Prints a value path the way Helm's `--set` reads it: `platform.ingress.hosts[0].host`; odd keys are quoted. */
export function printPath(path: ValuePath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (SIMPLE_KEY.test(part)) text += text === '' ? part : `.${part}`;
    else text += `${text === '' ? '' : '.'}"${part.replace(/["\\]/g, '\\$&')}"`;
  }
  return text === '' ? '(root)' : text;
}
