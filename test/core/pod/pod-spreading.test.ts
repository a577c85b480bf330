import { avoidOwnPods, spreadOwnPods } from '../../../lib/core/pod/pod-spreading';

const OWN = { 'app.kubernetes.io/name': 'platform' };
const labelSelector = { matchLabels: OWN };
const OTHER = { labelSelector: { matchLabels: { app: 'db' } } };
const HOST = { topologyKey: 'kubernetes.io/hostname' };
const ZONE = {
  maxSkew: 1,
  topologyKey: 'topology.kubernetes.io/zone',
  whenUnsatisfiable: 'DoNotSchedule',
} as const;

test('what spreads pods is about the own ones, unless it says about which', () => {
  expect(spreadOwnPods([ZONE, { ...ZONE, ...OTHER }], OWN)).toEqual([
    { ...ZONE, labelSelector },
    { ...ZONE, ...OTHER },
  ]);
});

test('an empty selector is one: it is about all pods', () => {
  expect(spreadOwnPods([{ ...ZONE, labelSelector: {} }], OWN)).toEqual([{ ...ZONE, labelSelector: {} }]);
});

test('null, as values may have it, is none', () => {
  const given = [{ ...ZONE, labelSelector: null }] as unknown as Parameters<typeof spreadOwnPods>[0];
  expect(spreadOwnPods(given, OWN)).toEqual([{ ...ZONE, labelSelector }]);
});

test('pods avoid their own, required and preferred', () => {
  const required = { requiredDuringSchedulingIgnoredDuringExecution: [HOST, { ...HOST, ...OTHER }] };
  expect(avoidOwnPods({ podAntiAffinity: required }, OWN)).toEqual({
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { ...HOST, labelSelector },
        { ...HOST, ...OTHER },
      ],
    },
  });
  const preferred = {
    preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: HOST }],
  };
  expect(avoidOwnPods({ podAntiAffinity: preferred }, OWN)).toEqual({
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, podAffinityTerm: { ...HOST, labelSelector } },
      ],
    },
  });
});

test('what draws pods to others is left as it is', () => {
  const affinity = {
    podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [HOST] },
    nodeAffinity: {},
  };
  expect(avoidOwnPods(affinity, OWN)).toEqual(affinity);
});
