import { testCases } from '../support/sample';

const POD = ['spec', 'template', 'spec'];
const WEB = [...POD, 'containers', 0];

describe('unique-parts', () => {
  testCases('unique-parts', [
    [
      'fails when a variable is set twice',
      'Deployment/web',
      [...WEB, 'env', 1, 'name'],
      'LOG_LEVEL',
      [
        'Deployment/web spec.template.spec.containers[0].env[1].name: the variable "LOG_LEVEL" is there already',
      ],
    ],
    [
      'fails when an init container has the name of a container',
      'Deployment/web',
      [...POD, 'initContainers', 0, 'name'],
      'web',
      ['Deployment/web spec.template.spec.containers[0].name: the container name "web" is there already'],
    ],
    [
      'fails when two volumes have one name',
      'Deployment/web',
      [...POD, 'volumes', 1, 'name'],
      'tmp',
      ['Deployment/web spec.template.spec.volumes[1].name: the volume name "tmp" is there already'],
    ],
    [
      'fails when two volumes are mounted at one path',
      'Deployment/web',
      [...WEB, 'volumeMounts', 1, 'mountPath'],
      '/tmp',
      [
        'Deployment/web spec.template.spec.containers[0].volumeMounts[1].mountPath: the mount path "/tmp" is there already',
      ],
    ],
    [
      'fails when two ports have one number',
      'Deployment/web',
      [...WEB, 'ports', 1, 'containerPort'],
      8080,
      [
        'Deployment/web spec.template.spec.containers[0].ports[1].containerPort: the port "8080/TCP" is there already',
      ],
    ],
    [
      'takes one number for two protocols',
      'Deployment/web',
      [...WEB, 'ports', 1],
      { name: 'udp', containerPort: 8080, protocol: 'UDP' },
      [],
    ],
    [
      'fails when two ports have one name',
      'Deployment/web',
      [...WEB, 'ports', 1, 'name'],
      'http',
      [
        'Deployment/web spec.template.spec.containers[0].ports[1].name: the port name "http" is there already',
      ],
    ],
    [
      'fails when a Service has a port twice',
      'Service/web',
      ['spec', 'ports', 1, 'port'],
      80,
      ['Service/web spec.ports[1].port: the port "80/TCP" is there already'],
    ],
  ]);
});
