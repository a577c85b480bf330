import type {
  ConfigMapVolumeSource,
  CSIVolumeSource,
  EmptyDirVolumeSource,
  EphemeralVolumeSource,
  HostPathVolumeSource,
  ImageVolumeSource,
  KeyToPath,
  NFSVolumeSource,
  PersistentVolumeClaimVolumeSource,
  SecretVolumeSource,
  VolumeMount,
} from '../../generated/kubernetes';
import { dnsSubdomainProblem } from '../syntax/dns-name';
import { mirror } from './mirror';
import { checkId, checkMode, checkRange } from './numbers';
import { backstepProblem, descendingPathProblem, localPathProblem } from './paths';

const MAX_STICKY_MODE = 0o1777;

/** Volumes, and how they are mounted. */
export const volumes = [
  mirror<SecretVolumeSource>(
    'SecretVolumeSource',
    ['validateSecretVolumeSource'],
    ({ secretName = '', defaultUser }, field) => {
      if (secretName === '') field.at('secretName').required();
      checkId(defaultUser, field.at('defaultUser'));
    },
  ),
  mirror<ConfigMapVolumeSource>(
    'ConfigMapVolumeSource',
    ['validateConfigMapVolumeSource'],
    ({ name = '', defaultUser }, field) => {
      if (name === '') field.at('name').required();
      checkId(defaultUser, field.at('defaultUser'));
    },
  ),
  mirror<KeyToPath>(
    'KeyToPath',
    ['validateKeyToPath', 'ValidateLocalNonReservedPath'],
    ({ key, path, mode, user }, field) => {
      if (key === '') field.at('key').required();
      if (path === '') field.at('path').required();
      else if (path !== undefined) field.at('path').reportIf(localPathProblem(path));
      checkMode(mode, field.at('mode'));
      checkId(user, field.at('user'));
    },
  ),
  mirror<EmptyDirVolumeSource>('EmptyDirVolumeSource', ['validateVolumeSource'], ({ mode }, field) => {
    checkRange(mode, 0, MAX_STICKY_MODE, field.at('mode'));
  }),
  mirror<HostPathVolumeSource>(
    'HostPathVolumeSource',
    ['validateHostPathVolumeSource', 'validatePathNoBacksteps'],
    ({ path }, field) => {
      if (path === '') field.at('path').required();
      else if (path !== undefined) field.at('path').reportIf(backstepProblem(path));
    },
  ),
  mirror<NFSVolumeSource>('NFSVolumeSource', ['validateNFSVolumeSource'], ({ server, path }, field) => {
    if (server === '') field.at('server').required();
    if (path !== undefined && !path.startsWith('/'))
      field.at('path').report(`is ${JSON.stringify(path)}, must be an absolute path`);
  }),
  mirror<CSIVolumeSource>(
    'CSIVolumeSource',
    ['validateCSIVolumeSource', 'ValidateCSIDriverName'],
    ({ driver, nodePublishSecretRef }, field) => {
      if (driver === '') field.at('driver').required();
      else if (driver !== undefined)
        field.at('driver').reportIf(dnsSubdomainProblem(driver.toLowerCase(), 63));
      if (nodePublishSecretRef === undefined) return;
      const { name = '' } = nodePublishSecretRef;
      field
        .at('nodePublishSecretRef', 'name')
        .reportIf(name === '' ? 'is missing or empty' : dnsSubdomainProblem(name));
    },
  ),
  mirror<EphemeralVolumeSource>(
    'EphemeralVolumeSource',
    ['validateEphemeralVolumeSource'],
    ({ volumeClaimTemplate }, field) => {
      if (volumeClaimTemplate === undefined) field.at('volumeClaimTemplate').required();
    },
  ),
  mirror<PersistentVolumeClaimVolumeSource>(
    'PersistentVolumeClaimVolumeSource',
    ['validatePersistentClaimVolumeSource'],
    ({ claimName }, field) => {
      if (claimName === '') field.at('claimName').required();
    },
  ),
  mirror<ImageVolumeSource>(
    'ImageVolumeSource',
    ['validateImageVolumeSource'],
    ({ reference = '' }, field) => {
      if (reference === '') field.at('reference').required();
      else if (reference.trim() !== reference)
        field.at('reference').report('must have no blanks at its ends');
    },
  ),
  mirror<VolumeMount>(
    'VolumeMount',
    ['ValidateVolumeMounts', 'validateLocalDescendingPath', 'validateMountRecursiveReadOnly'],
    ({ mountPath, subPath = '', subPathExpr = '', recursiveReadOnly, readOnly, mountPropagation }, field) => {
      if (mountPath === '') field.at('mountPath').required();
      field.at('subPath').reportIf(descendingPathProblem(subPath));
      field.at('subPathExpr').reportIf(descendingPathProblem(subPathExpr));
      if (subPath !== '' && subPathExpr !== '') field.at('subPathExpr').forbidden('beside subPath');
      if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible') return;
      const at = field.at('recursiveReadOnly');
      if (readOnly !== true) at.forbidden('unless readOnly is true');
      if ((mountPropagation ?? 'None') !== 'None') at.forbidden('unless mountPropagation is None');
    },
  ),
];
