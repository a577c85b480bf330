import type { Container, ResourceRequirements } from '../../generated/kubernetes';
import { parseQuantity } from '../../rules/quantity';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import type { ObjectIndex } from '../object-index';
import type { PodView } from '../pod-view';
import type { Amounts, NamespaceDefaults } from './namespace-limits';
import { leastPods } from './pod-counts';

/** What a quota bounds that containers state: `requests.cpu`, also as `cpu`. */
export interface Bound {
  readonly kind: 'requests' | 'limits';
  readonly resource: string;
}

/** A container, its workload, and what it states. */
export interface Stated {
  readonly object: CheckedObject;
  /** How many pods there are of it at least. */
  readonly pods: number;
  /** Its containers: what runs at once, and what runs before. */
  readonly containers: readonly {
    readonly name: string;
    readonly path: readonly (string | number)[];
    readonly before: boolean;
    readonly resources: DeepPartial<ResourceRequirements>;
  }[];
}

/** What the resource of a quota bounds, when containers state it. */
export function boundOf(name: string): Bound | undefined {
  if (/^(?:cpu|memory|ephemeral-storage)$/.test(name)) return { kind: 'requests', resource: name };
  const [, kind, resource] = /^(requests|limits)\.(cpu|memory|ephemeral-storage)$/.exec(name) ?? [];
  return resource === undefined ? undefined : { kind: kind === 'limits' ? 'limits' : 'requests', resource };
}

/** Everything that runs in a namespace, as far as it can be known: a DaemonSet at least once, and the servers of the database. */
export function workloadsOf(index: ObjectIndex, namespace: string): readonly Stated[] {
  return [
    ...index.pods.filter((pod) => pod.object.namespace === namespace).map((pod) => ofPod(index, pod)),
    ...index
      .ofKind('Cluster')
      .filter((object) => object.namespace === namespace)
      .map((object): Stated => {
        const { instances = 1, resources = {} } = object.body.spec ?? {};
        return {
          object,
          pods: instances,
          containers: [{ name: 'postgres', path: ['spec'], before: false, resources }],
        };
      }),
  ];
}

function ofPod(index: ObjectIndex, { object, containers }: PodView): Stated {
  return {
    object,
    pods: object.kind === 'CronJob' ? 0 : (leastPods(index, object) ?? 1),
    containers: containers.map(({ container, path, init }) => ({
      name: container.name ?? '',
      path,
      // A container beside the others that starts before them counts with them.
      before: init && !restarts(container),
      resources: container.resources ?? {},
    })),
  };
}

function restarts(container: DeepPartial<Container>): boolean {
  return container.restartPolicy === 'Always';
}

/** What a container states of a bound: itself, or by the defaults of its namespace. */
export function statedAmount(
  { requests = {}, limits = {} }: DeepPartial<ResourceRequirements>,
  { kind, resource }: Bound,
  defaults: NamespaceDefaults,
): string | number | undefined {
  const own: Amounts = kind === 'limits' ? limits : { ...limits, ...requests };
  return own[resource] ?? defaults[kind][resource];
}

/** What all pods of a workload ask for together, in billionths: what runs at once, or the greatest of what runs before. */
export function askedBy({ pods, containers }: Stated, bound: Bound, defaults: NamespaceDefaults): bigint {
  let together = 0n;
  let before = 0n;
  for (const container of containers) {
    const amount = parseQuantity(statedAmount(container.resources, bound, defaults) ?? 0) ?? 0n;
    if (!container.before) together += amount;
    else if (amount > before) before = amount;
  }
  return BigInt(pods) * (before > together ? before : together);
}
