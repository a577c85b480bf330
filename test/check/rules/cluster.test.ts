import { checkObjects } from '../../../lib/check/check-objects';
import type { CheckOptions } from '../../../lib/check/check-options';

type Json = Record<string, unknown>;

const RESOURCES = { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2', memory: '2Gi' } };

function deployment(spec: Json = {}, pod: Json = {}, container: Json = {}): Json {
  const labels = { app: 'web' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'web', image: 'web:1', resources: RESOURCES, ...container }], ...pod },
      },
      ...spec,
    },
  };
}

const make = (apiVersion: string, kind: string, spec: Json): Json => ({
  apiVersion,
  kind,
  metadata: { name: 'web' },
  spec,
});
const budget = (spec: Json): Json =>
  make('policy/v1', 'PodDisruptionBudget', { selector: { matchLabels: { app: 'web' } }, ...spec });
const autoscaler = (spec: Json = {}): Json =>
  make('autoscaling/v2', 'HorizontalPodAutoscaler', {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    minReplicas: 2,
    maxReplicas: 4,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } },
      },
    ],
    ...spec,
  });
const quota = (hard: Json): Json => make('v1', 'ResourceQuota', { hard });
const limits = (item: Json): Json => make('v1', 'LimitRange', { limits: [{ type: 'Container', ...item }] });

function lines(rule: string, objects: readonly Json[], options: CheckOptions = {}): string[] {
  return checkObjects(objects, options)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, object, message }) => `${severity} ${object ?? ''} ${message}`);
}

describe('a disruption budget', () => {
  test.each<[Json, number, string]>([
    [{ maxUnavailable: 0 }, 3, 'spec.maxUnavailable: leaves none of 3 pods to be moved'],
    [{ minAvailable: 1 }, 1, 'spec.minAvailable: leaves none of 1 pods to be moved'],
    [{ minAvailable: '100%' }, 3, 'spec.minAvailable: leaves none of 3 pods to be moved'],
    [{ minAvailable: '51%' }, 2, 'spec.minAvailable: leaves none of 2 pods to be moved'],
  ])('that is %j warns over %d pods', (spec, replicas, expected) => {
    expect(lines('disruption-budget', [deployment({ replicas }), budget(spec)])).toEqual([
      expect.stringContaining(`warning PodDisruptionBudget/web ${expected}`),
    ]);
  });

  test.each<[Json, number]>([
    [{ maxUnavailable: 1 }, 1],
    [{ maxUnavailable: '1%' }, 2],
    [{ minAvailable: '50%' }, 2],
    [{ minAvailable: 1 }, 2],
    [{ minAvailable: 1 }, 0],
  ])('that is %j is fine over %d pods', (spec, replicas) => {
    expect(lines('disruption-budget', [deployment({ replicas }), budget(spec)])).toEqual([]);
  });

  test('counts what an autoscaler keeps at least, and has one of both fields', () => {
    const objects = [deployment(), autoscaler({ minReplicas: 1 }), budget({ minAvailable: 1 })];
    expect(lines('disruption-budget', objects)).toHaveLength(1);
    expect(lines('disruption-budget', [deployment(), autoscaler(), budget({ minAvailable: 1 })])).toEqual([]);
    expect(
      lines('disruption-budget', [deployment(), budget({ minAvailable: 1, maxUnavailable: 1 })]),
    ).toEqual(['error PodDisruptionBudget/web spec.minAvailable: must not be given beside maxUnavailable']);
  });
});

describe('an autoscaler', () => {
  test('measures what every container requests', () => {
    const silent = deployment(
      {},
      {
        containers: [
          { name: 'web', image: 'web:1', resources: RESOURCES },
          { name: 'side', image: 'a:1' },
        ],
      },
    );
    expect(lines('autoscaling-target', [deployment(), autoscaler()])).toEqual([]);
    expect(lines('autoscaling-target', [silent, autoscaler()])).toEqual([
      'warning HorizontalPodAutoscaler/web spec.metrics[0].resource.name: is cpu, of which the container side of Deployment/web requests nothing',
    ]);
    expect(lines('autoscaling-target', [silent, autoscaler(), limits({ default: { cpu: '1' } })])).toEqual(
      [],
    );
    const limited = deployment({}, {}, { resources: { limits: { cpu: '1' } } });
    expect(lines('autoscaling-target', [limited, autoscaler()])).toEqual([]);
  });

  test('has a range', () => {
    expect(lines('autoscaling-range', [deployment(), autoscaler({ minReplicas: 5 })])).toEqual([
      'error HorizontalPodAutoscaler/web spec.minReplicas: is 5, more than maxReplicas, 4',
    ]);
  });
});

