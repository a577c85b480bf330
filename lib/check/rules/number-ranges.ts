import type { ValuePath } from '../../findings/finding';
import type { Container, JobSpec, Probe } from '../../generated/kubernetes';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import type { ObjectRule, RuleContext } from '../rule';

const MAX_PORT = 65535;
const NODE_PORTS = { from: 30000, to: 32767 };
const MAX_MODE = 0o777;

interface Range {
  readonly from: number;
  readonly to?: number;
}

const port: Range = { from: 1, to: MAX_PORT };
const positive: Range = { from: 1 };
const notNegative: Range = { from: 0 };

/** Numbers are within the range that a server accepts: ports, probes, replicas, seconds, file modes. */
export const numberRanges: ObjectRule = {
  id: 'number-ranges',
  check(context) {
    const ranges =
      (object: CheckedObject): Check =>
      (value, range, path) => {
        if (typeof value !== 'number' || (value >= range.from && value <= (range.to ?? Infinity))) return;
        const allowed = range.to === undefined ? `at least ${range.from}` : `${range.from} to ${range.to}`;
        context.report({ object, path: path(), message: `is ${value}, allowed: ${allowed}` });
      };
    checkPods(context, ranges);
    checkServices(context, ranges);
    checkCounts(context, ranges);
  },
};

/** The path is only asked for where something is wrong. */
type Check = (value: unknown, range: Range, path: () => ValuePath) => void;

function checkPods({ index }: RuleContext, ranges: (object: CheckedObject) => Check): void {
  for (const { object, specPath, spec, containers } of index.pods) {
    const check = ranges(object);
    check(spec.terminationGracePeriodSeconds, notNegative, () => [
      ...specPath,
      'terminationGracePeriodSeconds',
    ]);
    spec.volumes?.forEach(({ secret, configMap, projected }, position) => {
      const modes = { secret, configMap, projected };
      for (const [source, files] of Object.entries(modes)) {
        const path = (): ValuePath => [...specPath, 'volumes', position, source, 'defaultMode'];
        check(files?.defaultMode, { from: 0, to: MAX_MODE }, path);
      }
    });
    for (const { container, path } of containers) checkContainer(container, path, check);
  }
}

function checkContainer(container: DeepPartial<Container>, path: ValuePath, check: Check): void {
  container.ports?.forEach(({ containerPort, hostPort }, position) => {
    check(containerPort, port, () => [...path, 'ports', position, 'containerPort']);
    check(hostPort, port, () => [...path, 'ports', position, 'hostPort']);
  });
  for (const name of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
    const probe = container[name];
    if (probe !== undefined) checkProbe(probe, name, [...path, name], check);
  }
}

function checkProbe(probe: DeepPartial<Probe>, name: string, path: ValuePath, check: Check): void {
  for (const field of [
    'periodSeconds',
    'timeoutSeconds',
    'failureThreshold',
    'terminationGracePeriodSeconds',
  ] as const) {
    check(probe[field], positive, () => [...path, field]);
  }
  check(probe.initialDelaySeconds, notNegative, () => [...path, 'initialDelaySeconds']);
  // only readiness may ask for more than one success
  check(probe.successThreshold, name === 'readinessProbe' ? positive : { from: 1, to: 1 }, () => [
    ...path,
    'successThreshold',
  ]);
  for (const action of ['httpGet', 'tcpSocket', 'grpc'] as const) {
    check(probe[action]?.port, port, () => [...path, action, 'port']);
  }
}

function checkServices({ index }: RuleContext, ranges: (object: CheckedObject) => Check): void {
  for (const object of index.ofKind('Service')) {
    const check = ranges(object);
    object.body.spec?.ports?.forEach((one, position) => {
      const path = ['spec', 'ports', position];
      check(one.port, port, () => [...path, 'port']);
      check(one.targetPort, port, () => [...path, 'targetPort']);
      check(one.nodePort === 0 ? undefined : one.nodePort, NODE_PORTS, () => [...path, 'nodePort']);
    });
  }
}

function checkJob(spec: DeepPartial<JobSpec> | undefined, path: ValuePath, check: Check): void {
  check(spec?.backoffLimit, notNegative, () => [...path, 'backoffLimit']);
  check(spec?.activeDeadlineSeconds, positive, () => [...path, 'activeDeadlineSeconds']);
  check(spec?.ttlSecondsAfterFinished, notNegative, () => [...path, 'ttlSecondsAfterFinished']);
}

function checkCounts({ index, report }: RuleContext, ranges: (object: CheckedObject) => Check): void {
  for (const kind of ['Deployment', 'StatefulSet'] as const) {
    for (const object of index.ofKind(kind)) {
      const { replicas, revisionHistoryLimit } = object.body.spec ?? {};
      ranges(object)(replicas, notNegative, () => ['spec', 'replicas']);
      ranges(object)(revisionHistoryLimit, notNegative, () => ['spec', 'revisionHistoryLimit']);
    }
  }
  for (const object of index.ofKind('Job')) checkJob(object.body.spec, ['spec'], ranges(object));
  for (const object of index.ofKind('CronJob')) {
    const template = object.body.spec?.jobTemplate;
    checkJob(template?.spec, ['spec', 'jobTemplate', 'spec'], ranges(object));
  }
  for (const object of index.ofKind('HorizontalPodAutoscaler')) {
    const { minReplicas = 1, maxReplicas } = object.body.spec ?? {};
    ranges(object)(minReplicas, positive, () => ['spec', 'minReplicas']);
    if (maxReplicas === undefined || maxReplicas >= minReplicas) continue;
    const message = `is ${maxReplicas}, less than minReplicas, which is ${minReplicas}`;
    report({ object, path: ['spec', 'maxReplicas'], message });
  }
}
