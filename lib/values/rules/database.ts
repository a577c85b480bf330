import { databaseBackup } from './database-backup';
import { databaseNames } from './database-names';
import { databaseSize } from './database-size';
import { externalDatabase } from './external-database';
import { postgresqlParameters } from './postgresql-parameters';
import { postgresqlWal } from './postgresql-wal';
import { postgresqlVersion } from './postgresql-version';
import { privateAuthority } from './private-authority';
import type { ValueRule } from './rule';
import { sharedBuffers } from './shared-buffers';
import { supersetDatabase } from './superset-database';
import { supersetDriver } from './superset-driver';
import { supersetOverrides } from './superset-overrides';

/** What concerns the database, and Superset, which lives in it. */
export const databaseRules: readonly ValueRule[] = [
  externalDatabase,
  privateAuthority,
  databaseNames,
  databaseSize,
  sharedBuffers,
  databaseBackup,
  supersetDatabase,
  supersetDriver,
  supersetOverrides,
  postgresqlParameters,
  postgresqlWal,
  postgresqlVersion,
];
