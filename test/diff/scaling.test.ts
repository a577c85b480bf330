import { diffObjects } from '../../lib/diff/diff';
import { deployment, NAMESPACE, object } from './objects';

const autoscaler = object(
  'autoscaling/v2',
  'HorizontalPodAutoscaler',
  {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'deployment' },
      minReplicas: 2,
      maxReplicas: 5,
    },
  },
  { name: 'scaler' },
);
const told = (
  before: ReturnType<typeof deployment>,
  after: readonly ReturnType<typeof deployment>[],
): string[] =>
  diffObjects([before], after, NAMESPACE).changes.flatMap(({ kind, messages }) =>
    messages.map((message) => `${kind}: ${message}`),
  );

test('tells what becomes of the pods when an autoscaler takes over', () => {
  expect(told(deployment({ replicas: 3 }), [deployment({ replicas: undefined }), autoscaler])).toEqual([
    expect.stringContaining('Deployment: falls from 3 pods to 1 until its autoscaler adds more'),
    'HorizontalPodAutoscaler: sets the number of pods, between 2 and 5',
  ]);
  expect(told(deployment({ replicas: 3 }), [deployment({ replicas: undefined })])).toEqual([
    'Deployment: shrinks from 3 to 1 pods',
  ]);
});
