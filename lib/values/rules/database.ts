import { databaseBackup } from './database-backup';
import { databaseNames } from './database-names';
import { databaseSize } from './database-size';
import { externalDatabase } from './external-database';
import { postgresqlParameters } from './postgresql-parameters';
import { postgresqlVersion } from './postgresql-version';
import type { ValueRule } from './rule';
import { sharedBuffers } from './shared-buffers';
import { supersetDatabase } from './superset-database';
import { supersetDriver } from './superset-driver';

/** What concerns the database, and Superset, which lives in it. */
export const databaseRules: readonly ValueRule[] = [
  externalDatabase,
  databaseNames,
  databaseSize,
  sharedBuffers,
  databaseBackup,
  supersetDatabase,
  supersetDriver,
  postgresqlParameters,
  postgresqlVersion,
];
