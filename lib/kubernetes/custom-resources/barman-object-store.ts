import type { EnvVar, ObjectMeta } from '../../generated/kubernetes';
import type { CloudNativePgObjectStore } from './cloudnative-pg-backup';

/**
 * `barmancloud.cnpg.io/v1` ObjectStore, the fields we emit.
 * Needs plugin-barman-cloud from version 0.4, and with it the CloudNativePG operator from 1.26.
 */
export interface BarmanObjectStore {
  readonly apiVersion: 'barmancloud.cnpg.io/v1';
  readonly kind: 'ObjectStore';
  readonly metadata: ObjectMeta;
  readonly spec: BarmanObjectStoreSpec;
}

/** Where backups lie, and for how long. */
export interface BarmanObjectStoreSpec {
  /** The store; the name of the server is a parameter of the plugin. */
  readonly configuration: CloudNativePgObjectStore;
  /** How long backups are kept, such as `30d`. @default - for ever */
  readonly retentionPolicy?: string;
  /** The container that the plugin puts beside the server. @default - as the plugin has it */
  readonly instanceSidecarConfiguration?: BarmanSidecar;
}

/** The container that the plugin puts beside the server. */
export interface BarmanSidecar {
  /** Its variables. @default - none */
  readonly env?: readonly EnvVar[];
}
