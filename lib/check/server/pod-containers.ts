import type { Container, PodSpec } from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import { parseQuantity } from '../../rules/quantity';
import type { Field } from './field';
import { mirror, type Surroundings } from './mirror';
import { checkRange } from './numbers';

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
const DEFAULT_GRACE_SECONDS = 30;
/** The release since which a container may have a restart policy of its own. */
const OWN_RESTART_POLICY = 34;
const STOP_SIGNAL =
  /^SIG(?:ABRT|ALRM|BUS|CHLD|CLD|CONT|FPE|HUP|ILL|INT|IO|IOT|KILL|PIPE|POLL|PROF|PWR|QUIT|SEGV|STKFLT|STOP|SYS|TERM|TRAP|TSTP|TTIN|TTOU|URG|USR1|USR2|VTALRM|WINCH|XCPU|XFSZ|RTMIN(?:\+(?:[1-9]|1[0-5]))?|RTMAX(?:-(?:[1-9]|1[0-4]))?)$/;

/** What containers may say depends on the pod that they are in. */
export const podContainers = [
  mirror<PodSpec>(
    'PodSpec',
    ['validateContainers', 'validateInitContainers'],
    (spec, field, surroundings) => {
      spec.containers?.forEach((container, index) => {
        const at = field.at('containers', index);
        checkRestartPolicy(container, at, surroundings);
        checkCommon(container, spec, at);
      });
      spec.initContainers?.forEach((container, index) => {
        const at = field.at('initContainers', index);
        checkCommon(container, spec, at);
        checkInit(container, at, surroundings);
      });
    },
  ),
  mirror<PodSpec>('PodSpec', ['validatePodHostNetworkDeps'], ({ hostNetwork, containers = [] }, field) => {
    if (hostNetwork !== true) return;
    containers.forEach(({ ports = [] }, index) => {
      ports.forEach(({ hostPort = 0, containerPort }, position) => {
        if (hostPort !== 0 && hostPort !== containerPort)
          field
            .at('containers', index, 'ports', position, 'hostPort')
            .report(`is ${hostPort}, must be the containerPort when hostNetwork is true`);
      });
    });
  }),
  mirror<PodSpec>(
    'PodSpec',
    ['validateFileKeyRefVolumes'],
    ({ volumes = [], containers = [], initContainers = [] }, field) => {
      const emptyDirs = volumes.flatMap(({ name, emptyDir }) => (emptyDir === undefined ? [] : [name]));
      for (const [list, items] of Object.entries({ initContainers, containers })) {
        items.forEach(({ env = [] }, index) => {
          env.forEach(({ valueFrom }, position) => {
            const name = valueFrom?.fileKeyRef?.volumeName;
            if (name === undefined || emptyDirs.includes(name)) return;
            field
              .at(list, index, 'env', position, 'valueFrom', 'fileKeyRef', 'volumeName')
              .report(`is ${name}, which is not an emptyDir volume of the pod`);
          });
        });
      }
    },
  ),
  mirror<PodSpec>('PodSpec', ['validatePodResources', 'validatePodResourceConsistency'], checkPodResources),
  mirror<PodSpec>('PodSpec', ['validateLinux'], ({ os, securityContext, containers = [] }, field) => {
    if (os?.name !== 'linux') return;
    if (securityContext?.windowsOptions !== undefined)
      field.at('securityContext', 'windowsOptions').forbidden('in a pod for Linux');
    containers.forEach((container, index) => {
      if (container.securityContext?.windowsOptions !== undefined)
        field.at('containers', index, 'securityContext', 'windowsOptions').forbidden('in a pod for Linux');
    });
  }),
];

function checkRestartPolicy(
  { restartPolicy }: DeepPartial<Container>,
  field: Field,
  { release = OWN_RESTART_POLICY }: Surroundings,
): void {
  if (restartPolicy !== undefined && release < OWN_RESTART_POLICY)
    field
      .at('restartPolicy')
      .forbidden(`outside of init containers before Kubernetes 1.${OWN_RESTART_POLICY}`);
}

