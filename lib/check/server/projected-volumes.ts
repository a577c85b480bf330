import type {
  ClusterTrustBundleProjection,
  DownwardAPIVolumeFile,
  PodCertificateProjection,
  ProjectedVolumeSource,
  ServiceAccountTokenProjection,
} from '../../generated/kubernetes';
import { fieldPathProblem, VOLUME_FIELDS } from './downward-api';
import { checkResourceField } from './env';
import { mirror } from './mirror';
import { checkId, checkMode, checkRange } from './numbers';
import { localPathProblem } from './paths';

const TEN_MINUTES = 600;
const HOUR = 3600;
const MAX_TOKEN_SECONDS = 2 ** 32;
const MAX_CERTIFICATE_SECONDS = 91 * 24 * HOUR;
const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];

/** Volumes made of several sources, and files about the pod itself. */
export const projectedVolumes = [
  mirror<ProjectedVolumeSource>(
    'ProjectedVolumeSource',
    ['validateProjectionSources'],
    ({ sources = [] }, field) => {
      const paths = new Set<string>();
      sources.forEach((source, index) => {
        for (const [kind, items] of [
          ['secret', source.secret?.items],
          ['configMap', source.configMap?.items],
          ['downwardAPI', source.downwardAPI?.items],
        ] as const) {
          items?.forEach(({ path }, position) => {
            if (path === undefined) return;
            if (paths.has(path))
              field
                .at('sources', index, kind, 'items', position, 'path')
                .report(`is ${path}, which another file has`);
            paths.add(path);
          });
        }
        for (const kind of ['secret', 'configMap'] as const) {
          const given = source[kind];
          if (given !== undefined && (given.name ?? '') === '')
            field.at('sources', index, kind, 'name').required();
        }
      });
    },
  ),
  mirror<DownwardAPIVolumeFile>(
    'DownwardAPIVolumeFile',
    ['validateDownwardAPIVolumeFile', 'validateContainerResourceFieldSelector'],
    ({ path, fieldRef, resourceFieldRef, mode, user }, field) => {
      if (path === '') field.at('path').required();
      else if (path !== undefined) field.at('path').reportIf(localPathProblem(path));
      if (fieldRef !== undefined)
        field.at('fieldRef', 'fieldPath').reportIf(fieldPathProblem(fieldRef.fieldPath ?? '', VOLUME_FIELDS));
      if (resourceFieldRef !== undefined) {
        checkResourceField(resourceFieldRef, field.at('resourceFieldRef'));
        if ((resourceFieldRef.containerName ?? '') === '')
          field.at('resourceFieldRef', 'containerName').required();
      }
      if (fieldRef !== undefined && resourceFieldRef !== undefined)
        field.report('has fieldRef and resourceFieldRef, may have one of them');
      if (fieldRef === undefined && resourceFieldRef === undefined)
        field.required('give fieldRef or resourceFieldRef');
      checkMode(mode, field.at('mode'));
      checkId(user, field.at('user'));
    },
  ),
  mirror<ServiceAccountTokenProjection>(
    'ServiceAccountTokenProjection',
    ['validateProjectionSources'],
    ({ path, expirationSeconds, user }, field) => {
      if (path === '') field.at('path').required();
      else if (path !== undefined) field.at('path').reportIf(localPathProblem(path));
      checkRange(expirationSeconds, TEN_MINUTES, MAX_TOKEN_SECONDS, field.at('expirationSeconds'));
      checkId(user, field.at('user'));
    },
  ),
  mirror<ClusterTrustBundleProjection>(
    'ClusterTrustBundleProjection',
    ['validateProjectionSources'],
    ({ name, signerName, labelSelector, path, user }, field) => {
      if ((name === undefined) === (signerName === undefined))
        field.report('must have either name or signerName');
      if (name !== undefined && labelSelector !== undefined)
        field.at('labelSelector').forbidden('beside name');
      if (path === '') field.at('path').required();
      else if (path !== undefined) field.at('path').reportIf(localPathProblem(path));
      checkId(user, field.at('user'));
    },
  ),
  mirror<PodCertificateProjection>(
    'PodCertificateProjection',
    ['validateProjectionSources'],
    ({ keyType, maxExpirationSeconds, credentialBundlePath, keyPath, certificateChainPath, user }, field) => {
      if (keyType !== undefined && !KEY_TYPES.includes(keyType))
        field.at('keyType').report(`is ${JSON.stringify(keyType)}, allowed: ${KEY_TYPES.join(', ')}`);
      checkRange(maxExpirationSeconds, HOUR, MAX_CERTIFICATE_SECONDS, field.at('maxExpirationSeconds'));
      const paths = { credentialBundlePath, keyPath, certificateChainPath };
      for (const [name, path] of Object.entries(paths))
        if (path !== undefined) field.at(name).reportIf(localPathProblem(path));
      if (Object.values(paths).every((path) => (path ?? '') === ''))
        field.required('give credentialBundlePath, keyPath or certificateChainPath');
      checkId(user, field.at('user'));
    },
  ),
];
