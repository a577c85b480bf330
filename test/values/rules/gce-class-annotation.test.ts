import { linesOf } from '../prepare/lines';

const lines = (ingress: Record<string, unknown>) =>
  linesOf('gce-class-annotation', { platform: { ingress: { enabled: true, hosts: [{}], ...ingress } } });

test.each(['gce', 'gce-internal'])('warns about the class %s without the annotation', (className) => {
  expect(lines({ className })).toEqual([
    `platform.ingress.className is "${className}", but the ingress controller of GKE goes by the annotation \`kubernetes.io/ingress.class\` alone; add to \`annotations\`: kubernetes.io/ingress.class: ${className}`,
  ]);
});

test('is silent with the annotation, and about other classes', () => {
  expect(lines({ className: 'gce', annotations: { 'kubernetes.io/ingress.class': 'gce' } })).toEqual([]);
  expect(lines({ className: 'nginx' })).toEqual([]);
});
