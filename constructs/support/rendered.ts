import { textOf } from '../../lib/base/text-of';
import type { StringMap } from '../../lib/base/string-map';
import type { Release } from '../../lib/core/release/release';
import type { Job, PodSpec, StatefulSet } from '../../lib/generated/kubernetes';

/** Kinds of workload that are looked at. */
export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job';

/** A workload as it is rendered in the end, patches and all. */
export interface RenderedWorkload {
  readonly kind: WorkloadKind;
  readonly name: string;
  /** Number of pods that it wants. */
  readonly replicas: number;
  /** Labels by which its pods are found. */
  readonly selector: StringMap;
  readonly pod: PodSpec;
  /** Storage classes of its claims; nothing for the default class. */
  readonly storageClasses: readonly (string | undefined)[];
}

/** An object by what it is called. */
export interface RenderedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** The whole object. */
  readonly json: () => Readonly<Record<string, unknown>>;
}

/** What a release renders, looked at once: finished objects cost time. */
export interface Rendered {
  readonly release: Release;
  /** Every object, in the order of kind and name. */
  readonly objects: readonly RenderedObject[];
  /** Every workload, in the order of kind and name. */
  readonly workloads: readonly RenderedWorkload[];
}

/** Looks at what a release renders. */
export function renderedBy(release: Release): Rendered {
  const objects = renderedObjects(release);
  const workloads = objects
    .filter(({ kind }) => WORKLOADS.includes(kind))
    .map(({ kind, json }) => workload(kind as WorkloadKind, json() as object as Workload));
  return { release, objects, workloads };
}

function renderedObjects(release: Release): readonly RenderedObject[] {
  return release.renderedObjects
    .map((object) => ({
      apiVersion: object.apiVersion,
      kind: object.kind,
      name: object.name,
      json: () => object.toJson() as Readonly<Record<string, unknown>>,
    }))
    .sort((a, b) => (`${a.kind}/${a.name}` < `${b.kind}/${b.name}` ? -1 : 1));
}

const WORKLOADS: readonly string[] = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
] satisfies WorkloadKind[];

/** What the kinds have in common; a patch may have taken any of it away, which the checks tell. */
interface Workload {
  readonly metadata?: { readonly name?: string };
  readonly spec?: Omit<Partial<NonNullable<StatefulSet['spec']> & NonNullable<Job['spec']>>, 'template'> & {
    readonly template?: { readonly spec?: Partial<PodSpec> };
  };
}

function workload(kind: WorkloadKind, { metadata, spec = {} }: Workload): RenderedWorkload {
  const name = textOf(metadata?.name);
  const pod = spec.template?.spec;
  return {
    kind,
    name,
    replicas: spec.replicas ?? 1,
    // The label that Kubernetes itself puts on the pods of Jobs.
    selector: kind === 'Job' ? { 'job-name': name } : { ...spec.selector?.matchLabels },
    pod: { ...pod, containers: listOf(pod?.containers) },
    storageClasses: listOf(spec.volumeClaimTemplates).map((claim) => claim.spec?.storageClassName),
  };
}

/** A list, or an empty one where something else stands. */
function listOf<T>(value: readonly T[] | undefined): T[] {
  return Array.isArray(value) ? [...(value as readonly T[])] : [];
}
