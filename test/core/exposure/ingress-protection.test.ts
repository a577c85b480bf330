import {
  controllerOf,
  mergeAnnotations,
  traefikMiddleware,
} from '../../../lib/core/exposure/ingress-protection';

test.each([
  ['nginx', 'nginx'],
  ['nginx-internal', 'nginx'],
  ['webapprouting.kubernetes.azure.com', 'nginx'],
  ['traefik', 'traefik'],
  ['alb', 'alb'],
  ['internal-alb', 'alb'],
  ['albatross', 'other'],
  ['gce', 'gce'],
  ['gce-internal', 'gce'],
  ['azure-application-gateway', 'agic'],
  ['haproxy', 'haproxy'],
  ['openshift-default', 'openshift'],
  ['ocelot', 'other'],
])('the class %s is that of %s', (name, controller) => {
  expect(controllerOf(name)).toBe(controller);
});

test('later annotations win, but every middleware runs', () => {
  const first = traefikMiddleware('prod', 'first');
  const [key = ''] = Object.keys(first);
  expect(mergeAnnotations({ a: '1', b: '1' }, undefined, first, { b: '2', [key]: 'x@file' })).toEqual({
    a: '1',
    b: '2',
    [key]: 'prod-first@kubernetescrd,x@file',
  });
});
