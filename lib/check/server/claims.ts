import type {
  ObjectMeta,
  PersistentVolumeClaimSpec,
  PersistentVolumeClaimTemplate,
} from '../../generated/kubernetes';
import { dnsSubdomainProblem } from '../syntax/dns-name';
import { qualifiedNameProblem } from '../syntax/qualified-name';
import { parseQuantity } from '../../rules/quantity';
import { mirror } from './mirror';

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** Claims of volumes, and what every object says of itself. */
export const claims = [
  mirror<PersistentVolumeClaimSpec>(
    'PersistentVolumeClaimSpec',
    ['ValidatePersistentVolumeClaimSpec', 'validateDataSource', 'validateDataSourceRef'],
    (spec, field) => {
      const { accessModes = [], storageClassName = '', volumeAttributesClassName = '', resources } = spec;
      if (accessModes.length === 0) field.at('accessModes').required();
      if (accessModes.includes('ReadWriteOncePod') && accessModes.length > 1)
        field.at('accessModes').report('must not have ReadWriteOncePod beside other modes');
      for (const [key, name] of Object.entries({ storageClassName, volumeAttributesClassName }))
        if (name !== '') field.at(key).reportIf(dnsSubdomainProblem(name));
      const storage = resources?.requests?.['storage'];
      if (storage !== undefined && (parseQuantity(storage) ?? 1n) <= 0n)
        field
          .at('resources', 'requests', 'storage')
          .report(`is ${JSON.stringify(storage)}, must be more than nothing`);
      for (const key of ['dataSource', 'dataSourceRef'] as const) {
        const source = spec[key];
        if (source === undefined) continue;
        if ((source.apiGroup ?? '') !== '')
          field.at(key, 'apiGroup').reportIf(dnsSubdomainProblem(source.apiGroup ?? ''));
        if (source.kind === '') field.at(key, 'kind').required();
        if (source.name === '') field.at(key, 'name').required();
        if ((source.apiGroup ?? '') === '' && source.kind !== 'PersistentVolumeClaim')
          field
            .at(key, 'kind')
            .report(`is ${source.kind ?? ''}, must be PersistentVolumeClaim without an apiGroup`);
      }
    },
  ),
  mirror<PersistentVolumeClaimTemplate>(
    'PersistentVolumeClaimTemplate',
    ['ValidatePersistentVolumeClaimTemplate', 'ValidateTemplateObjectMeta'],
    ({ metadata = {} }, field) => {
      for (const key of Object.keys(metadata))
        if (key !== 'labels' && key !== 'annotations')
          field.at('metadata', key).forbidden('in the template of a claim');
    },
  ),
  mirror<ObjectMeta>(
    'ObjectMeta',
    ['ValidateObjectMeta', 'ValidateFinalizerName', 'ValidateOwnerReferences'],
    ({ finalizers = [], ownerReferences = [], generateName = '', creationTimestamp }, field) => {
      if (generateName !== '')
        field.at('generateName').reportIf(dnsSubdomainProblem(generateName.replace(/-$/, '')));
      if (creationTimestamp !== undefined && !TIMESTAMP.test(creationTimestamp))
        field
          .at('creationTimestamp')
          .report('must be a time such as 2026-01-02T15:04:05Z; leave it out, the server writes it');
      finalizers.forEach((name, index) => {
        field.at('finalizers', index).reportIf(qualifiedNameProblem(name) ?? finalizerProblem(name));
      });
      ownerReferences.forEach((owner, index) => {
        for (const key of ['apiVersion', 'kind', 'name', 'uid'] as const)
          if (owner[key] === '') field.at('ownerReferences', index, key).required();
      });
    },
  ),
];

/** `validateKubeFinalizerName`. */
function finalizerProblem(name: string): string | undefined {
  if (name.includes('/') || STANDARD_FINALIZERS.includes(name)) return undefined;
  return `is ${JSON.stringify(name)}, must have a domain and a slash before the name`;
}
