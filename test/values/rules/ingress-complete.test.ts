import { linesOf } from '../prepare/lines';

const lines = (ingress: unknown) => linesOf('ingress-complete', { platform: { ingress } });

test('an ingress needs a class and hosts', () => {
  expect(lines({ enabled: true })).toEqual([
    'platform.ingress.enabled is true, but `platform.ingress.className` does not say which ingress controller serves it; set `platform.ingress.className`, such as nginx, alb or gce',
    'platform.ingress.enabled is true, but `platform.ingress.hosts` does not say what leads to the service; list at least one host with its paths; an empty host name stands for every host',
  ]);
});

test('the annotation of older charts tells the class', () => {
  const ingress = { enabled: true, annotations: { 'kubernetes.io/ingress.class': 'nginx' }, hosts: [{}] };
  expect(lines(ingress)).toEqual([expect.stringMatching(/set `platform.ingress.className`, here nginx$/)]);
});

test('an empty list of paths leads nowhere', () => {
  expect(
    lines({ enabled: true, className: 'nginx', hosts: [{ host: 'a.b' }, { host: 'c.d', paths: [] }] }),
  ).toEqual([
    'platform.ingress.hosts[1] has an empty list of paths, so that nothing leads to the service; list a path, or leave the list out for everything below /',
  ]);
});

test('says it in the words of the upstream charts', () => {
  const ingress = { enabled: true, hosts: [{ name: 'a.b' }] };
  expect(linesOf('ingress-complete', { victoriatraces: { server: { ingress } } })).toEqual([
    expect.stringContaining(
      'victoriatraces.server.ingress.enabled is true, but `victoriatraces.server.ingress.ingressClassName`',
    ),
  ]);
});

test.each([
  ['is switched off', { enabled: false }],
  ['is complete', { enabled: true, className: 'nginx', hosts: [{ host: '' }] }],
  ['is only misspelt', { enabled: true, clasName: 'nginx', host: [{ host: '' }] }],
])('is silent about an ingress that %s', (_, ingress) => {
  expect(lines(ingress)).toEqual([]);
});
