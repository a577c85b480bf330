import type { ObjectChange, Sides } from '../change';
import { type DiffObject, labelOf } from '../diff-object';
import type { ObjectSet } from '../object-set';
import type { ChangeRule } from '../rule';

/** An object that goes while another one of the same kind and part of the product comes: it has another name now. */
export const renamed: ChangeRule = {
  id: 'renamed',
  judge(change, sides) {
    if (change.type === 'changed') return otherGroup(change);
    const own = change.type === 'added' ? change.after : change.before;
    const other = counterpart(own, change.type, sides);
    if (other === undefined) return [];
    const message =
      change.type === 'added'
        ? `takes the place of ${labelOf(other)}`
        : `${labelOf(other)} comes in its place: pods, addresses and volumes do not go over to it`;
    return [{ consequence: 'recreate', message }];
  },
};

/** The same kind by another group of the API is another object, unless the server serves one object in both. */
function otherGroup(change: Extract<ObjectChange, { type: 'changed' }>): ReturnType<ChangeRule['judge']> {
  const { before, after } = change;
  if (before.group === after.group || SAME_OBJECT.has(before.group)) return [];
  return [{ consequence: 'recreate', message: `it is made anew in the group ${after.group}` }];
}

const SAME_OBJECT = new Set(['extensions']);

/** Jobs have names that change by themselves, and settings are read under their new name. */
const KINDS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Cluster', 'PersistentVolumeClaim']);

function counterpart(own: DiffObject, type: 'added' | 'removed', sides: Sides): DiffObject | undefined {
  if (!KINDS.has(own.kind)) return undefined;
  const wanted = type === 'added' ? 'removed' : 'added';
  const those = (side: ObjectSet, what: ObjectChange['type']): readonly DiffObject[] =>
    firstTwo(side.alike(own), (object) => sides.changeOf(object)?.type === what);
  // first, because of many like it two are found at once
  const [, rival] = those(type === 'added' ? sides.after : sides.before, type);
  if (rival !== undefined) return undefined;
  const [other, second] = those(type === 'added' ? sides.before : sides.after, wanted);
  return second === undefined ? other : undefined;
}

/** No more than two: nobody needs to know how many there are. */
function firstTwo<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (isWanted(item)) found.push(item);
    if (found.length === 2) break;
  }
  return found;
}
