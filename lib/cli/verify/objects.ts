import type { PlainObject } from '../../base/plain-object';
import type { Container, Ingress, PodTemplateSpec } from '../../generated/kubernetes';

/** A finished object, as far as steps look at it. */
export interface NamedObject {
  readonly kind: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string | undefined>>;
  readonly given: PlainObject;
}

/** The objects of some kinds, in the order that they have. */
export function objectsOf(
  objects: readonly PlainObject[],
  ...kinds: readonly string[]
): readonly NamedObject[] {
  return objects
    .filter(({ kind }) => kinds.includes(String(kind)))
    .map((given) => {
      const { name = '', labels = {} } = given['metadata'] as {
        readonly name?: string;
        readonly labels?: Readonly<Record<string, string | undefined>>;
      };
      return { kind: String(given['kind']), name, labels, given };
    });
}

/** Classes of the Ingresses, each once. */
export function ingressClasses(objects: readonly PlainObject[]): readonly string[] {
  const classes = objectsOf(objects, 'Ingress').flatMap(
    ({ given }) => (given as object as Ingress).spec?.ingressClassName ?? [],
  );
  return [...new Set(classes)].sort();
}

/** The containers of a workload. */
export function containersOf({ given }: NamedObject): readonly Container[] {
  const { spec } = given as { readonly spec?: { readonly template?: PodTemplateSpec } };
  return spec?.template?.spec?.containers ?? [];
}

/** Whether a container listens on a port. */
export function hasPort(container: Container, port: number): boolean {
  return (container.ports ?? []).some(({ containerPort }) => containerPort === port);
}
