import { testCases } from '../support/sample';

const POD = ['spec', 'template', 'spec'];
const WEB = [...POD, 'containers', 0];

describe('one-of', () => {
  testCases('one-of', [
    [
      'fails when a variable has a value and a source',
      'Deployment/web',
      [...WEB, 'env', 2, 'value'],
      'x',
      [
        'Deployment/web spec.template.spec.containers[0].env[2]: has value and valueFrom, may have one of them',
      ],
    ],
    [
      'fails when a variable has an empty source',
      'Deployment/web',
      [...WEB, 'env', 2, 'valueFrom'],
      {},
      ['Deployment/web spec.template.spec.containers[0].env[2].valueFrom: has none of its fields, needs one'],
    ],
    [
      'fails when a probe does nothing',
      'Deployment/web',
      [...WEB, 'livenessProbe'],
      { periodSeconds: 5 },
      [
        'Deployment/web spec.template.spec.containers[0].livenessProbe: has none of exec, grpc, httpGet, tcpSocket, needs one',
      ],
    ],
    [
      'fails when a probe does two things',
      'Deployment/web',
      [...WEB, 'livenessProbe', 'tcpSocket'],
      { port: 8080 },
      [
        'Deployment/web spec.template.spec.containers[0].livenessProbe: has grpc and tcpSocket, may have one of them',
      ],
    ],
    [
      'fails when a volume has two sources',
      'Deployment/web',
      [...POD, 'volumes', 0, 'configMap'],
      { name: 'web' },
      ['Deployment/web spec.template.spec.volumes[0]: has emptyDir and configMap, may have one of them'],
    ],
    ['takes a volume without a source', 'Deployment/web', [...POD, 'volumes', 0, 'emptyDir'], undefined, []],
    [
      'fails when a projected source has two',
      'Deployment/web',
      [...POD, 'volumes', 2, 'projected', 'sources', 0, 'configMap'],
      { name: 'web' },
      [
        'Deployment/web spec.template.spec.volumes[2].projected.sources[0]: has secret and configMap, may have one of them',
      ],
    ],
    [
      'fails when a peer is addresses and pods',
      'NetworkPolicy/web',
      ['spec', 'ingress', 0, 'from', 1, 'podSelector'],
      {},
      ['NetworkPolicy/web spec.ingress[0].from[1]: has ipBlock and a selector, may have one of them'],
    ],
    [
      'fails when a peer is empty',
      'NetworkPolicy/web',
      ['spec', 'ingress', 0, 'from', 1],
      {},
      [
        'NetworkPolicy/web spec.ingress[0].from[1]: is empty; it needs ipBlock, namespaceSelector or podSelector',
      ],
    ],
    [
      'fails when a disruption budget says both',
      'PodDisruptionBudget/web',
      ['spec', 'minAvailable'],
      1,
      ['PodDisruptionBudget/web spec: has minAvailable and maxUnavailable, may have one of them'],
    ],
    [
      'fails when a middleware does two things',
      'Middleware/sign-in',
      ['spec', 'addPrefix'],
      { prefix: '/a' },
      ['Middleware/sign-in spec: has forwardAuth and addPrefix, may have one of them'],
    ],
  ]);
});
