import { check, problems, sampleWith, testCases } from '../support/sample';

const NAME = 'app.kubernetes.io/name';

describe('selects-something', () => {
  testCases('selects-something', [
    [
      'fails when a Service selects no pod',
      'Service/web',
      ['spec', 'selector', NAME],
      'wbe',
      ['Service/web spec.selector: selects no pod of shop'],
    ],
    ['takes a Service without a selector', 'Service/store', ['spec', 'selector'], undefined, []],
    [
      'fails when a disruption budget selects no pod',
      'PodDisruptionBudget/web',
      ['spec', 'selector', 'matchLabels', NAME],
      'wbe',
      ['PodDisruptionBudget/web spec.selector: selects no pod of shop'],
    ],
    [
      'fails when a monitor selects no Service',
      'ServiceMonitor/web',
      ['spec', 'selector', 'matchLabels', NAME],
      'wbe',
      ['ServiceMonitor/web spec.selector: selects no Service of shop'],
    ],
    [
      'fails when a monitor names no port of the Service',
      'ServiceMonitor/web',
      ['spec', 'endpoints', 0, 'port'],
      'metrics',
      ['ServiceMonitor/web spec.endpoints[0].port: no port is named metrics (http, grpc)'],
    ],
    [
      'fails when a monitor names no port of the pods of an operator',
      'PodMonitor/postgresql',
      ['spec', 'podMetricsEndpoints', 0, 'port'],
      'http',
      [
        'PodMonitor/postgresql spec.podMetricsEndpoints[0].port: no port is named http (postgresql, metrics, status)',
      ],
    ],
  ]);

  test('warns when a network policy selects no pod', () => {
    const objects = sampleWith('NetworkPolicy/web', ['spec', 'podSelector', 'matchLabels', NAME], 'wbe');
    expect(check(objects)).toMatchObject([{ severity: 'warning', rule: 'selects-something' }]);
  });

  test('says nothing when the pods may be of a kind that it does not know', () => {
    const objects = sampleWith('Service/web', ['spec', 'selector', NAME], 'wbe');
    const rollout = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'a' },
      spec: { template: {} },
    };
    expect(problems('selects-something', [...objects, rollout], { foreign: 'allow' })).toEqual([]);
  });
});
