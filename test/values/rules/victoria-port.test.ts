import { linesOf } from '../prepare/lines';

const withPort = (port: unknown) => ({
  'victoria-logs-single': { server: { ingress: { enabled: false, hosts: [{ name: 'a.b', port }] } } },
});

test.each(['http', 9428, '9428'])('takes %j', (port) => {
  expect(linesOf('service-port', withPort(port))).toEqual([]);
});

test.each([0, 70000, 'HTTP'])('fails with %j', (port) => {
  expect(linesOf('service-port', withPort(port))).toHaveLength(1);
});
