import { DeploymentWorkload, type DeploymentWorkloadProps } from '../../../lib/core/workload/workload';
import { labels, object, podSpec, problems, release, template } from '../../support/chart';
import { Pod } from '../../../lib/core/pod/pod';
import { vendorProfile } from '../../../lib/core/pod/security-profile';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import type { PodSettings } from '../../../lib/core/pod/pod-values';

const NAME = 'pixee-enterprise-server-scaled';
const REQUESTS = { requests: { cpu: '1', memory: '1Gi' } };

function scaled(
  props: Partial<DeploymentWorkloadProps>,
  of: Partial<ReleaseProps> = {},
  settings: PodSettings = {},
) {
  const chart = release(of);
  const component = chart.release.component('scaled');
  const pod = new Pod(chart.release, {
    component,
    containerName: 'main',
    image: 'registry.example.com/image:1',
    serviceAccountName: 'pixee',
    security: vendorProfile(chart.release),
    settings: { resources: REQUESTS, ...settings },
  });
  const made = new DeploymentWorkload(chart, 'scaled', { component, pod, ...props });
  return { chart, made };
}

describe('an autoscaler', () => {
  test('sets the number of pods, which the workload then leaves to it', () => {
    const { chart, made } = scaled({
      replicas: 5,
      autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 4, targetMemoryUtilizationPercentage: 70 },
    });
    expect(object(chart, 'Deployment', NAME).spec).not.toHaveProperty('replicas');
    expect(object(chart, 'HorizontalPodAutoscaler', NAME).spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: NAME },
      minReplicas: 2,
      maxReplicas: 4,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 70 } },
        },
      ],
    });
    expect(made.autoscaler?.name).toBe(NAME);
  });

  test('measures processor time when told nothing, and is not there unless enabled', () => {
    const { chart } = scaled({ autoscaling: { enabled: true } });
    expect(object(chart, 'HorizontalPodAutoscaler', NAME).spec).toMatchObject({
      minReplicas: 1,
      maxReplicas: 3,
      metrics: [{ resource: { name: 'cpu', target: { averageUtilization: 80 } } }],
    });
    expect(labels(scaled({ replicas: 2, autoscaling: { maxReplicas: 4 } }).chart)).not.toContain(
      `HorizontalPodAutoscaler/${NAME}`,
    );
  });

  test('fails when its least number is above its greatest', () => {
    expect(() => scaled({ autoscaling: { enabled: true, minReplicas: 5, maxReplicas: 4 } })).toThrow(
      'minReplicas is 5, more than maxReplicas, 4',
    );
  });
});

