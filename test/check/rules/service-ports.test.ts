import { testCases } from '../support/sample';

describe('service-ports', () => {
  testCases('service-ports', [
    [
      'fails when no container has a port of that name',
      'Service/web',
      ['spec', 'ports', 0, 'targetPort'],
      'htpp',
      [
        'Service/web spec.ports[0].targetPort: no container of the selected pods has a TCP port of the name htpp (they have http, grpc)',
      ],
    ],
    [
      'fails when no container has a port of that number',
      'Service/web',
      ['spec', 'ports', 0, 'targetPort'],
      80,
      [
        'Service/web spec.ports[0].targetPort: no container of the selected pods has the TCP port 80 (they have 8080, 9090)',
      ],
    ],
    [
      'fails when the port itself leads nowhere',
      'Service/web',
      ['spec', 'ports', 1, 'port'],
      9091,
      [
        'Service/web spec.ports[1].targetPort: no container of the selected pods has the TCP port 9091 (they have 8080, 9090)',
      ],
    ],
    [
      'fails when the protocol differs',
      'Service/web',
      ['spec', 'ports', 0, 'protocol'],
      'UDP',
      [
        'Service/web spec.ports[0].targetPort: no container of the selected pods has a UDP port of the name http (they have none)',
      ],
    ],
    [
      'takes any number when the pods do not say what they listen on',
      'StatefulSet/store',
      ['spec', 'template', 'spec', 'containers', 0, 'ports'],
      undefined,
      [],
    ],
  ]);
});
