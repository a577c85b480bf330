import { stringify } from 'yaml';
import type { PlainObject } from '../../base/plain-object';
import { diffObject, type DiffObject } from '../../diff/diff-object';
import { withoutTail } from '../../base/trim';

/** Where the servers of SeaweedFS have their data, as values that keep it so. */
export interface StorageProposal {
  /** The values file. */
  readonly values: string;
  /** What was found, one line a server. */
  readonly found: readonly string[];
}

/** The servers with data, and what the upstream chart (4.44) and we call their folder on a node. */
const SERVERS = { master: 'seaweed-master', volume: 'object_store', filer: 'filer_store' } as const;

type Data = Readonly<Record<string, string>>;

/** The values that a release needs to find the data of its SeaweedFS again; nothing when it does. */
export function storageValues(
  old: readonly PlainObject[],
  fresh: readonly PlainObject[],
): StorageProposal | undefined {
  const servers = Object.entries(SERVERS).flatMap(([server, folder]) => {
    const before = dataOf(old, server, folder);
    const after = dataOf(fresh, server, folder);
    const differs = before !== undefined && JSON.stringify(before) !== JSON.stringify(after);
    return differs ? [[server, before] as const] : [];
  });
  if (servers.length === 0) return undefined;
  const values = Object.fromEntries(servers.map(([server, data]) => [server, { data }]));
  return {
    values: stringify({ seaweedfs: values }),
    found: servers.map(([server, data]) => describe(server, data)),
  };
}

function describe(server: string, { type, hostPathPrefix, size, storageClass }: Data): string {
  return type === 'hostPath'
    ? `${server}: a folder below ${hostPathPrefix ?? ''} of the node it runs on`
    : `${server}: a claim of ${size ?? 'unknown size'}${storageClass === undefined ? '' : `, class ${storageClass}`}`;
}

/** How a server keeps its data, in the words of the values. */
function dataOf(objects: readonly PlainObject[], server: string, folder: string): Data | undefined {
  const found = objects
    .filter(({ kind }) => kind === 'StatefulSet')
    .map((object) => diffObject(object, ''))
    .find(({ name, labels }) => isServer(name, labels, server));
  return found === undefined ? undefined : (claimOf(found) ?? folderOf(found, folder));
}

function isServer(name: string, labels: DiffObject['labels'], server: string): boolean {
  const isSeaweed = labels['app.kubernetes.io/name'] === 'seaweedfs' || name.includes('seaweedfs');
  return isSeaweed && (labels['app.kubernetes.io/component'] === server || name.endsWith(`-${server}`));
}

function claimOf({ checked }: DiffObject): Data | undefined {
  if (checked.body?.kind !== 'StatefulSet') return undefined;
  const templates = checked.body.spec?.volumeClaimTemplates ?? [];
  const claim = templates.find(({ metadata }) => !(metadata?.name ?? '').includes('log'));
  if (claim === undefined) return undefined;
  const size = claim.spec?.resources?.requests?.['storage'];
  const storageClass = claim.spec?.storageClassName;
  return {
    type: 'persistentVolumeClaim',
    ...(size === undefined ? {} : { size: String(size) }),
    ...(storageClass === undefined ? {} : { storageClass }),
  };
}

function folderOf({ pod }: DiffObject, folder: string): Data | undefined {
  for (const { hostPath } of pod?.spec.volumes ?? []) {
    const path = withoutTail(hostPath?.path ?? '', '/');
    if (path.endsWith(`/${folder}`)) {
      return { type: 'hostPath', hostPathPrefix: path.slice(0, -folder.length - 1) };
    }
  }
  return undefined;
}
