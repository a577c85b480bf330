import { withoutTail } from '../../../base/trim';
import type { Volume } from '../../../generated/kubernetes';
import type { DeepPartial } from '../../../check/deep-partial';
import type { DiffObject } from '../../diff-object';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt, RUNNING } from '../select-fields';

/** Volumes of pods that point to other data than before. */
export const podVolumes: ChangeRule = {
  id: 'pod-volumes',
  judge(change) {
    if (change.type !== 'changed' || !RUNNING.has(change.after.kind)) return [];
    const before = places(change.before);
    const after = places(change.after);
    return [...before].flatMap(([name, place]): readonly Effect[] => {
      const now = after.get(name);
      if (now === place) return [];
      const fields = fieldsAt(
        change,
        new RegExp(`^spec\\.(?:template\\.spec\\.volumes|volumeClaimTemplates)\\[${escape(name)}\\]`),
      );
      const message =
        now === undefined
          ? `the data in ${place} stay behind`
          : `the data in ${place} stay behind; ${now} is read instead`;
      return [{ consequence: 'data-loss', message, fields }];
    });
  },
};

/** Where the lasting volumes of a workload keep their data, by the name of the volume. */
function places({ pod, checked }: DiffObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const volume of pod?.spec.volumes ?? []) {
    const place = placeOf(volume);
    if (place !== undefined) found.set(volume.name ?? '', place);
  }
  const { body } = checked;
  for (const claim of body?.kind === 'StatefulSet' ? (body.spec?.volumeClaimTemplates ?? []) : []) {
    const name = claim.metadata?.name ?? '';
    found.set(name, `the claims ${name}-${checked.name}-*`);
  }
  return found;
}

function placeOf({ hostPath, persistentVolumeClaim, nfs }: DeepPartial<Volume>): string | undefined {
  if (hostPath?.path !== undefined && FOLDERS.has(hostPath.type ?? '')) {
    const path = withoutTail(hostPath.path, '/') || '/';
    if (!NO_DATA.test(path)) return `the folder ${path} of the node`;
  }
  if (persistentVolumeClaim?.claimName !== undefined) return `the claim ${persistentVolumeClaim.claimName}`;
  return nfs === undefined ? undefined : `${nfs.server ?? ''}:${nfs.path ?? ''}`;
}

/** What a hostPath can be, as far as data are kept in it. */
const FOLDERS = new Set(['', 'Directory', 'DirectoryOrCreate']);

/** Folders of nodes that pods look into, or write logs to, and do not keep data in. */
const NO_DATA =
  /^\/(?:proc|sys|dev|etc|run|var\/run|var\/lib\/docker|var\/lib\/kubelet)(?:\/|$)|\/logs?(?:\/|$)/;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
