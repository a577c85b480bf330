export * from './database';
export type { DatabaseRecoveryProps } from './database-recovery';
export type { DatabaseBackupProps } from './database-backup';
export { type DatabaseNames, EmbeddedDatabase, type EmbeddedDatabaseProps } from './embedded-database';
