import type { Refusal } from './refusal';

const WEB = 'Deployment/web';
const POD = ['spec', 'template', 'spec'];
const MAIN = [...POD, 'containers', 0];

/** A volume of the pod in place of its first. */
function volume(name: string, path: string, value: unknown, at: string): Refusal {
  return [name, WEB, [...POD, 'volumes', 0], { name: 'tmp', ...(value as object) }, at === '' ? path : at];
}

/** A variable of the main container in place of its first. */
function variable(name: string, valueFrom: unknown, at: string): Refusal {
  return [name, WEB, [...MAIN, 'env', 0], { name: 'A', valueFrom }, `env[0].valueFrom.${at}`];
}

/** Refusals of containers: their environment, probes, volumes and mounts. */
export const containerParts: readonly Refusal[] = [
  ['ValidateEnv', WEB, [...MAIN, 'env', 0, 'name'], '', 'env[0].name'],
  variable(
    'validateEnvVarValueFrom validateObjectFieldSelector',
    { fieldRef: { fieldPath: 'spec.nope' } },
    'fieldRef.fieldPath',
  ),
  variable(
    'validateObjectFieldSelector',
    { fieldRef: { fieldPath: "metadata.labels['a b']" } },
    'fieldRef.fieldPath',
  ),
  variable(
    'validateContainerResourceFieldSelector',
    { resourceFieldRef: { resource: 'limits.gpu' } },
    'resourceFieldRef.resource',
  ),
  variable(
    'validateContainerResourceFieldSelector',
    { resourceFieldRef: { resource: 'limits.cpu', divisor: '1Mi' } },
    'resourceFieldRef.divisor',
  ),
  variable(
    'validateConfigMapKeySelector',
    { configMapKeyRef: { name: 'web', key: 'a b' } },
    'configMapKeyRef.key',
  ),
  variable('validateSecretKeySelector', { secretKeyRef: { name: 'A b', key: 'a' } }, 'secretKeyRef.name'),
  variable(
    'validateFileKeySelector',
    { fileKeyRef: { volumeName: 'tmp', path: '../a', key: 'A' } },
    'fileKeyRef.path',
  ),
  variable(
    'validateFileKeyRefVolumes',
    { fileKeyRef: { volumeName: 'config', path: 'a', key: 'A' } },
    'fileKeyRef.volumeName',
  ),
  [
    'ValidateEnvFrom',
    WEB,
    [...MAIN, 'envFrom'],
    [{ prefix: 'a=', secretRef: { name: 'web' } }],
    'envFrom[0].prefix',
  ],
  ['validateSecretEnvSource', WEB, [...MAIN, 'envFrom'], [{ secretRef: {} }], 'envFrom[0].secretRef.name'],
  [
    'validateConfigMapEnvSource',
    WEB,
    [...MAIN, 'envFrom'],
    [{ configMapRef: { name: 'A b' } }],
    'envFrom[0].configMapRef.name',
  ],
  ['validateExecAction', WEB, [...MAIN, 'livenessProbe'], { exec: {} }, 'livenessProbe.exec.command'],
  [
    'validateHTTPGetAction',
    WEB,
    [...MAIN, 'startupProbe', 'httpGet', 'httpHeaders'],
    [{ name: 'a b', value: '' }],
    'httpHeaders[0].name',
  ],
  ['ValidatePortNumOrName', WEB, [...MAIN, 'startupProbe', 'httpGet', 'port'], 'a--b', 'httpGet.port'],
  ['validateTCPSocketAction', WEB, [...MAIN, 'readinessProbe', 'tcpSocket', 'port'], 'A', 'tcpSocket.port'],
  ['validateHandler', WEB, [...MAIN, 'lifecycle', 'postStart'], {}, 'lifecycle.postStart'],
  [
    'validateLifecycle',
    WEB,
    [...MAIN, 'lifecycle', 'preStop'],
    { httpGet: { port: 0 } },
    'lifecycle.preStop.httpGet.port',
  ],
  [
    'validateLifecycle',
    WEB,
    [...MAIN, 'lifecycle', 'preStop'],
    { sleep: { seconds: 31 } },
    'lifecycle.preStop.sleep.seconds',
  ],
  [
    'ValidateVolumeMounts validateLocalDescendingPath',
    WEB,
    [...MAIN, 'volumeMounts', 3, 'subPath'],
    'a/../b',
    'volumeMounts[3].subPath',
  ],
  [
    'ValidateVolumeMounts',
    WEB,
    [...MAIN, 'volumeMounts', 3, 'subPathExpr'],
    'a',
    'volumeMounts[3].subPathExpr',
  ],
  [
    'validateMountRecursiveReadOnly',
    WEB,
    [...MAIN, 'volumeMounts', 0, 'recursiveReadOnly'],
    'Enabled',
    'volumeMounts[0].recursiveReadOnly',
  ],
  [
    'validateMountPropagation',
    WEB,
    [...MAIN, 'volumeMounts', 0, 'mountPropagation'],
    'Bidirectional',
    'volumeMounts[0].mountPropagation',
  ],
  [
    'ValidateVolumeDevices',
    WEB,
    [...MAIN, 'volumeDevices'],
    [{ name: 'tmp', devicePath: '/dev/a' }],
    'volumeDevices[0].name',
  ],
  volume('validateSecretVolumeSource', 'secret.secretName', { secret: {} }, ''),
  volume('validateConfigMapVolumeSource', 'configMap.name', { configMap: { name: '' } }, ''),
  volume(
    'validateKeyToPath ValidateLocalNonReservedPath',
    'items[0].path',
    { secret: { secretName: 'web', items: [{ key: 'a', path: '..data' }] } },
    '',
  ),
  volume(
    'validateKeyToPath',
    'items[0].mode',
    { secret: { secretName: 'web', items: [{ key: 'a', path: 'a', mode: 512 }] } },
    '',
  ),
  volume('validateVolumeSource', 'emptyDir.mode', { emptyDir: { mode: 1024 } }, ''),
  volume(
    'validateHostPathVolumeSource validatePathNoBacksteps',
    'hostPath.path',
    { hostPath: { path: '/a/../b' } },
    '',
  ),
  volume('validateNFSVolumeSource', 'nfs.path', { nfs: { server: 'a', path: 'b' } }, ''),
  volume('validateCSIVolumeSource ValidateCSIDriverName', 'csi.driver', { csi: { driver: 'a b' } }, ''),
  volume('validateEphemeralVolumeSource', 'ephemeral.volumeClaimTemplate', { ephemeral: {} }, ''),
  volume(
    'validatePersistentClaimVolumeSource',
    'persistentVolumeClaim.claimName',
    { persistentVolumeClaim: { claimName: '' } },
    '',
  ),
  volume('validateImageVolumeSource', 'image.reference', { image: {} }, ''),
  volume(
    'validateProjectionSources',
    'sources[0].secret.name',
    { projected: { sources: [{ secret: {} }] } },
    '',
  ),
  volume(
    'validateProjectionSources',
    'serviceAccountToken.expirationSeconds',
    { projected: { sources: [{ serviceAccountToken: { path: 'a', expirationSeconds: 1 } }] } },
    '',
  ),
  volume(
    'validateDownwardAPIVolumeFile',
    'downwardAPI.items[0]',
    { downwardAPI: { items: [{ path: 'a' }] } },
    '',
  ),
  volume(
    'validateDownwardAPIVolumeFile',
    'fieldRef.fieldPath',
    { downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'status.podIP' } }] } },
    '',
  ),
  [
    'ValidatePersistentVolumeClaimTemplate ValidateTemplateObjectMeta',
    WEB,
    [...POD, 'volumes', 3, 'ephemeral', 'volumeClaimTemplate', 'metadata'],
    { name: 'a' },
    'volumeClaimTemplate.metadata.name',
  ],
];
