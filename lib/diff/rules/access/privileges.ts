import { baselineBreaches } from '../../../check/pod-security/baseline';
import { restrictedBreaches } from '../../../check/pod-security/restricted';
import type { PodView } from '../../../check/pod-view';
import type { DiffObject } from '../../diff-object';
import { listed } from '../../listed';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';

/** Pods that may do more on their node than before, measured by the Pod Security standards. */
export const privileges: ChangeRule = {
  id: 'privileges',
  judge(change) {
    if (change.type === 'added') {
      const breaches = ownBreaches(change.after, baselineBreaches);
      if (breaches.length === 0) return [];
      return [
        {
          consequence: 'access',
          message: `its pods have privileges on their nodes (${listed(breaches)})`,
        },
      ];
    }
    if (change.type !== 'changed') return [];
    const fields = fieldsAt(change, POD_TEMPLATE).filter(({ path }) => PRIVILEGE.test(path));
    if (fields.length === 0) return [];
    const old = new Set(breachesOf(change.before));
    const fresh = breachesOf(change.after).filter((breach) => !old.has(breach));
    const effect: Effect = {
      consequence: 'access',
      message: `its pods may do more on their nodes (${listed(fresh)})`,
      fields,
    };
    return fresh.length === 0 ? writable(fields) : [effect];
  },
};

const PRIVILEGE =
  /\.(?:securityContext\b|hostNetwork$|hostPID$|hostIPC$|volumes\b|ports\[[^\]]*\](?:\.hostPort)?$|(?:init|ephemeral)?[cC]ontainers(?:\[[^\]]*\])?$|annotations\b)/;

/** No standard asks for it, but it is a lock all the same. */
function writable(fields: NonNullable<Effect['fields']>): readonly Effect[] {
  const open = fields.filter(
    ({ path, before, after }) =>
      path.endsWith('.readOnlyRootFilesystem') && before === true && after !== true,
  );
  return open.length === 0
    ? []
    : [{ consequence: 'access', message: 'its pods may write into their own image', fields: open }];
}

/**
 * Every breach of a pod. What `restricted` asks for beyond is told once a pod: one more container that is as free as the others gives
 * nobody more.
 */
function breachesOf(object: DiffObject): readonly string[] {
  const beyond = ownBreaches(object, restrictedBreaches).map((breach) => breach.replace(/^[^ ]*: /, ''));
  return [...ownBreaches(object, baselineBreaches), ...beyond];
}

/** Breaches by names instead of places in lists, so that the order of containers and volumes does not matter. */
function ownBreaches(
  { pod }: DiffObject,
  breaches: (
    pod: PodView,
  ) => readonly { readonly path: readonly (string | number)[]; readonly message: string }[],
): readonly string[] {
  if (pod === undefined) return [];
  return breaches(pod).map(({ path, message }) => {
    const own = path.slice(pod.specPath.length);
    const list =
      own[0] === 'containers' || own[0] === 'initContainers' || own[0] === 'volumes' ? pod.spec[own[0]] : [];
    const item = typeof own[1] === 'number' ? list?.[own[1]]?.name : undefined;
    const rest = item === undefined ? own : own.slice(2);
    const keys = rest.filter((key) => typeof key === 'string').join('.');
    return `${item === undefined ? '' : `${item}: `}${keys} ${message}`;
  });
}
