import type { FormatProblem } from './format';

/** A folder by its whole path. Kubernetes refuses steps back in paths of volumes (`validatePathNoBacksteps`). */
export function absolutePathFormat(text: string): FormatProblem | undefined {
  if (!text.startsWith('/')) return { expected: 'a path that starts with /' };
  return text.split('/').includes('..') ? { expected: 'a path without ..' } : undefined;
}

/** A folder inside of a volume: Kubernetes takes neither a path from the root nor a step back (`validateLocalDescendingPath`). */
export function innerPathFormat(text: string): FormatProblem | undefined {
  if (text.startsWith('/')) return { expected: 'a path inside the volume, without / at the start' };
  return text.split('/').includes('..') ? { expected: 'a path without ..' } : undefined;
}
