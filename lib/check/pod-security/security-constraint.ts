import type { ValuePath } from '../../findings/finding';
import type { ContainerView, PodView } from '../pod-view';
import type { Breach } from './breach';

/**
 * The volumes of the SCC restricted-v2 (0000_20_kube-apiserver-operator_00_scc-restricted-v2.yaml of openshift/cluster-kube-apiserver-operator);
 * `csi` and `ephemeral`, which current releases add, are the two that cannot reach a node's own files.
 */
const VOLUMES: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

const OTHER_RANGE =
  'must not be given: the SCC takes it from the range of the namespace, and refuses any other';

interface Ids {
  readonly runAsUser?: number;
  readonly fsGroup?: number;
  readonly seLinuxOptions?: object;
  readonly seccompProfile?: { readonly type?: string };
}

/**
 * In what a pod is not admitted by the SCC restricted-v2 of OpenShift. What the SCC fills in itself need not be there: users and groups
 * from the range of the namespace, the seccomp profile, `allowPrivilegeEscalation` and the capabilities to drop (`ApplyToPod` in
 * pkg/securitycontextconstraints/sccmatching/provider.go of openshift/apiserver-library-go).
 */
export function constraintBreaches(pod: PodView): Breach[] {
  const { spec, specPath, containers } = pod;
  const breaches: Breach[] = [];
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC'] as const)
    if (spec[field] === true) breaches.push({ path: [...specPath, field], message: 'must not be true' });
  spec.volumes?.forEach((volume, position) => {
    for (const source of Object.keys(volume)) {
      if (source === 'name' || VOLUMES.has(source)) continue;
      breaches.push({ path: [...specPath, 'volumes', position, source], message: 'must not be used' });
    }
  });
  breaches.push(...idBreaches(spec.securityContext ?? {}, [...specPath, 'securityContext']));
  for (const view of containers) breaches.push(...containerBreaches(view));
  return breaches;
}

function containerBreaches({ container, path }: ContainerView): Breach[] {
  const { securityContext = {}, ports = [] } = container;
  const at = [...path, 'securityContext'];
  const breaches = idBreaches(securityContext, at);
  for (const field of ['privileged', 'allowPrivilegeEscalation'] as const)
    if (securityContext[field] === true) breaches.push({ path: [...at, field], message: 'must not be true' });
  securityContext.capabilities?.add?.forEach((capability, position) => {
    if (capability === 'NET_BIND_SERVICE') return;
    breaches.push({ path: [...at, 'capabilities', 'add', position], message: `must not be ${capability}` });
  });
  ports.forEach(({ hostPort = 0 }, position) => {
    if (hostPort !== 0)
      breaches.push({ path: [...path, 'ports', position, 'hostPort'], message: 'must not be used' });
  });
  return breaches;
}

/** `MustRunAsRange`, `MustRunAs` and the one seccomp profile. */
function idBreaches({ runAsUser, fsGroup, seLinuxOptions, seccompProfile }: Ids, path: ValuePath): Breach[] {
  const breaches: Breach[] = [];
  for (const [field, value] of Object.entries({ runAsUser, fsGroup, seLinuxOptions }))
    if (value !== undefined) breaches.push({ path: [...path, field], message: OTHER_RANGE });
  const type = seccompProfile?.type;
  if (type !== undefined && type !== 'RuntimeDefault')
    breaches.push({ path: [...path, 'seccompProfile', 'type'], message: `must not be ${type}` });
  return breaches;
}
