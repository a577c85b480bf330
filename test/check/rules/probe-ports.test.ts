import { check, sampleWith, testCases } from '../support/sample';

const WEB = ['spec', 'template', 'spec', 'containers', 0];

describe('probe-ports', () => {
  testCases('probe-ports', [
    [
      'fails when a probe names a port that is not there',
      'Deployment/web',
      [...WEB, 'startupProbe', 'httpGet', 'port'],
      'htttp',
      [
        'Deployment/web spec.template.spec.containers[0].startupProbe.httpGet.port: the container has no port of the name htttp (http, grpc)',
      ],
    ],
    [
      'fails when a hook names a port that is not there',
      'DaemonSet/collector',
      [...WEB, 'lifecycle'],
      { preStop: { httpGet: { port: 'http', path: '/stop' } } },
      [
        'DaemonSet/collector spec.template.spec.containers[0].lifecycle.preStop.httpGet.port: the container has no port of the name http (metrics)',
      ],
    ],
    ['takes any number', 'Deployment/web', [...WEB, 'startupProbe', 'httpGet', 'port'], 1234, []],
  ]);

  test('suggests the nearest name', () => {
    const objects = sampleWith('Deployment/web', [...WEB, 'startupProbe', 'httpGet', 'port'], 'htttp');
    expect(check(objects)[0]?.remedy).toBe('write http');
  });
});
