import { quantityNumber } from '../../rules/quantity';
import { effective } from './effective';
import type { ValueRule } from './rule';

const PATH = ['cloudnative-pg', 'postgresql', 'parameters', 'sharedBuffers'];
const REQUEST = ['cloudnative-pg', 'postgresql', 'resources', 'requests', 'memory'];

/** PostgreSQL's units are powers of two; the operator takes a bare number for megabytes. */
const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 2 ** 10,
  MB: 2 ** 20,
  GB: 2 ** 30,
  TB: 2 ** 40,
  '': 2 ** 20,
};

/** The operator refuses a server that asks for less memory than PostgreSQL takes at its start. */
export const sharedBuffers: ValueRule = {
  id: 'shared-buffers',
  severity: 'error',
  *check(context) {
    if (context.values.platform?.database?.embedded === false) return;
    const buffers = effective(context, PATH);
    const request = effective(context, REQUEST);
    if (typeof buffers !== 'string' || (typeof request !== 'string' && typeof request !== 'number')) return;
    const [, count, unit = ''] = /^(\d{1,12})(B|kB|MB|GB|TB)?$/.exec(buffers) ?? [];
    const memory = quantityNumber(request);
    if (count === undefined || !memory || memory >= Number(count) * (UNITS[unit] ?? 0)) return;
    yield {
      path: REQUEST,
      message: `is ${String(request)}, less than \`postgresql.parameters.sharedBuffers\`, ${buffers}: CloudNativePG refuses that`,
      remedy: 'raise it, or lower `sharedBuffers`, best to a quarter of the memory',
    };
  },
};
