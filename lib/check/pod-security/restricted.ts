import type { ContainerView, PodView } from '../pod-view';
import type { Breach } from './breach';
import { capabilityBreaches } from './capability-breaches';
import { volumeBreaches } from './volume-breaches';

/** In what a pod breaks the Pod Security standard `restricted` of Kubernetes 1.28, beyond `baseline`. */
export function restrictedBreaches(pod: PodView): Breach[] {
  const { spec, specPath, containers } = pod;
  const { securityContext = {} } = spec;
  const at = [...specPath, 'securityContext'];
  const breaches: Breach[] = [];
  // baseline has told about hostPath
  breaches.push(...volumeBreaches(pod, ['hostPath']));
  if (securityContext.runAsNonRoot === false)
    breaches.push({ path: [...at, 'runAsNonRoot'], message: 'must be true' });
  if (securityContext.runAsUser === 0)
    breaches.push({ path: [...at, 'runAsUser'], message: 'must not be 0' });
  for (const view of containers) breaches.push(...containerBreaches(view, pod));
  return breaches;
}

function containerBreaches(view: ContainerView, { spec }: PodView): Breach[] {
  const { container, path } = view;
  const { securityContext = {} } = container;
  const at = [...path, 'securityContext'];
  const windows = spec.os?.name === 'windows';
  const breaches: Breach[] = [];
  if ((securityContext.runAsNonRoot ?? spec.securityContext?.runAsNonRoot) !== true) {
    breaches.push({ path: [...at, 'runAsNonRoot'], message: 'must be true, here or for the whole pod' });
  }
  if (securityContext.runAsUser === 0)
    breaches.push({ path: [...at, 'runAsUser'], message: 'must not be 0' });
  // the rest says nothing to Windows
  if (windows) return breaches;
  if (securityContext.allowPrivilegeEscalation !== false) {
    breaches.push({ path: [...at, 'allowPrivilegeEscalation'], message: 'must be false' });
  }
  const seccomp = securityContext.seccompProfile?.type ?? spec.securityContext?.seccompProfile?.type;
  if (seccomp === undefined) {
    const message = 'must be RuntimeDefault or Localhost, here or for the whole pod';
    breaches.push({ path: [...at, 'seccompProfile', 'type'], message });
  }
  const { drop = [] } = securityContext.capabilities ?? {};
  if (!drop.includes('ALL'))
    breaches.push({ path: [...at, 'capabilities', 'drop'], message: 'must hold ALL' });
  return [...breaches, ...capabilityBreaches(view)];
}
