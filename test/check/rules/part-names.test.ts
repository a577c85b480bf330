import { portNameProblem } from '../../../lib/check/rules/part-names';
import { testCases } from '../support/sample';

const WEB = ['spec', 'template', 'spec', 'containers', 0];

describe('part-names', () => {
  testCases('part-names', [
    [
      'fails when a container has a capital',
      'Deployment/web',
      [...WEB, 'name'],
      'Web',
      [
        'Deployment/web spec.template.spec.containers[0].name: "Web" is not a DNS label (lower-case letters, digits and inner dashes)',
      ],
    ],
    [
      'fails when the name of a port is too long',
      'DaemonSet/collector',
      [...WEB, 'ports', 0, 'name'],
      'a-very-long-port',
      [
        'DaemonSet/collector spec.template.spec.containers[0].ports[0].name: "a-very-long-port" has 16 characters, at most 15 are allowed',
      ],
    ],
    [
      'fails when a variable starts with a digit',
      'Deployment/web',
      [...WEB, 'env', 0, 'name'],
      '1_LEVEL',
      [
        'Deployment/web spec.template.spec.containers[0].env[0].name: "1_LEVEL" must be letters, digits, dashes, dots and underscores, and not start with a digit before Kubernetes 1.32',
      ],
    ],
    ['takes variables with dots and dashes', 'Deployment/web', [...WEB, 'env', 0, 'name'], 'log.level-x', []],
    [
      'fails when a volume has an underscore',
      'Deployment/web',
      ['spec', 'template', 'spec', 'volumes', 0, 'name'],
      'tmp_x',
      [
        'Deployment/web spec.template.spec.volumes[0].name: "tmp_x" is not a DNS label (lower-case letters, digits and inner dashes)',
      ],
    ],
    [
      'fails when one of several ports has no name',
      'Service/web',
      ['spec', 'ports', 1, 'name'],
      undefined,
      ['Service/web spec.ports[1].name: is missing; every port needs a name when there are several'],
    ],
  ]);

  test.each(['http', 'h', 'a-1', '9a'])('%s is the name of a port', (name) => {
    expect(portNameProblem(name)).toBeUndefined();
  });

  test.each(['8080', '-http', 'http-', 'ht--tp', 'HTTP', 'a_b'])('%s is not the name of a port', (name) => {
    expect(portNameProblem(name)).toBeDefined();
  });
});