describe('a disruption budget', () => {
  const budget = (props: Partial<DeploymentWorkloadProps>, of: Partial<ReleaseProps> = {}) =>
    scaled(props, of).made.disruptionBudget !== undefined;

  test.each<[string, Partial<DeploymentWorkloadProps>, Partial<ReleaseProps>, boolean]>([
    ['is not there by itself', { replicas: 3 }, {}, false],
    [
      'is where several pods run, when the release wants budgets',
      { replicas: 3 },
      { podDisruptionBudgets: true },
      true,
    ],
    [
      'never guards one pod, whose node could not be drained',
      { replicas: 1 },
      { podDisruptionBudgets: true },
      false,
    ],
    ['comes with zones', { replicas: 2 }, { availability: 'zones' }, true],
    [
      'can be switched off beside zones',
      { replicas: 2 },
      { availability: 'zones', podDisruptionBudgets: false },
      false,
    ],
    [
      'counts the pods of an autoscaler',
      { autoscaling: { enabled: true, minReplicas: 2 } },
      { availability: 'nodes' },
      true,
    ],
    [
      'does not count pods that may go',
      { autoscaling: { enabled: true, minReplicas: 1 } },
      { availability: 'nodes' },
      false,
    ],
    ['is where the workload wants it', { replicas: 1, podDisruptionBudget: { enabled: true } }, {}, true],
    [
      'is not where the workload does not',
      { replicas: 3, podDisruptionBudget: { enabled: false } },
      { availability: 'zones' },
      false,
    ],
  ])('%s', (_title, props, of, expected) => {
    expect(budget(props, of)).toBe(expected);
  });

  test('lets one pod go, or what the user says', () => {
    const spec = (podDisruptionBudget: DeploymentWorkloadProps['podDisruptionBudget']) => {
      const { chart } = scaled({
        replicas: 3,
        podDisruptionBudget: { enabled: true, ...podDisruptionBudget },
      });
      const { selector, ...rest } = object(chart, 'PodDisruptionBudget', NAME).spec ?? {};
      expect(selector?.matchLabels).toEqual(object(chart, 'Deployment', NAME).spec?.selector.matchLabels);
      return rest;
    };
    expect(spec({})).toEqual({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
    expect(spec({ minAvailable: '2', unhealthyPodEvictionPolicy: 'IfHealthyBudget' })).toEqual({
      minAvailable: 2,
      unhealthyPodEvictionPolicy: 'IfHealthyBudget',
    });
    expect(spec({ maxUnavailable: '50%' })).toMatchObject({ maxUnavailable: '50%' });
  });
});

describe('pods of one kind', () => {
  const spread = (
    of: Partial<ReleaseProps>,
    props: Partial<DeploymentWorkloadProps>,
    settings: PodSettings = {},
  ) => {
    const { chart } = scaled(props, of, settings);
    const { topologySpreadConstraints = [], affinity } = podSpec(chart, NAME);
    return { keys: topologySpreadConstraints.map(({ topologyKey }) => topologyKey), affinity, chart };
  };
  const OWN = { 'app.kubernetes.io/name': 'scaled', 'app.kubernetes.io/instance': 'pixee-enterprise-server' };

  test('keep apart over zones and nodes by their own labels, and still run on one node', () => {
    const { chart } = spread({ availability: 'zones' }, { replicas: 2 });
    const { topologySpreadConstraints, affinity } = podSpec(chart, NAME);
    expect(topologySpreadConstraints).toEqual(
      ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: OWN },
        matchLabelKeys: ['pod-template-hash'],
      })),
    );
    expect(affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution).toBeUndefined();
    expect(template(chart, NAME).metadata?.labels).toMatchObject(OWN);
    expect(problems(chart)).toEqual([]);
  });

  test('keep apart over nodes alone, and not at all when there is one of them', () => {
    expect(spread({ availability: 'nodes' }, { replicas: 2 }).keys).toEqual(['kubernetes.io/hostname']);
    for (const replicas of [0, 1]) {
      const { keys, affinity } = spread({ availability: 'zones' }, { replicas });
      expect({ keys, affinity }).toEqual({ keys: [], affinity: undefined });
    }
    const growing = { autoscaling: { enabled: true, maxReplicas: 4 } };
    expect(spread({ availability: 'nodes' }, growing).keys).toHaveLength(1);
    expect(spread({}, { replicas: 3 }).keys).toEqual([]);
  });

  test('do as the user says, where something is said', () => {
    const own = [{ maxSkew: 2, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule' as const }];
    expect(
      spread({ availability: 'zones' }, { replicas: 2 }, { topologySpreadConstraints: own }).keys,
    ).toEqual(['rack']);
    const required = { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'rack' }] };
    const { affinity } = spread(
      { availability: 'zones' },
      { replicas: 2 },
      { affinity: { podAntiAffinity: required } },
    );
    expect(affinity?.podAntiAffinity).not.toHaveProperty('preferredDuringSchedulingIgnoredDuringExecution');
    const nothing = { affinity: null, topologySpreadConstraints: null } as unknown as PodSettings;
    const silent = spread({ availability: 'zones' }, { replicas: 2 }, nothing);
    expect({ keys: silent.keys, affinity: silent.affinity }).toEqual({ keys: [], affinity: undefined });
    const drawn = spread({ availability: 'nodes' }, { replicas: 2 }, { affinity: { nodeAffinity: {} } });
    expect(drawn.affinity).toHaveProperty('podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution');
  });
});

test('old revisions follow the release', () => {
  const { chart } = scaled({}, { revisionHistoryLimit: 2 });
  expect(object(chart, 'Deployment', NAME).spec?.revisionHistoryLimit).toBe(2);
});
