import { mergeValues } from '../../base/merge';
import { defaults } from '../../generated/defaults';
import { quantityNumber } from '../../rules/quantity';
import type { CloudNativePgValues } from '../contract/cloudnative-pg';
import type { RuleFinding, ValueRule } from './rule';

const PARAMETERS = ['cloudnative-pg', 'postgresql', 'extraParameters'];

/** PostgreSQL's units as the operator reads them (`parsePostgresQuantityValue`): a bare number is megabytes. */
const UNITS: Readonly<Record<string, number>> = {
  '': 2 ** 20,
  B: 1,
  kB: 2 ** 10,
  MB: 2 ** 20,
  GB: 2 ** 30,
  TB: 2 ** 40,
};
const OFF = /^(?:off|f(?:a(?:l(?:se?)?)?)?|no?|0)$/i;

/**
 * What the operator refuses of parameters that do not fit together: `validateConfiguration` and `validateWalSizeConfiguration` of
 * internal/webhook/v1/cluster_webhook.go at 1.30.0.
 */
export const postgresqlWal: ValueRule = {
  id: 'postgresql-wal',
  severity: 'error',
  *check({ values }) {
    if (values.platform?.database?.embedded === false) return;
    const {
      instances = 1,
      walStorage,
      postgresql,
    } = mergeValues<CloudNativePgValues>(defaults['cloudnative-pg'], values['cloudnative-pg']);
    const parameters = postgresql?.extraParameters ?? {};
    yield* levels(parameters, instances);
    yield* sizes(parameters, walStorage?.size);
  },
};

function* levels(parameters: Readonly<Record<string, string>>, instances: number): Iterable<RuleFinding> {
  // The operator always archives, so that the least is never enough.
  if (parameters.wal_level?.toLowerCase() === 'minimal') {
    yield {
      path: [...PARAMETERS, 'wal_level'],
      message: 'is minimal, which CloudNativePG refuses: it archives the log',
      remedy: 'write replica or logical, or leave it out',
    };
  }
  if (instances > 1 && OFF.test(parameters.wal_log_hints ?? '')) {
    yield {
      path: [...PARAMETERS, 'wal_log_hints'],
      message: 'is off, which CloudNativePG refuses with more than one server',
      remedy: 'leave it out',
    };
  }
}

function* sizes(
  parameters: Readonly<Record<string, string>>,
  volume: string | undefined,
): Iterable<RuleFinding> {
  const smallest = bytesOf(parameters.min_wal_size ?? '80MB');
  const largest = bytesOf(parameters.max_wal_size ?? '1GB');
  if (smallest !== undefined && largest !== undefined && smallest >= largest) {
    const key = parameters.min_wal_size === undefined ? 'max_wal_size' : 'min_wal_size';
    yield {
      path: [...PARAMETERS, key],
      message: `makes \`min_wal_size\` (${parameters.min_wal_size ?? '80MB'}) no smaller than \`max_wal_size\` (${parameters.max_wal_size ?? '1GB'}), which CloudNativePG refuses`,
      remedy: 'raise `max_wal_size`, or lower `min_wal_size`',
    };
  }
  const space = volume === undefined || volume === '' ? undefined : quantityNumber(volume);
  if (space === undefined) return;
  for (const key of ['min_wal_size', 'max_wal_size']) {
    const bytes = parameters[key] === undefined ? undefined : bytesOf(parameters[key]);
    if (bytes === undefined || bytes < space) continue;
    yield {
      path: [...PARAMETERS, key],
      message: `is ${parameters[key] ?? ''}, as much as \`walStorage.size\` or more, which CloudNativePG refuses`,
      remedy: 'enlarge the volume, or lower it',
    };
  }
}

function bytesOf(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,12}) *(B|kB|MB|GB|TB)?$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (UNITS[unit] ?? 0);
}
