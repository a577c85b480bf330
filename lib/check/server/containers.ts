import type { Container } from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import type { Field } from './field';
import { mirror } from './mirror';

const MAX_RESTART_RULES = 20;
const MAX_EXIT_CODES = 255;

/** Containers by themselves. */
export const containers = [
  mirror<Container>(
    'Container',
    ['validateContainerCommon', 'validateMountPropagation', 'validateResizePolicy', 'ValidateVolumeDevices'],
    (container, field) => {
      const { volumeMounts = [], volumeDevices = [], securityContext, resizePolicy = [] } = container;
      if (container.name === '') field.at('name').required();
      volumeMounts.forEach(({ name, mountPropagation }, index) => {
        if (name === '') field.at('volumeMounts', index, 'name').required();
        if (mountPropagation === 'Bidirectional' && securityContext?.privileged !== true)
          field
            .at('volumeMounts', index, 'mountPropagation')
            .report('must not be Bidirectional unless the container is privileged');
      });
      volumeDevices.forEach(({ name, devicePath = '' }, index) => {
        const at = field.at('volumeDevices', index);
        if (devicePath === '' || devicePath.split('/').includes('..'))
          at.at('devicePath').report(`is ${JSON.stringify(devicePath)}, must be a path without ..`);
        if (volumeMounts.some((mount) => mount.name === name))
          at.at('name').report(`is ${name ?? ''}, which volumeMounts mount already`);
        if (volumeMounts.some(({ mountPath }) => mountPath === devicePath))
          at.at('devicePath').report(`is ${devicePath}, where volumeMounts mount something already`);
      });
      const resources = resizePolicy.map(({ resourceName }) => resourceName);
      resources.forEach((name, index) => {
        if (resources.indexOf(name) !== index)
          field
            .at('resizePolicy', index, 'resourceName')
            .report(`is ${name ?? ''}, which an earlier item has`);
      });
    },
  ),
  mirror<Container>('Container', ['validateContainerRestartPolicy'], checkRestartRules),
];

function checkRestartRules(
  { restartPolicy, restartPolicyRules: rules = [] }: DeepPartial<Container>,
  field: Field,
): void {
  if (rules.length === 0) return;
  if (restartPolicy === undefined) field.at('restartPolicy').required('restartPolicyRules need it');
  if (rules.length > MAX_RESTART_RULES)
    field
      .at('restartPolicyRules')
      .report(`has ${rules.length} rules, at most ${MAX_RESTART_RULES} are allowed`);
  rules.forEach(({ exitCodes }, index) => {
    const at = field.at('restartPolicyRules', index, 'exitCodes');
    if (exitCodes === undefined) at.required();
    else if ((exitCodes.values ?? []).length > MAX_EXIT_CODES)
      at.at('values').report(`has more than ${MAX_EXIT_CODES} values`);
  });
}
