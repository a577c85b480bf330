import { isPlainObject } from '../../base/plain-object';
import type { PathPart } from './model';

/** What stands at a path of plain data, or `undefined`. */
export function valueAt(data: unknown, path: readonly PathPart[]): unknown {
  let here = data;
  for (const part of path) {
    if (Array.isArray(here) && typeof part === 'number') here = (here as unknown[])[part];
    else if (isPlainObject(here) && Object.hasOwn(here, String(part))) here = here[String(part)];
    else return undefined;
  }
  return here;
}
