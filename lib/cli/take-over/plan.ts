import { addTo } from '../../base/group-by';
import type { PlainObject } from '../../base/plain-object';
import { type Difference, diffObjects } from '../../diff/diff';
import { identify } from '../../output/identity';
import { inventoryLine } from '../../output/inventory';
import { isClaim } from './old-objects';
import { type StorageProposal, storageValues } from './storage-values';

/**
 * What becomes of an object: it stays as it is, changes in place, must be deleted and made again, is new, has no counterpart and
 * goes, or is none of the manifests' business and stays.
 */
export type Fate = 'same' | 'changed' | 'recreate' | 'new' | 'left-over' | 'kept';

/** What becomes of one object. */
export interface PlannedObject {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty for what lives outside any namespace. */
  readonly namespace: string;
  readonly name: string;
  readonly fate: Fate;
  /** Whether its pods restart. */
  readonly restarts: boolean;
  /** Fields that change, and that cannot where it is recreated. */
  readonly fields: readonly string[];
  /** What that means, and what to do. */
  readonly notes: readonly string[];
  /** Whether data would be lost or left behind. */
  readonly losesData: boolean;
  /** Whether rights hang on it. */
  readonly hasRights: boolean;
}

/** How a Helm release becomes ours. */
export interface TakeOverPlan {
  readonly releaseName: string;
  readonly namespace: string;
  readonly objects: readonly PlannedObject[];
  /** Values that keep the data of SeaweedFS. @default - nothing to say: it keeps its data, or there is none */
  readonly storage?: StorageProposal;
}

/** Plans the take-over of the objects of a Helm release by the manifests of the same release. */
export function planTakeOver(
  old: readonly PlainObject[],
  fresh: readonly PlainObject[],
  { releaseName, namespace }: { readonly releaseName: string; readonly namespace: string },
): TakeOverPlan {
  const { changes } = diffObjects(old, fresh, namespace);
  const byObject = new Map<string, Difference[]>();
  for (const change of changes) {
    const key = keyOf(change);
    addTo(byObject, key, change);
  }
  const ours = fresh.map((object) => planned(object, byObject.get(keyOf(identify(object))) ?? []));
  const known = new Set(fresh.map((object) => keyOf(identify(object))));
  const gone = old.filter((object) => !known.has(keyOf(identify(object)))).map((object) => leftOver(object));
  const storage = storageValues(old, fresh);
  return {
    releaseName,
    namespace,
    objects: [...ours, ...gone],
    ...(storage === undefined ? {} : { storage }),
  };
}

function planned(object: PlainObject, changes: readonly Difference[]): PlannedObject {
  const refused = changes.filter(({ consequence }) => consequence === 'refused');
  const type = changes[0]?.type;
  const renamedJob = changes.some(({ kind, consequence }) => kind === 'Job' && consequence === 'rerun');
  const fate: Fate =
    type === undefined
      ? 'same'
      : type === 'added' || renamedJob
        ? 'new'
        : refused.length > 0
          ? 'recreate'
          : 'changed';
  const told = fate === 'recreate' ? [...refused, ...changes.filter(isGrave)] : changes.filter(isGrave);
  return {
    ...head(object),
    fate,
    restarts: fate !== 'new' && changes.some(({ consequence }) => consequence === 'restart'),
    fields: fate === 'new' ? [] : metadataLast(unique(pathsOf(refused.length > 0 ? refused : changes))),
    notes: fate === 'new' ? [] : unique(told.flatMap(({ messages }) => messages)),
    losesData: changes.some(({ consequence }) => consequence === 'data-loss'),
  };
}

function isGrave({ consequence }: Difference): boolean {
  return ['data-loss', 'access', 'outside'].includes(consequence);
}

function leftOver(object: PlainObject): PlannedObject {
  const claim = isClaim(object);
  return {
    ...head(object),
    fate: claim ? 'kept' : 'left-over',
    restarts: false,
    fields: [],
    notes: claim ? ['holds data: it stays, and is yours to delete'] : [],
    losesData: false,
  };
}

const RIGHTS = new Set(['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'ServiceAccount']);

function head(
  object: PlainObject,
): Pick<PlannedObject, 'apiVersion' | 'kind' | 'namespace' | 'name' | 'hasRights'> {
  const { kind, namespace, name } = identify(object);
  const [apiVersion = ''] = inventoryLine(object).split('\t');
  return { apiVersion, kind, namespace, name, hasRights: RIGHTS.has(kind) };
}

function keyOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind}\n${name}`;
}

function pathsOf(changes: readonly Difference[]): readonly string[] {
  return changes.flatMap(({ fields }) => fields.map(({ path }) => path));
}

/** What the object is comes before what is written on it. */
function metadataLast(paths: readonly string[]): readonly string[] {
  const isMark = (path: string): boolean => /^(?:spec\.template\.)?metadata\./.test(path);
  return [...paths.filter((path) => !isMark(path)), ...paths.filter(isMark)];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
