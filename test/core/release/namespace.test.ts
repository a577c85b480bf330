import { linesOf } from '../../values/prepare/lines';
import { labels, object, problems, release } from '../../support/chart';

test('the Namespace carries the labels of Pod Security that are wanted, with their version', () => {
  const of = (props: Parameters<typeof release>[0]) =>
    object(release({ createNamespace: true, ...props }), 'Namespace', 'pixee-enterprise-server').metadata
      ?.labels;
  expect(
    of({ podSecurity: { warn: 'restricted', version: 'v1.34' }, namespaceLabels: { team: 'a' } }),
  ).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'baseline',
    'pod-security.kubernetes.io/enforce-version': 'v1.34',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/warn-version': 'v1.34',
    team: 'a',
  });
  expect(of({ podSecurity: { enforce: 'privileged' } })).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'privileged',
  });
  expect(of({})).not.toHaveProperty(['pod-security.kubernetes.io/warn']);
});

test('quota and default limits need no Namespace of ours, and are quantities as a server stores them', () => {
  const chart = release({
    resourceQuota: { hard: { 'requests.cpu': 4, 'limits.memory': '1024Mi' } },
    limitRange: { default: { cpu: '2000m' }, max: { memory: '4Gi' } },
  });
  expect(object(chart, 'ResourceQuota', 'pixee-enterprise-server').spec?.hard).toEqual({
    'requests.cpu': '4',
    'limits.memory': '1Gi',
  });
  expect(object(chart, 'LimitRange', 'pixee-enterprise-server').spec?.limits).toEqual([
    { type: 'Container', default: { cpu: '2' }, max: { memory: '4Gi' } },
  ]);
  expect(labels(chart)).not.toContain('Namespace/pixee-enterprise-server');
  expect(problems(chart)).toEqual([]);
  expect(labels(release({ limitRange: {} })).filter((label) => /Quota|Limit/.test(label))).toEqual([]);
});

test('what stands on the Namespace needs one', () => {
  expect(() => release({ podSecurity: { warn: 'restricted' } })).toThrow(
    'podSecurity counts only with createNamespace',
  );
  const values = { cdk8s: { namespace: { labels: { a: 'b' } } } };
  expect(linesOf('namespace-unused', values)).toEqual([
    expect.stringContaining('cdk8s.namespace.labels counts only'),
  ]);
  expect(linesOf('namespace-unused', { cdk8s: { ...values.cdk8s, createNamespace: true } })).toEqual([]);
});

test.each([
  [{ cdk8s: { namespace: { resourceQuota: { hard: { 'request.cpu': 4 } } } } }, 'quota-format'],
  [{ cdk8s: { namespace: { resourceQuota: { hard: { pods: 'many' } } } } }, 'quota-format'],
  [{ cdk8s: { namespace: { podSecurity: { version: '1.34' } } } }, 'pod-security-version'],
  [{ cdk8s: { runtime: { timeZone: 'Europe/Atlantis' } } }, 'time-zone'],
  [{ cdk8s: { runtime: { timeZone: '+01:00' } } }, 'time-zone'],
  [{ cdk8s: { runtime: { locale: 'de-DE' } } }, 'locale-format'],
  [{ platform: { podDisruptionBudget: { minAvailable: '120%' } } }, 'count-or-percent'],
  [{ platform: { autoscaling: { enabled: true, minReplicas: 4, maxReplicas: 3 } } }, 'autoscaling-range'],
])('%j is refused by the rule %s', (values, rule) => {
  expect(linesOf(rule, values)).toHaveLength(1);
});
