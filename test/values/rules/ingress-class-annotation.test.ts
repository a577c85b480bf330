import { linesOf } from '../prepare/lines';

const lines = (className: string, annotated: string) =>
  linesOf('ingress-class-annotation', {
    platform: {
      ingress: {
        enabled: true,
        className,
        annotations: { 'kubernetes.io/ingress.class': annotated },
        hosts: [{}],
      },
    },
  });

test('class and annotation are the same', () => {
  expect(lines('gce', 'gce')).toEqual([]);
  expect(lines('nginx', 'gce')).toEqual([
    'platform.ingress.annotations."kubernetes.io/ingress.class" is "gce" but `className` is "nginx"; Kubernetes refuses an Ingress where they differ; give both the same value',
  ]);
});
