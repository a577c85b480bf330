import { testCases } from '../support/sample';

const POD = ['spec', 'template', 'spec'];
const WEB = [...POD, 'containers', 0];

describe('number-ranges', () => {
  testCases('number-ranges', [
    [
      'fails when a port is above 65535',
      'Deployment/web',
      [...WEB, 'ports', 0, 'containerPort'],
      65536,
      [
        'Deployment/web spec.template.spec.containers[0].ports[0].containerPort: is 65536, allowed: 1 to 65535',
      ],
    ],
    [
      'fails when a probe has a period of 0',
      'Deployment/web',
      [...WEB, 'startupProbe', 'periodSeconds'],
      0,
      [
        'Deployment/web spec.template.spec.containers[0].startupProbe.periodSeconds: is 0, allowed: at least 1',
      ],
    ],
    [
      'fails when a liveness probe wants two successes',
      'Deployment/web',
      [...WEB, 'livenessProbe', 'successThreshold'],
      2,
      [
        'Deployment/web spec.template.spec.containers[0].livenessProbe.successThreshold: is 2, allowed: 1 to 1',
      ],
    ],
    [
      'fails when the port of a probe is 0',
      'Deployment/web',
      [...WEB, 'readinessProbe', 'tcpSocket', 'port'],
      0,
      [
        'Deployment/web spec.template.spec.containers[0].readinessProbe.tcpSocket.port: is 0, allowed: 1 to 65535',
      ],
    ],
    [
      'fails when there are less than no replicas',
      'Deployment/web',
      ['spec', 'replicas'],
      -1,
      ['Deployment/web spec.replicas: is -1, allowed: at least 0'],
    ],
    ['takes no replicas', 'Deployment/web', ['spec', 'replicas'], 0, []],
    [
      'fails when a node port is out of range',
      'Service/web',
      ['spec', 'ports', 0, 'nodePort'],
      80,
      ['Service/web spec.ports[0].nodePort: is 80, allowed: 30000 to 32767'],
    ],
    [
      'fails when a file mode was meant to be octal',
      'Deployment/web',
      [...POD, 'volumes', 1, 'configMap', 'defaultMode'],
      644,
      ['Deployment/web spec.template.spec.volumes[1].configMap.defaultMode: is 644, allowed: 0 to 511'],
    ],
    [
      'fails when a Job may fail less than never',
      'Job/setup',
      ['spec', 'backoffLimit'],
      -1,
      ['Job/setup spec.backoffLimit: is -1, allowed: at least 0'],
    ],
    [
      'fails when an autoscaler may have fewer than it must',
      'HorizontalPodAutoscaler/web',
      ['spec', 'maxReplicas'],
      1,
      ['HorizontalPodAutoscaler/web spec.maxReplicas: is 1, less than minReplicas, which is 2'],
    ],
  ]);
});
