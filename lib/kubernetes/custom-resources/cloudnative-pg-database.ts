import type { Integer, ObjectMeta } from '../../generated/kubernetes';
import type { CloudNativePgReference } from './cloudnative-pg-reference';

/**
 * `postgresql.cnpg.io/v1` Database, the fields we emit.
 * Needs the CloudNativePG operator from version 1.25; `extensions` and `schemas` from 1.26.
 */
export interface CloudNativePgDatabase {
  readonly apiVersion: 'postgresql.cnpg.io/v1';
  readonly kind: 'Database';
  readonly metadata: ObjectMeta;
  readonly spec: CloudNativePgDatabaseSpec;
}

/** One database in a Cluster. */
export interface CloudNativePgDatabaseSpec {
  /** The Cluster it lives in. */
  readonly cluster: CloudNativePgReference;
  /** Name of the database in PostgreSQL. */
  readonly name: string;
  /** Role that owns it; the Cluster must have it. */
  readonly owner: string;
  /** Whether it shall exist. @default - the operator's, present */
  readonly ensure?: 'present' | 'absent';
  /** What happens to the data when this object is deleted. @default - the operator's, retain */
  readonly databaseReclaimPolicy?: 'delete' | 'retain';
  /** Character encoding. @default - that of the template */
  readonly encoding?: string;
  /** Locale. @default - that of the template */
  readonly locale?: string;
  /** Order of text. @default - that of the template */
  readonly localeCollate?: string;
  /** Classes of characters. @default - that of the template */
  readonly localeCType?: string;
  /** Template database. @default - template1 */
  readonly template?: string;
  /** How many connections it takes, -1 for no limit. @default - no limit */
  readonly connectionLimit?: Integer;
  /** Extensions of the database. @default - none */
  readonly extensions?: readonly CloudNativePgDatabaseExtension[];
  /** Schemas of the database. @default - none of ours */
  readonly schemas?: readonly CloudNativePgDatabaseSchema[];
}

/** One extension of a database. */
export interface CloudNativePgDatabaseExtension {
  readonly name: string;
  /** Whether it shall exist. @default - the operator's, present */
  readonly ensure?: 'present' | 'absent';
  /** Schema it is put in. @default - PostgreSQL's choice */
  readonly schema?: string;
  /** Its version. @default - the newest that the image has */
  readonly version?: string;
}

/** One schema of a database. */
export interface CloudNativePgDatabaseSchema {
  readonly name: string;
  /** Whether it shall exist. @default - the operator's, present */
  readonly ensure?: 'present' | 'absent';
  /** Role that owns it. @default - the owner of the database */
  readonly owner?: string;
}
