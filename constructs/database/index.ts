export * from './database';
export type { DatabaseRecoveryProps } from './database-recovery';
export type { DatabaseBackupMethod, DatabaseBackupProps } from './database-backup';
export { type DatabaseNames, EmbeddedDatabase, type EmbeddedDatabaseProps } from './embedded-database';
