import { ApiObject } from 'cdk8s';
import { type Construct, type IConstruct } from 'constructs';
import type { PlainObject } from '../lib/base/plain-object';
import { textOf } from '../lib/base/text-of';
import type { ChartProfile } from '../lib/chart/profile/chart-profile';

/** What a profile replaces. */
export interface ProfileTarget {
  /** The construct that the new objects belong to. */
  readonly scope: Construct;
  /** The constructs whose objects are replaced. */
  readonly components: readonly (IConstruct | undefined)[];
  readonly profile: ChartProfile;
  /** The values as the user wrote them. */
  readonly values: unknown;
  readonly releaseName: string;
  readonly namespace: string;
}

/**
 * Puts the chart's own objects in the place of ours: all of the given components, every other one of the same kind and name, and
 * Secrets of ours that nothing but those reads.
 */
export function applyProfile({ scope, components, profile, ...input }: ProfileTarget): void {
  const bodies = profile.objects(input);
  const names = new Set(bodies.map((body) => keyOf(body.kind, nameOf(body))));
  const own = new Set(
    components.flatMap((component) => (component === undefined ? [] : component.node.findAll())),
  );
  const objects = scope.node.findAll().filter((construct) => construct instanceof ApiObject);
  const replaced = new Set(
    objects.filter((object) => own.has(object) || names.has(keyOf(object.kind, object.name))),
  );
  const left = objects.filter((object) => !replaced.has(object));
  const read = new Set(
    left.filter(({ kind }) => kind !== 'Secret').flatMap((object) => textsOf(object.toJson())),
  );
  const before = new Set([...replaced].flatMap((object) => textsOf(object.toJson())));
  for (const object of left) {
    if (object.kind === 'Secret' && before.has(object.name) && !read.has(object.name)) replaced.add(object);
  }
  for (const object of replaced) object.node.scope?.node.tryRemoveChild(object.node.id);
  for (const [index, body] of bodies.entries()) {
    new ApiObject(scope, `profile-${String(index)}`, {
      ...(body as unknown as { apiVersion: string; kind: string }),
      metadata: { namespace: input.namespace, ...(body.metadata as object) },
    });
  }
}

function keyOf(kind: unknown, name: string): string {
  return `${String(kind)}/${name}`;
}

function nameOf({ metadata }: PlainObject): string {
  return textOf((metadata as { readonly name?: unknown } | undefined)?.name);
}

/** Every text in an object. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
