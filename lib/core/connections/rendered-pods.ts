import type { ApiObject } from 'cdk8s';
import type { CheckedObject } from '../../check/checked-object';
import { ObjectIndex } from '../../check/object-index';
import { operatorPods } from '../../check/operator-pods';
import type { PodView } from '../../check/pod-view';
import { readObject } from '../../check/read-objects';
import { matchesLabels } from '../../check/label-selector';
import type { StringMap } from '../../base/string-map';
import type { PodsEnd } from './connection';

/** A port that a container listens on. */
export interface ListenedPort {
  /** @default - it has none */
  readonly name?: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** The pods of one workload. */
export interface RenderedPods {
  readonly end: PodsEnd;
  /** All labels that they have. */
  readonly labels: StringMap;
  readonly ports: readonly ListenedPort[];
  readonly view: PodView;
}

/** The label that tells the pods of a database of CloudNativePG from all others, its Jobs among them. */
const CLUSTER_LABEL = 'cnpg.io/cluster';

/** What tells who listens where; policies, which are made of it, are not among them. */
const LOOKED_AT = new Set([
  'BackendTLSPolicy',
  'Cluster',
  'CronJob',
  'DaemonSet',
  'Deployment',
  'HTTPRoute',
  'Ingress',
  'Job',
  'ListenerSet',
  'PodMonitor',
  'Route',
  'Service',
  'StatefulSet',
]);

/** What a release renders, looked at for who listens where. */
export class RenderedNetwork {
  public readonly pods: readonly RenderedPods[];
  private readonly index: ObjectIndex;

  public constructor(
    objects: readonly ApiObject[],
    public readonly namespace: string,
  ) {
    this.index = new ObjectIndex(
      objects
        .filter(({ kind }) => LOOKED_AT.has(kind))
        .map((object) => readObject(object.toJson(), namespace).object),
    );
    const operated = this.index.objects
      .filter(({ kind }) => kind === 'Cluster')
      .flatMap((object) => operatorPods(object).slice(0, 1));
    this.pods = [...this.index.pods, ...operated].map(pods);
  }

  /** Every object. */
  public get objects(): readonly CheckedObject[] {
    return this.index.objects;
  }

  /** The pods of the workload of a name. */
  public named(name: string): readonly RenderedPods[] {
    return this.pods.filter(({ end }) => end.name === name);
  }

  /** The pods that have all of these labels. */
  public withLabels(labels: StringMap): readonly RenderedPods[] {
    return this.pods.filter((one) => matchesLabels(labels, one.labels));
  }

  /** Where a port of a Service leads, by its name or number; nothing when the release has no such Service. */
  public behind(
    name: string,
    port: string | number,
  ): readonly { readonly pods: RenderedPods; readonly port: number }[] | undefined {
    const service = this.index.find('Service', this.namespace, name);
    if (service?.body?.kind !== 'Service') return this.operated(name, port);
    const { selector = {}, ports = [] } = service.body.spec ?? {};
    const found = ports.find((one) => one.name === port || one.port === port);
    if (found === undefined) return [];
    const target = found.targetPort ?? found.port ?? port;
    return this.withLabels(selector as StringMap).flatMap((one) => {
      const number = portOf(one, target);
      return number === undefined ? [] : [{ pods: one, port: number }];
    });
  }

  /** The Services that CloudNativePG makes lead to the same port of its pods. */
  private operated(
    name: string,
    port: string | number,
  ): readonly { readonly pods: RenderedPods; readonly port: number }[] | undefined {
    const [, cluster] = /^(.+)-(?:rw|ro|r)$/.exec(name) ?? [];
    const found = this.pods.filter(({ end }) => end.workload === 'Cluster' && end.name === cluster);
    return found.length === 0 ? undefined : found.map((one) => ({ pods: one, port: Number(port) }));
  }
}

/** Number of a port of pods, by its name or number. */
export function portOf({ ports }: RenderedPods, port: string | number): number | undefined {
  return typeof port === 'number' ? port : ports.find(({ name }) => name === port)?.port;
}

function pods(view: PodView): RenderedPods {
  const { kind, name } = view.object;
  const all = Object.fromEntries(
    Object.entries(view.labels).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  const ports = view.containers
    .filter(({ init, container }) => !init || container.restartPolicy === 'Always')
    .flatMap(({ container }) => container.ports ?? [])
    .flatMap((port): ListenedPort[] =>
      port.containerPort === undefined
        ? []
        : [
            {
              ...(port.name === undefined ? {} : { name: port.name }),
              port: port.containerPort,
              protocol: port.protocol === 'UDP' ? 'UDP' : 'TCP',
            },
          ],
    );
  return {
    end: { kind: 'pods', name, workload: kind, labels: tellingLabels(view, all) },
    labels: all,
    ports,
    view,
  };
}

/** What the workload itself finds its pods by; a Job has no selector of ours, but labels that no other workload has. */
function tellingLabels({ object }: PodView, labels: StringMap): StringMap {
  const { kind, name, body } = object;
  if (kind === 'Cluster') return { [CLUSTER_LABEL]: name };
  if (body?.kind === 'Deployment' || body?.kind === 'StatefulSet' || body?.kind === 'DaemonSet') {
    return (body.spec?.selector?.matchLabels ?? {}) as StringMap;
  }
  const own = new Set([
    'app.kubernetes.io/name',
    'app.kubernetes.io/instance',
    'app.kubernetes.io/component',
  ]);
  return Object.fromEntries(Object.entries(labels).filter(([key]) => own.has(key)));
}