/** `validateContainerCommon`, `validateLifecycle`, `validateSleepAction`, `validateResizePolicy`, `ValidateSecurityContext`. */
function checkCommon(container: DeepPartial<Container>, spec: DeepPartial<PodSpec>, field: Field): void {
  const { lifecycle, securityContext, resizePolicy = [], readinessProbe, resources } = container;
  for (const hook of ['postStart', 'preStop'] as const) {
    const grace = spec.terminationGracePeriodSeconds ?? DEFAULT_GRACE_SECONDS;
    checkRange(lifecycle?.[hook]?.sleep?.seconds, 0, grace, field.at('lifecycle', hook, 'sleep', 'seconds'));
  }
  const signal = lifecycle?.stopSignal;
  if (signal !== undefined) {
    const at = field.at('lifecycle', 'stopSignal');
    const known = spec.os?.name === 'windows' ? /^SIG(?:KILL|TERM)$/ : STOP_SIGNAL;
    if (spec.os === undefined) at.forbidden('without os.name of the pod');
    else if (!known.test(signal)) at.report(`is ${JSON.stringify(signal)}, must be a signal such as SIGTERM`);
  }
  if (readinessProbe?.terminationGracePeriodSeconds !== undefined)
    field.at('readinessProbe', 'terminationGracePeriodSeconds').forbidden('in a readinessProbe');
  if (securityContext?.procMount === 'Unmasked' && spec.hostUsers !== false)
    field
      .at('securityContext', 'procMount')
      .report('must not be Unmasked unless hostUsers of the pod is false');
  resizePolicy.forEach(({ restartPolicy }, index) => {
    if (spec.restartPolicy === 'Never' && restartPolicy === 'RestartContainer')
      field
        .at('resizePolicy', index, 'restartPolicy')
        .report('must be NotRequired when restartPolicy of the pod is Never');
  });
  const claims = new Set((spec.resourceClaims ?? []).map(({ name }) => name));
  resources?.claims?.forEach(({ name }, index) => {
    if (!claims.has(name))
      field
        .at('resources', 'claims', index, 'name')
        .report(`is ${name ?? ''}, which is not in resourceClaims of the pod`);
  });
  const claimed = new Set(
    (spec.volumes ?? [])
      .filter(({ persistentVolumeClaim, ephemeral }) => persistentVolumeClaim ?? ephemeral)
      .map(({ name }) => name),
  );
  const other = new Set((spec.volumes ?? []).map(({ name }) => name));
  container.volumeDevices?.forEach(({ name }, index) => {
    if (other.has(name) && !claimed.has(name))
      field.at('volumeDevices', index, 'name').report(`is ${name ?? ''}, which is no claim`);
  });
}

/** What only the containers of sidecars may have. */
function checkInit(
  container: DeepPartial<Container>,
  field: Field,
  { release = OWN_RESTART_POLICY }: Surroundings,
): void {
  const { restartPolicy, resizePolicy = [] } = container;
  if (restartPolicy === 'Always') return;
  if (restartPolicy !== undefined && release < OWN_RESTART_POLICY)
    field.at('restartPolicy').report(`is ${restartPolicy}, allowed in an init container: Always`);
  for (const name of ['lifecycle', ...PROBES] as const)
    if (container[name] !== undefined)
      field.at(name).forbidden('in an init container without restartPolicy Always');
  resizePolicy.forEach((policy, index) => {
    if (policy.restartPolicy === 'RestartContainer')
      field
        .at('resizePolicy', index, 'restartPolicy')
        .report('must be NotRequired in an init container without restartPolicy Always');
  });
}

function checkPodResources({ resources, containers = [] }: DeepPartial<PodSpec>, field: Field): void {
  if (resources === undefined) return;
  if (resources.claims !== undefined) field.at('resources', 'claims').forbidden('for a whole pod');
  for (const [name, limit] of Object.entries(resources.limits ?? {})) {
    const most = limit === undefined ? undefined : parseQuantity(limit);
    containers.forEach((container, index) => {
      const own = container.resources?.limits?.[name];
      const size = own === undefined ? undefined : parseQuantity(own);
      if (most !== undefined && size !== undefined && size > most)
        field
          .at('containers', index, 'resources', 'limits', name)
          .report(`is ${own ?? ''}, more than the limit of the pod, which is ${limit ?? ''}`);
    });
  }
  for (const [name, request] of Object.entries(resources.requests ?? {})) {
    const least = request === undefined ? undefined : parseQuantity(request);
    const sizes = containers.map((container) => {
      // without a request the limit is the request
      const own = container.resources?.requests?.[name] ?? container.resources?.limits?.[name];
      return own === undefined ? 0n : (parseQuantity(own) ?? 0n);
    });
    const sum = sizes.reduce((total, size) => total + size, 0n);
    if (least !== undefined && sum > least)
      field
        .at('resources', 'requests', name)
        .report(`is ${request ?? ''}, less than what the containers request together`);
  }
}
