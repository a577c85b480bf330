import type { PlainObject } from '../../base/plain-object';
import type { Container, Ingress, PodTemplateSpec } from '../../generated/kubernetes';
import type { HttpRoute, ListenerSet } from '../../kubernetes/custom-resources';

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

/** A Gateway that the objects name. */
export interface NamedGateway {
  readonly name: string;
  /** @default - that of the release */
  readonly namespace?: string;
}

/** The Gateways that carry routes and listeners, each once. */
export function gatewaysOf(objects: readonly PlainObject[]): readonly NamedGateway[] {
  const parents = [
    ...objectsOf(objects, 'HTTPRoute').flatMap(({ given }) => (given as object as HttpRoute).spec.parentRefs),
    ...objectsOf(objects, 'ListenerSet').map(({ given }) => (given as object as ListenerSet).spec.parentRef),
  ].filter(({ kind = 'Gateway' }) => kind === 'Gateway');
  const named = new Map(
    parents.map(({ name, namespace }): [string, NamedGateway] => [
      JSON.stringify([namespace, name]),
      namespace === undefined ? { name } : { name, namespace },
    ]),
  );
  return [...named.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, gateway]) => gateway);
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
