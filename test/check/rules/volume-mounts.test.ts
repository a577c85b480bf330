import { testCases } from '../support/sample';

const WEB = ['spec', 'template', 'spec', 'containers', 0];

describe('volume-mounts', () => {
  testCases('volume-mounts', [
    [
      'fails when a mount names no volume',
      'Deployment/web',
      [...WEB, 'volumeMounts', 1, 'name'],
      'confg',
      [
        'Deployment/web spec.template.spec.containers[0].volumeMounts[1].name: the pod has no volume of the name confg (tmp, config, all, scratch, shared)',
      ],
    ],
    [
      'fails when a path is relative',
      'Deployment/web',
      [...WEB, 'volumeMounts', 1, 'mountPath'],
      'etc',
      [
        'Deployment/web spec.template.spec.containers[0].volumeMounts[1].mountPath: is "etc", must be an absolute path without colon',
      ],
    ],
    [
      'fails when a claim is not mounted',
      'StatefulSet/store',
      [...WEB, 'volumeMounts'],
      [],
      ['StatefulSet/store spec.volumeClaimTemplates[0]: no container mounts the volume data of this claim'],
    ],
  ]);
});
