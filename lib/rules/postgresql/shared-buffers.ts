import { quantityNumber } from '../quantity';

/** PostgreSQL's units are powers of two; the operator takes a bare number for megabytes. */
const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 2 ** 10,
  MB: 2 ** 20,
  GB: 2 ** 30,
  TB: 2 ** 40,
  '': 2 ** 20,
};

/** Says that a server asks for less memory than PostgreSQL takes at its start, which the operator refuses. */
export function sharedBuffersProblem(buffers: unknown, request: unknown): string | undefined {
  if (typeof buffers !== 'string' || (typeof request !== 'string' && typeof request !== 'number'))
    return undefined;
  const [, count, unit = ''] = /^(\d{1,12})(B|kB|MB|GB|TB)?$/.exec(buffers) ?? [];
  const memory = quantityNumber(request);
  if (count === undefined || !memory || memory >= Number(count) * (UNITS[unit] ?? 0)) return undefined;
  return `is ${String(request)}, less than \`postgresql.parameters.sharedBuffers\`, ${buffers}: CloudNativePG refuses that`;
}

/** What to do about it. */
export const SHARED_BUFFERS_REMEDY = 'raise it, or lower `sharedBuffers`, best to a quarter of the memory';
