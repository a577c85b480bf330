import { linesOf } from '../prepare/lines';

test('hosts are names, with a star in front at most', () => {
  const ingress = {
    enabled: true,
    className: 'nginx',
    hosts: [
      { host: 'pixee.example.com' },
      { host: '' },
      { host: '*.example.com' },
      { host: 'https://a.b/' },
      { host: '10.0.0.1' },
    ],
    tls: [{ hosts: ['pixee.example.com', 'Pixee.example.com'] }],
  };
  expect(linesOf('ingress-host', { platform: { ingress } })).toEqual([
    'platform.ingress.hosts[3].host must be a host name such as pixee.example.com or *.example.com, got "https://a.b/"; write a.b',
    'platform.ingress.hosts[4].host must be a host name such as pixee.example.com or *.example.com, got "10.0.0.1"',
    'platform.ingress.tls[0].hosts[1] must be a host name such as pixee.example.com or *.example.com, got "Pixee.example.com"; write pixee.example.com',
  ]);
  expect(linesOf('ingress-host', { platform: { ingress: { ...ingress, enabled: false } } })).toEqual([]);
});

test('looks at the hosts of upstream charts too', () => {
  const ingress = { enabled: true, ingressClassName: 'nginx', hosts: [{ name: 'a_b' }] };
  expect(linesOf('ingress-host', { 'victoria-logs-single': { server: { ingress } } })).toEqual([
    expect.stringMatching(/^victoria-logs-single\.server\.ingress\.hosts\[0\]\.name must be/),
  ]);
});
