import type { ObjectIndex } from '../../check/object-index';
import { operatorPods } from '../../check/operator-pods';
import type { PodView } from '../../check/pod-view';
import { isPlainObject } from '../../base/plain-object';
import { quantityNumber } from '../../rules/quantity';

/** What one pod, or all pods of something, ask for. */
export interface Amounts {
  /** Cores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}

/** What the pods of one workload ask for. */
export interface RequestedAmounts {
  /** `Kind/name`. */
  readonly label: string;
  /** How many pods; nothing where there is one on every node. */
  readonly pods: number | undefined;
  /** Whether they are there all the time. */
  readonly lasting: boolean;
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** What every workload asks for, by pod. */
export function requestedAmounts(index: ObjectIndex): readonly RequestedAmounts[] {
  const clusters = index.objects
    .filter(({ kind }) => kind === 'Cluster')
    .flatMap((object) => operatorPods(object).slice(0, 1));
  return [...index.pods, ...clusters].map((pod) => {
    const { kind, label, given } = pod.object;
    const spec = isPlainObject(given.spec) ? given.spec : {};
    const resources = kind === 'Cluster' ? [spec.resources] : undefined;
    return {
      label,
      pods: kind === 'DaemonSet' ? undefined : numberOf(kind === 'Cluster' ? spec.instances : spec.replicas),
      lasting: kind !== 'Job' && kind !== 'CronJob',
      requests: amounts(pod, 'requests', resources),
      limits: amounts(pod, 'limits', resources),
    };
  });
}

/** The amounts of pods that are there all the time, and not on every node. */
export function sumOf(all: readonly RequestedAmounts[], kind: 'requests' | 'limits'): Amounts {
  return all
    .filter(({ lasting, pods }) => lasting && pods !== undefined)
    .map((one) => times(one[kind], one.pods ?? 0))
    .reduce(plus, NOTHING);
}

/** The same amounts several times. */
export function times({ cpu, memory }: Amounts, factor: number): Amounts {
  return { cpu: cpu * factor, memory: memory * factor };
}

/** `1500m` cores as `1.5`, bytes in the unit that people would write; `-` for none. */
export function amountText({ cpu, memory }: Amounts): readonly string[] {
  return [cpu === 0 ? '-' : String(Math.round(cpu * 1000) / 1000), bytesText(memory)];
}

/** Bytes as `512 Mi` or `4 Gi`. */
export function bytesText(bytes: number): string {
  if (bytes === 0) return '-';
  const gibi = bytes / 1024 ** 3;
  return gibi >= 1
    ? `${String(Math.round(gibi * 100) / 100)} Gi`
    : `${String(Math.round(bytes / 1024 ** 2))} Mi`;
}

const NOTHING: Amounts = { cpu: 0, memory: 0 };

/** All containers at once, or the greatest of those that run before them, whatever is more: as the scheduler counts. */
function amounts(pod: PodView, kind: 'requests' | 'limits', given?: readonly unknown[]): Amounts {
  if (given !== undefined) return given.map((one) => amountsOf(one, kind)).reduce(plus, NOTHING);
  const lasting = pod.containers.filter(
    ({ init, container }) => !init || container.restartPolicy === 'Always',
  );
  const before = pod.containers.filter((one) => !lasting.includes(one));
  const all = lasting.map(({ container }) => amountsOf(container.resources, kind)).reduce(plus, NOTHING);
  return before
    .map(({ container }) => amountsOf(container.resources, kind))
    .reduce(
      (most, one) => ({ cpu: Math.max(most.cpu, one.cpu), memory: Math.max(most.memory, one.memory) }),
      all,
    );
}

function amountsOf(resources: unknown, kind: 'requests' | 'limits'): Amounts {
  const list = isPlainObject(resources) ? resources[kind] : undefined;
  if (!isPlainObject(list)) return NOTHING;
  return { cpu: amount(list.cpu), memory: amount(list.memory) };
}

function amount(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? (quantityNumber(value) ?? 0) : 0;
}

function plus(one: Amounts, other: Amounts): Amounts {
  return { cpu: one.cpu + other.cpu, memory: one.memory + other.memory };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}
