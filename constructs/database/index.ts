export * from './database';
export type { DatabaseBackupProps } from './database-backup';
export { type DatabaseNames, EmbeddedDatabase, type EmbeddedDatabaseProps } from './embedded-database';