describe('a quota', () => {
  test.each<[string, Json, string]>([
    ['requests.cpu', { 'requests.cpu': '2999m' }, 'is 2999m, but the requests of all pods are 3 at least'],
    ['cpu', { cpu: 2 }, 'is 2, but the requests of all pods are 3 at least'],
    [
      'requests.memory',
      { 'requests.memory': '2Gi' },
      'is 2Gi, but the requests of all pods are 3Gi at least',
    ],
    ['limits.memory', { 'limits.memory': '5Gi' }, 'is 5Gi, but the limits of all pods are 6Gi at least'],
    ['pods', { pods: 2 }, 'is 2, but 3 pods run at least'],
  ])('of %s refuses what is beyond it', (_name, hard, expected) => {
    expect(lines('quota-exceeded', [deployment({ replicas: 3 }), quota(hard)])).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  test('is kept by what just fits, and by an autoscaler that starts small', () => {
    const hard = {
      'requests.cpu': 3,
      'requests.memory': '3Gi',
      'limits.memory': '6Gi',
      pods: 3,
      'count/jobs.batch': 1,
    };
    expect(lines('quota-exceeded', [deployment({ replicas: 3 }), quota(hard)])).toEqual([]);
    expect(lines('quota-exceeded', [deployment(), autoscaler({ maxReplicas: 90 }), quota(hard)])).toEqual([]);
  });

  test('counts containers that run before by the greatest of them', () => {
    const init = (cpu: string): Json => ({
      name: `init-${cpu}`,
      image: 'a:1',
      resources: { requests: { cpu } },
    });
    const pod = deployment({ replicas: 1 }, { initContainers: [init('3'), init('2')] });
    expect(lines('quota-exceeded', [pod, quota({ 'requests.cpu': 3 })])).toEqual([]);
    expect(lines('quota-exceeded', [pod, quota({ 'requests.cpu': 2 })])).toEqual([
      expect.stringContaining('are 3 at least'),
    ]);
    const beside = deployment(
      { replicas: 1 },
      { initContainers: [{ ...init('2'), restartPolicy: 'Always' }] },
    );
    expect(lines('quota-exceeded', [beside, quota({ 'requests.cpu': 2 })], { kubeVersion: '1.34' })).toEqual([
      expect.stringContaining('are 3 at least'),
    ]);
  });

  test('counts the servers of the database', () => {
    const cluster = {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: { name: 'db' },
      spec: { instances: 3, storage: { size: '1Gi' }, resources: { requests: { cpu: '1' } } },
    };
    expect(lines('quota-exceeded', [cluster, quota({ 'requests.cpu': 2, pods: 2 })])).toHaveLength(2);
  });

  test('wants what it bounds to be stated, by the container or the namespace', () => {
    const bare = deployment({}, {}, { resources: { requests: { cpu: '1' } } });
    const hard = quota({ 'limits.cpu': 8, 'requests.cpu': 8 });
    expect(lines('quota-unstated', [bare, hard])).toEqual([
      'warning Deployment/web spec.template.spec.containers[0].resources.limits.cpu: is missing in the container web, and ResourceQuota/web bounds it: the pod is refused',
    ]);
    expect(lines('quota-unstated', [bare, hard, limits({ default: { cpu: '2' } })])).toEqual([]);
    expect(lines('quota-unstated', [deployment(), hard])).toEqual([]);
  });
});

describe('default limits', () => {
  test.each<[Json, string | undefined]>([
    [
      { max: { memory: '1Gi' } },
      'limits.memory: of the container web is 2Gi, more than LimitRange/web allows, 1Gi',
    ],
    [{ min: { cpu: '2' } }, 'requests.cpu: of the container web is 1, less than LimitRange/web wants, 2'],
    [{ max: { memory: '2Gi', cpu: '2' }, min: { cpu: '1' } }, undefined],
  ])('%j', (item, expected) => {
    expect(lines('limit-range', [deployment(), limits(item)])).toEqual(
      expected === undefined ? [] : [expect.stringContaining(expected)],
    );
  });
});

describe('the SCC restricted-v2', () => {
  const scc = (pod: Json, container: Json = {}): string[] =>
    lines('security-constraint', [deployment({}, pod, container)], { securityConstraint: 'restricted-v2' });

  test.each<[string, Json, Json]>([
    ['nothing', {}, {}],
    [
      'what the strictest standard wants',
      { securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } },
      {
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
        },
      },
    ],
    [
      'volumes of its kinds',
      {
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'b', configMap: { name: 'c' } },
        ],
      },
      {},
    ],
    ['a group beside the own', { securityContext: { supplementalGroups: [1000] } }, {}],
  ])('admits %s', (_title, pod, container) => {
    expect(scc(pod, container)).toEqual([]);
  });

  test.each<[Json, Json, string]>([
    [{ securityContext: { runAsUser: 1000 } }, {}, 'securityContext.runAsUser: must not be given'],
    [{ securityContext: { fsGroup: 1000 } }, {}, 'securityContext.fsGroup: must not be given'],
    [{ securityContext: { seLinuxOptions: { type: 'spc_t' } } }, {}, 'seLinuxOptions: must not be given'],
    [
      { securityContext: { seccompProfile: { type: 'Unconfined' } } },
      {},
      'seccompProfile.type: must not be Unconfined',
    ],
    [{ hostNetwork: true }, {}, 'hostNetwork: must not be true'],
    [{ volumes: [{ name: 'a', hostPath: { path: '/var' } }] }, {}, 'volumes[0].hostPath: must not be used'],
    [{}, { securityContext: { runAsUser: 0 } }, 'containers[0].securityContext.runAsUser: must not be given'],
    [{}, { securityContext: { privileged: true } }, 'privileged: must not be true'],
    [
      {},
      { securityContext: { allowPrivilegeEscalation: true } },
      'allowPrivilegeEscalation: must not be true',
    ],
    [{}, { securityContext: { capabilities: { add: ['CHOWN'] } } }, 'capabilities.add[0]: must not be CHOWN'],
    [{}, { ports: [{ containerPort: 80, hostPort: 80 }] }, 'ports[0].hostPort: must not be used'],
  ])('does not admit %j %j', (pod, container, expected) => {
    expect(scc(pod, container)).toEqual([expect.stringContaining(expected)]);
  });

  test('fills the seccomp profile in, for the strictest standard too', () => {
    const context = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true };
    const objects = [deployment({}, {}, { securityContext: context })];
    const asked = { podSecurity: 'restricted' } as const;
    expect(lines('pod-security', objects, asked)).toEqual([expect.stringContaining('seccompProfile')]);
    expect(lines('pod-security', objects, { ...asked, securityConstraint: 'restricted-v2' })).toEqual([]);
  });
});
