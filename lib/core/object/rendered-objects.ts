import { createHash } from 'node:crypto';
import type { ApiObject } from 'cdk8s';
import { sortObject } from '../../output/normalize';

/** The objects that a release has rendered until now, by `Kind/name`, in the order they were made in. */
export class RenderedObjects {
  private readonly objects = new Map<string, ApiObject>();
  private readonly every: ApiObject[] = [];

  /** Remembers an object. */
  public add(object: ApiObject): void {
    this.every.push(object);
    this.objects.set(`${object.kind}/${object.name}`, object);
  }

  /** Takes an object that another one stands for out of the tree, and forgets it. */
  public remove(object: ApiObject): void {
    const id = `${object.kind}/${object.name}`;
    if (this.objects.get(id) === object) this.objects.delete(id);
    this.every.splice(this.every.indexOf(object), 1);
    object.node.scope?.node.tryRemoveChild(object.node.id);
  }

  /** Whether there is one, as `Kind/name`. */
  public has(name: string): boolean {
    return this.objects.has(name);
  }

  /** One of them, by `Kind/name`. */
  public get(name: string): ApiObject | undefined {
    return this.objects.get(name);
  }

  /** Their names, as `Kind/name`. */
  public get names(): readonly string[] {
    return [...this.objects.keys()];
  }

  /** The objects themselves. */
  public get all(): readonly ApiObject[] {
    return [...this.every];
  }

  /** One of them by kind and name, and by namespace where that is not enough. */
  public find(kind: string, name: string, namespace?: string): ApiObject | undefined {
    return this.every.find(
      (object) =>
        object.kind === kind &&
        object.name === name &&
        (namespace === undefined || object.metadata.namespace === namespace),
    );
  }

  /** A checksum over the data of those of the Secrets and ConfigMaps that are among them, or nothing when none is. */
  public checksum(references: readonly string[]): string | undefined {
    const data = references.flatMap((reference) => {
      const json = this.objects.get(reference)?.toJson() as Record<string, unknown> | undefined;
      if (json === undefined) return [];
      // cdk8s can be told to leave the order of keys alone, which says nothing about the content.
      const { data: encoded, stringData, binaryData } = sortObject(json);
      return [[reference, encoded, stringData, binaryData]];
    });
    return data.length === 0 ? undefined : createHash('sha256').update(JSON.stringify(data)).digest('hex');
  }
}
