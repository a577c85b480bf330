import { PARAMETER_NAMES } from '../../lib/rules/postgresql/parameter-names';
import type { PostgresqlParameters } from '../../lib/values/contract/cloudnative-pg/postgresql';

/**
 * The parameters under PostgreSQL's names, all as text: the operator refuses numbers and booleans, and `on` without quotes
 * is a boolean to YAML.
 */
export function postgresqlParameters(values: PostgresqlParameters = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PARAMETER_NAMES).flatMap(([key, name]) => {
      const value = values[key as keyof PostgresqlParameters];
      return value === undefined
        ? []
        : [[name, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)]];
    }),
  );
}
