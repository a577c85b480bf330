import type { FormatProblem } from './format';

/** PostgreSQL cuts longer names without a word. */
const MAX_LENGTH = 63;

const RESERVED_ROLES = new Set(['postgres', 'streaming_replica']);
const RESERVED_ROLE_PREFIX = /^(?:cnpg_|pg_)/;
const RESERVED_DATABASES = new Set(['postgres', 'template0', 'template1']);

/** Name of a role that the operator lets us have. */
export function roleNameFormat(name: string): FormatProblem | undefined {
  if (name.length > MAX_LENGTH) return { expected: `a name of at most ${String(MAX_LENGTH)} characters` };
  return RESERVED_ROLES.has(name) || RESERVED_ROLE_PREFIX.test(name)
    ? {
        expected:
          'a role that the database operator does not keep for itself (postgres, streaming_replica, cnpg_*, pg_*)',
      }
    : undefined;
}

/** Name of a database that no server has from the start. */
export function databaseNameFormat(name: string): FormatProblem | undefined {
  if (name.length > MAX_LENGTH) return { expected: `a name of at most ${String(MAX_LENGTH)} characters` };
  return RESERVED_DATABASES.has(name)
    ? { expected: 'a database of its own, not one that every server has (postgres, template0, template1)' }
    : undefined;
}
