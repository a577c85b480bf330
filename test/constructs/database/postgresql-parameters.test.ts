import { postgresqlParameters } from '../../../constructs/database/postgresql-parameters';
import type { PostgresqlParameters } from '../../../lib/values/contract/cloudnative-pg/postgresql';

const ALL: Required<PostgresqlParameters> = {
  maxConnections: 200,
  sharedBuffers: '1GB',
  effectiveCacheSize: '3GB',
  workMem: '16MB',
  maintenanceWorkMem: '256MB',
  randomPageCost: 1.1,
  checkpointCompletionTarget: 0.9,
  logLockWaits: true,
};

test('every parameter has the name that PostgreSQL knows it by, and is text', () => {
  expect(postgresqlParameters(ALL)).toEqual({
    max_connections: '200',
    shared_buffers: '1GB',
    effective_cache_size: '3GB',
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    random_page_cost: '1.1',
    checkpoint_completion_target: '0.9',
    log_lock_waits: 'on',
  });
});

test.each([
  [true, 'on'],
  [false, 'off'],
  ['on', 'on'],
  ['off', 'off'],
] as const)('the switch %j is written as %s', (logLockWaits, text) => {
  expect(postgresqlParameters({ logLockWaits })).toEqual({ log_lock_waits: text });
});

test('what is not given is left to the operator', () => {
  expect(postgresqlParameters()).toEqual({});
  expect(postgresqlParameters({ maxConnections: undefined })).toEqual({});
});
