import type { StringMap } from '../../base/string-map';

/** What Argo CD is told by annotations; whoever else applies the manifests passes over them. */
export interface ArgoCdValues {
  /**
   * Whether Jobs are hooks of a sync, so that one that has been cleaned away is not missed. A hook runs at every sync, and ours do no harm
   * when they run twice; the one before it is deleted first.
   * @default false
   */
  readonly hooks?: boolean;
  /**
   * Whether a sync goes in waves: first what others read, then database and object store, then the Jobs that prepare them, then all others.
   * @default false
   */
  readonly syncWaves?: boolean;
}

/** How long Jobs stay. */
export interface JobsValues {
  /**
   * Seconds that a Job stays after its end, for its log to be read. A Job is named by its content, this among it, so that another time lets
   * every Job run again.
   * @default - 86400, a day
   * @asType integer
   * @minimum 0
   */
  readonly ttlSecondsAfterFinished?: number;
  /**
   * Whether Jobs stay until somebody takes them away.
   * @default false
   */
  readonly keep?: boolean;
}

/** Annotations of Jobs: hooks of the phase in which all others are applied, which wait in their wave like these. */
export function jobAnnotations(argoCd: ArgoCdValues | undefined): StringMap {
  return argoCd?.hooks === true
    ? {
        'argocd.argoproj.io/hook': 'Sync',
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
      }
    : {};
}

/** What others read; no claim, which may wait for the pod that mounts it. */
const FIRST = new Set([
  'Namespace',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'Secret',
  'ExternalSecret',
  'ConfigMap',
]);

/** Servers that keep what the product works with, by kind and by the label of the component. */
const STORES = new Set(['Cluster', 'ObjectStore']);
const STORE_PARTS: ReadonlySet<string | undefined> = new Set(['master', 'volume', 'filer', 's3']);
/** What prepares them. */
const PREPARED = new Set(['Database', 'Job']);

/**
 * The wave of an object (`argocd.argoproj.io/sync-wave`), lower numbers first; without one it is in wave 0. Argo CD goes on to the next wave
 * when all of the one before are healthy, and knows the health of a Cluster of CloudNativePG (resource_customizations/postgresql.cnpg.io).
 *
 * @param part which workload of its component it belongs to
 */
export function syncWave(
  argoCd: ArgoCdValues | undefined,
  kind: string,
  part: string | undefined,
): StringMap {
  if (argoCd?.syncWaves !== true) return {};
  const wave = waveOf(kind, part);
  return wave === 0 ? {} : { 'argocd.argoproj.io/sync-wave': String(wave) };
}

function waveOf(kind: string, part: string | undefined): number {
  if (FIRST.has(kind)) return -3;
  if (PREPARED.has(kind)) return -1;
  return STORES.has(kind) || STORE_PARTS.has(part) ? -2 : 0;
}
