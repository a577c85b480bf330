import type { ContainerView, PodView } from '../pod-view';
import type { Breach } from './breach';

/** Capabilities that a container may add. */
const CAPABILITIES = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

const SYSCTLS = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_syncookies',
]);

const SELINUX_TYPES = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t']);
const APPARMOR_PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

interface SecurityFields {
  readonly seLinuxOptions?: { readonly type?: string; readonly user?: string; readonly role?: string };
  readonly seccompProfile?: { readonly type?: string };
  readonly windowsOptions?: { readonly hostProcess?: boolean };
}

/** In what a pod breaks the Pod Security standard `baseline` of Kubernetes 1.28. */
export function baselineBreaches(pod: PodView): Breach[] {
  const { spec, specPath } = pod;
  const breaches: Breach[] = [];
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
    if (spec[field] === true) breaches.push({ path: [...specPath, field], message: 'must not be true' });
  }
  spec.volumes?.forEach(({ hostPath }, position) => {
    if (hostPath === undefined) return;
    breaches.push({ path: [...specPath, 'volumes', position, 'hostPath'], message: 'must not be used' });
  });
  spec.securityContext?.sysctls?.forEach(({ name = '' }, position) => {
    if (SYSCTLS.has(name)) return;
    const path = [...specPath, 'securityContext', 'sysctls', position, 'name'];
    breaches.push({ path, message: `is ${name}, which is not a safe one` });
  });
  for (const [key, value] of Object.entries(pod.annotations)) {
    if (!key.startsWith(APPARMOR_PREFIX) || isAppArmorProfile(value ?? '')) continue;
    breaches.push({
      path: [...pod.path, 'metadata', 'annotations', key],
      message: 'must be runtime/default or localhost/…',
    });
  }
  breaches.push(...commonBreaches(spec.securityContext ?? {}, [...specPath, 'securityContext']));
  for (const view of pod.containers) breaches.push(...containerBreaches(view));
  return breaches;
}

function isAppArmorProfile(profile: string): boolean {
  return profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/');
}

function containerBreaches({ container, path }: ContainerView): Breach[] {
  const { securityContext = {}, ports = [] } = container;
  const at = [...path, 'securityContext'];
  const breaches = commonBreaches(securityContext, at);
  if (securityContext.privileged === true)
    breaches.push({ path: [...at, 'privileged'], message: 'must not be true' });
  if ((securityContext.procMount ?? 'Default') !== 'Default') {
    breaches.push({ path: [...at, 'procMount'], message: 'must be Default' });
  }
  securityContext.capabilities?.add?.forEach((capability, position) => {
    if (CAPABILITIES.has(capability)) return;
    breaches.push({ path: [...at, 'capabilities', 'add', position], message: `must not be ${capability}` });
  });
  ports.forEach(({ hostPort = 0 }, position) => {
    if (hostPort !== 0)
      breaches.push({ path: [...path, 'ports', position, 'hostPort'], message: 'must not be used' });
  });
  return breaches;
}

/** What is forbidden to pods and containers alike. */
function commonBreaches(fields: SecurityFields, path: Breach['path']): Breach[] {
  const breaches: Breach[] = [];
  const { seLinuxOptions: { type = '', user = '', role = '' } = {}, seccompProfile, windowsOptions } = fields;
  if (!SELINUX_TYPES.has(type))
    breaches.push({ path: [...path, 'seLinuxOptions', 'type'], message: `must not be ${type}` });
  if (user !== '') breaches.push({ path: [...path, 'seLinuxOptions', 'user'], message: 'must not be given' });
  if (role !== '') breaches.push({ path: [...path, 'seLinuxOptions', 'role'], message: 'must not be given' });
  if (seccompProfile?.type === 'Unconfined') {
    breaches.push({ path: [...path, 'seccompProfile', 'type'], message: 'must not be Unconfined' });
  }
  if (windowsOptions?.hostProcess === true) {
    breaches.push({ path: [...path, 'windowsOptions', 'hostProcess'], message: 'must not be true' });
  }
  return breaches;
}
