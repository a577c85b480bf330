import type { Construct } from 'constructs';
import type { Component } from '../../lib/core/release/component';
import type { CloudNativePgExternalCluster } from '../../lib/kubernetes/custom-resources/cloudnative-pg-backup';
import type { CloudNativePgRecovery } from '../../lib/kubernetes/custom-resources/cloudnative-pg-bootstrap';
import {
  addObjectStore,
  BACKUP_PLUGIN,
  type BackupObjects,
  type DatabaseBackupProps,
  objectStore,
} from './database-backup';
import { PixeeError } from '../../lib/findings/pixee-error';

/** A backup that the embedded database starts from; where it lies is what `backup` says of it, as far as this does not. */
export interface DatabaseRecoveryProps extends Omit<
  DatabaseBackupProps,
  'schedule' | 'retentionPolicy' | 'volumeSnapshotClass'
> {
  /** Name of the server whose backup it is, in the object store. @default - the name of the cluster @format any */
  readonly serverName?: string;
  /**
   * Stops there, as RFC 3339: `2026-11-28T21:00:00Z`. @default - the end of the log
   * @pattern ^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$
   */
  readonly targetTime?: string;
}

/** What the Cluster is told of the backup that it starts from. */
export interface DatabaseRecovery {
  readonly bootstrap: Pick<CloudNativePgRecovery, 'source' | 'recoveryTarget'>;
  readonly origin: CloudNativePgExternalCluster;
  readonly objects: BackupObjects;
}

/** Name of the server that the data come from, within the Cluster. */
const ORIGIN = 'origin';

/**
 * Describes the backup that a Cluster starts from.
 *
 * @throws Error when the new server would write where the old one has written, which the operator refuses once it is up
 */
export function addRecovery(
  scope: Construct,
  component: Component,
  { serverName = component.fullName, targetTime, ...given }: DatabaseRecoveryProps,
  backup: DatabaseBackupProps | undefined,
): DatabaseRecovery {
  const props = { ...backup, ...given };
  if (props.method === 'volumeSnapshot' || !props.destinationPath) {
    throw PixeeError.of(
      'database-props',
      `a recovery needs destinationPath, where copies lie in an object store`,
      scope.node.path,
    );
  }
  const writesTo = backup?.serverName ?? component.fullName;
  if (
    backup !== undefined &&
    backup.method !== 'volumeSnapshot' &&
    writesTo === serverName &&
    backup.destinationPath === props.destinationPath
  ) {
    throw PixeeError.of(
      'database-props',
      `backups would be written over those that are recovered from; give backup another serverName`,
      scope.node.path,
    );
  }
  const name = `${component.fullName}-${ORIGIN}`;
  const { configuration, secret } = objectStore(scope, 'recovery-secret', name, component, props);
  const bootstrap = {
    source: ORIGIN,
    ...(targetTime === undefined ? {} : { recoveryTarget: { targetTime } }),
  };
  if (props.method !== 'plugin') {
    return {
      bootstrap,
      origin: { name: ORIGIN, barmanObjectStore: { ...configuration, serverName } },
      objects: { secret },
    };
  }
  const { endpointUrl } = props;
  const store = addObjectStore(scope, name, component, { endpointUrl }, configuration);
  return {
    bootstrap,
    objects: { store, secret },
    origin: {
      name: ORIGIN,
      plugin: { name: BACKUP_PLUGIN, parameters: { barmanObjectName: name, serverName } },
    },
  };
}
