import type { ValuePath } from '../../findings/finding';
import type { Container, NetworkPolicyPeer, Volume } from '../../generated/kubernetes';
import type { TroubleshootSpec } from '../../kubernetes/custom-resources/index';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import type { ObjectRule, RuleContext } from '../rule';

/** Where Kubernetes wants exactly one of several fields, there is exactly one. */
export const oneOf: ObjectRule = {
  id: 'one-of',
  check(context) {
    for (const { object, specPath, spec, containers } of context.index.pods) {
      for (const { container, path } of containers) checkContainer(object, container, path, context);
      spec.volumes?.forEach((volume, position) => {
        checkVolume(object, volume, [...specPath, 'volumes', position], context);
      });
    }
    for (const object of context.index.ofKind('NetworkPolicy')) {
      const { ingress = [], egress = [] } = object.body.spec ?? {};
      ingress.forEach(({ from = [] }, position) => {
        checkPeers(object, from, ['spec', 'ingress', position, 'from'], context);
      });
      egress.forEach(({ to = [] }, position) => {
        checkPeers(object, to, ['spec', 'egress', position, 'to'], context);
      });
    }
    for (const object of context.index.ofKind('PodDisruptionBudget')) {
      const { minAvailable, maxUnavailable } = object.body.spec ?? {};
      exactlyOne(object, ['spec'], { minAvailable, maxUnavailable }, context);
    }
    for (const object of context.index.ofKind('Middleware')) {
      exactlyOne(object, ['spec'], { ...object.body.spec }, context);
    }
    for (const object of [...context.index.ofKind('Preflight'), ...context.index.ofKind('SupportBundle')])
      checkTroubleshoot(object, object.body.spec ?? {}, context);
  },
};

const HANDLERS = ['exec', 'grpc', 'httpGet', 'tcpSocket'] as const;

function checkContainer(
  object: CheckedObject,
  container: DeepPartial<Container>,
  path: ValuePath,
  context: RuleContext,
): void {
  container.env?.forEach(({ value, valueFrom }, position) => {
    if (valueFrom === undefined) return;
    const at = [...path, 'env', position];
    if (value !== undefined && value !== '') {
      context.report({ object, path: at, message: 'has value and valueFrom, may have one of them' });
    }
    exactlyOne(object, [...at, 'valueFrom'], { ...valueFrom }, context);
  });
  container.envFrom?.forEach(({ configMapRef, secretRef }, position) => {
    exactlyOne(object, [...path, 'envFrom', position], { configMapRef, secretRef }, context);
  });
  for (const name of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
    const probe = container[name];
    if (probe === undefined) continue;
    const handlers = Object.fromEntries(HANDLERS.map((handler) => [handler, probe[handler]]));
    exactlyOne(object, [...path, name], handlers, context);
  }
}

function checkVolume(
  object: CheckedObject,
  volume: DeepPartial<Volume>,
  path: ValuePath,
  context: RuleContext,
): void {
  const sources = Object.keys(volume).filter((field) => field !== 'name');
  // a volume without a source is an empty folder
  if (sources.length > 1)
    exactlyOne(object, path, Object.fromEntries(sources.map((field) => [field, true])), context);
  volume.projected?.sources?.forEach((source, position) => {
    exactlyOne(object, [...path, 'projected', 'sources', position], { ...source }, context);
  });
}

function checkTroubleshoot(
  object: CheckedObject,
  { collectors = [], analyzers = [] }: DeepPartial<TroubleshootSpec>,
  context: RuleContext,
): void {
  collectors.forEach((collector, position) => {
    exactlyOne(object, ['spec', 'collectors', position], { ...collector }, context);
  });
  analyzers.forEach((analyzer, position) => {
    const path = ['spec', 'analyzers', position];
    exactlyOne(object, path, { ...analyzer }, context);
    for (const [kind, judgement] of Object.entries(analyzer)) {
      judgement.outcomes?.forEach((outcome, index) => {
        exactlyOne(object, [...path, kind, 'outcomes', index], { ...outcome }, context);
      });
    }
  });
}

function checkPeers(
  object: CheckedObject,
  peers: readonly DeepPartial<NetworkPolicyPeer>[],
  path: ValuePath,
  { report }: RuleContext,
): void {
  peers.forEach(({ ipBlock, namespaceSelector, podSelector }, position) => {
    const at = [...path, position];
    const selects = namespaceSelector !== undefined || podSelector !== undefined;
    if (ipBlock !== undefined && selects) {
      report({ object, path: at, message: 'has ipBlock and a selector, may have one of them' });
    }
    if (ipBlock === undefined && !selects) {
      report({ object, path: at, message: 'is empty; it needs ipBlock, namespaceSelector or podSelector' });
    }
  });
}

function exactlyOne(
  object: CheckedObject,
  path: ValuePath,
  fields: Readonly<Record<string, unknown>>,
  { report }: RuleContext,
): void {
  const given = Object.keys(fields).filter((field) => fields[field] !== undefined);
  if (given.length === 1) return;
  const choices = Object.keys(fields).join(', ');
  const message =
    given.length === 0
      ? `has none of ${choices || 'its fields'}, needs one`
      : `has ${given.join(' and ')}, may have one of them`;
  report({ object, path, message });
}
