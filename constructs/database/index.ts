export * from './database';
export type { DatabaseBackupProps } from './database-backup';
export { EmbeddedDatabase, type EmbeddedDatabaseProps } from './embedded-database';
