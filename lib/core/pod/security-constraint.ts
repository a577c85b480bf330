import type { SecurityProfile } from './security-profile';

/**
 * What the SCC of OpenShift sets itself from the ranges of the namespace: with restricted-v2 a pod that says another user or group is
 * refused (`MustRunAsRange` and `MustRunAs` in 0000_20_kube-apiserver-operator_00_scc-restricted-v2.yaml of
 * openshift/cluster-kube-apiserver-operator), and the seccomp profile is filled in.
 */
const LEFT = [
  'runAsUser',
  'runAsGroup',
  'fsGroup',
  'fsGroupChangePolicy',
  'seccompProfile',
  'seLinuxOptions',
] as const;

/** A profile without what the SCC sets; one that needs to be root stays, because no SCC would make it root. */
export function leftToConstraint({ pod, container }: SecurityProfile): SecurityProfile {
  if (pod.runAsUser === 0) return { pod, container };
  return { pod: omit(pod), container: omit(container) };
}

function omit<T extends object>(context: T): T {
  const left: readonly string[] = LEFT;
  return Object.fromEntries(Object.entries(context).filter(([key]) => !left.includes(key))) as T;
}
