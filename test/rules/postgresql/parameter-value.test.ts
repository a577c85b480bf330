import { postgresqlParameterProblem } from '../../../lib/rules/postgresql/parameter-value';

/* Tried with postgres 17.10 (`postgres --single -c NAME=VALUE`): what is refused here, it refuses; what is taken, it takes. */
test.each([
  ['work_mem', '64kB'],
  ['work_mem', '64'],
  ['work_mem', '0.5MB'],
  ['work_mem', '1 GB'],
  ['shared_buffers', '128kB'],
  ['statement_timeout', '5min'],
  ['autovacuum_naptime', '1500ms'],
  ['random_page_cost', '1.1'],
  ['log_lock_waits', 'tru'],
  ['wal_level', 'LOGICAL'],
  ['wal_compression', 'on'],
  ['WORK_MEM', '64kB'],
  ['pg_stat_statements.max', 'whatever'],
  ['search_path', 'a, b'],
])('%s = %s is taken', (name, value) => {
  expect(postgresqlParameterProblem(17, name, value)).toBeUndefined();
});

test.each([
  ['work_mem', '1kB', 'must be at least 64 (counted in kB)'],
  ['work_mem', '64Kb', 'must be a number with one of the units B, kB, MB, GB, TB'],
  ['work_mem', '16Mi', 'must be a number with one of the units B, kB, MB, GB, TB'],
  ['shared_buffers', '64kB', 'must be at least 16 (counted in 8kB)'],
  ['max_connections', '0', 'must be at least 1'],
  ['max_connections', '300000', 'must be at most 262143'],
  ['statement_timeout', '5 hours', 'must be a number with one of the units us, ms, s, min, h, d'],
  ['max_connections', '10MB', 'must be a number without a unit'],
  ['log_lock_waits', 'maybe', 'must be on or off'],
  ['wal_level', 'some', 'must be one of minimal, replica, logical'],
  ['io_method', 'worker', 'is no parameter of PostgreSQL 17'],
  ['constructor', '1', 'is no parameter of PostgreSQL 17'],
])('%s = %s is refused', (name, value, problem) => {
  expect(postgresqlParameterProblem(17, name, value)).toBe(problem);
});

test('each major version has its own table, and others are not judged', () => {
  expect(postgresqlParameterProblem(18, 'io_method', 'worker')).toBeUndefined();
  expect(postgresqlParameterProblem(16, 'work_mem', '1kB')).toBeUndefined();
});
