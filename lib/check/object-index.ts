import type { LabelSelector } from '../generated/kubernetes';
import type { CheckedObject, CheckedObjectOf } from './checked-object';
import type { KnownKind, DeepPartial } from './deep-partial';
import { type Labels, matchesSelector } from './label-selector';
import { operatorPods } from './operator-pods';
import { podOf, type PodView } from './pod-view';

/** All objects of one check, indexed once so that no rule has to search. */
export class ObjectIndex {
  /** Every pod template. */
  public readonly pods: readonly PodView[];
  /** The pod templates, and the pods that operators make. */
  private readonly selectable: readonly PodView[];
  private readonly byKind = new Map<string, CheckedObject[]>();
  private readonly byName = new Map<string, CheckedObject>();
  private readonly podsByLabel = new Map<string, PodView[]>();

  public constructor(public readonly objects: readonly CheckedObject[]) {
    const pods: PodView[] = [];
    for (const object of objects) {
      const pod = podOf(object);
      if (pod !== undefined) pods.push(pod);
      // kinds of other makers may share the name of one of ours
      if (object.body === undefined) continue;
      append(this.byKind, object.kind, object);
      this.byName.set(identityOf(object.kind, object.namespace, object.name), object);
    }
    this.pods = pods;
    this.selectable = [...pods, ...objects.flatMap(operatorPods)];
    for (const pod of this.selectable) {
      for (const [key, value] of Object.entries(pod.labels)) {
        append(this.podsByLabel, labelKey(pod.object.namespace, key, value), pod);
      }
    }
  }

  /** All objects of a kind that we have the schema of. */
  public ofKind<Kind extends KnownKind>(kind: Kind): readonly CheckedObjectOf<Kind>[] {
    return (this.byKind.get(kind) ?? []) as unknown as readonly CheckedObjectOf<Kind>[];
  }

  /** The object of a kind that we have the schema of. */
  public find(kind: string, namespace: string, name: string): CheckedObject | undefined {
    return this.byName.get(identityOf(kind, namespace, name));
  }

  /** The pods of a namespace that a selector selects; an empty one selects all. */
  public podsSelectedBy(selector: DeepPartial<LabelSelector>, namespace: string): readonly PodView[] {
    const [first] = Object.entries(selector.matchLabels ?? {});
    const candidates =
      first === undefined
        ? this.selectable
        : (this.podsByLabel.get(labelKey(namespace, first[0], first[1])) ?? []);
    return candidates.filter(
      (pod) => pod.object.namespace === namespace && matchesSelector(selector, pod.labels),
    );
  }

  /** The pods of a namespace with all of these labels. */
  public podsWithLabels(labels: Labels, namespace: string): readonly PodView[] {
    const matchLabels: Record<string, string> = {};
    for (const [key, value] of Object.entries(labels)) if (value !== undefined) matchLabels[key] = value;
    return this.podsSelectedBy({ matchLabels }, namespace);
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function identityOf(kind: string, namespace: string, name: string): string {
  return `${kind}\n${namespace}\n${name}`;
}

function labelKey(namespace: string, key: string, value: string | undefined): string {
  return `${namespace}\n${key}\n${value ?? ''}`;
}
