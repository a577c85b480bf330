import { testCases } from '../support/sample';

const RESOURCES = ['spec', 'template', 'spec', 'containers', 0, 'resources'];
const AT = 'Deployment/web spec.template.spec.containers[0].resources';

describe('resources', () => {
  testCases('resources', [
    [
      'fails when a quantity is none',
      'Deployment/web',
      [...RESOURCES, 'requests', 'memory'],
      '512MB',
      [`${AT}.requests.memory: is "512MB", not a quantity such as 250m, 2, 512Mi or 10Gi`],
    ],
    [
      'fails when a request is above the limit',
      'Deployment/web',
      [...RESOURCES, 'requests', 'cpu'],
      '1001m',
      [`${AT}.requests.cpu: is 1001m, more than the limit of 1`],
    ],
    [
      'takes a request that is the limit in other units',
      'Deployment/web',
      [...RESOURCES, 'requests', 'memory'],
      '1024Mi',
      [],
    ],
    [
      'fails when a resource is unknown',
      'Deployment/web',
      [...RESOURCES, 'limits', 'memori'],
      '1Gi',
      [`${AT}.limits.memori: is an unknown resource`],
    ],
    ['takes resources of devices', 'Deployment/web', [...RESOURCES, 'limits', 'nvidia.com/gpu'], 1, []],
    [
      'fails when a quantity is negative',
      'Deployment/web',
      [...RESOURCES, 'requests', 'cpu'],
      -1,
      [`${AT}.requests.cpu: is -1, must not be negative`],
    ],
    [
      'fails when memory is in thousandths',
      'Deployment/web',
      [...RESOURCES, 'requests', 'memory'],
      '512m',
      [`${AT}.requests.memory: is "512m", thousandths of a byte`],
    ],
    [
      'fails when a claim does not say how much',
      'PersistentVolumeClaim/shared',
      ['spec', 'resources', 'requests'],
      {},
      [
        'PersistentVolumeClaim/shared spec.resources.requests.storage: is missing; a claim says how much storage it wants',
      ],
    ],
    [
      'fails when a claim asks for memory',
      'PersistentVolumeClaim/shared',
      ['spec', 'resources', 'requests', 'memory'],
      '1Gi',
      ['PersistentVolumeClaim/shared spec.resources.requests.memory: is an unknown resource'],
    ],
    [
      'fails when a claim template has no quantity',
      'StatefulSet/store',
      ['spec', 'volumeClaimTemplates', 0, 'spec', 'resources', 'requests', 'storage'],
      '10 Gi',
      [
        'StatefulSet/store spec.volumeClaimTemplates[0].spec.resources.requests.storage: is "10 Gi", not a quantity such as 250m, 2, 512Mi or 10Gi',
      ],
    ],
    [
      'fails when the disk of a database has no quantity',
      'Cluster/shop-postgresql',
      ['spec', 'storage', 'size'],
      'big',
      ['Cluster/shop-postgresql spec.storage.size: is "big", not a quantity such as 250m, 2, 512Mi or 10Gi'],
    ],
  ]);
});
