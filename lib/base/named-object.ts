/**
 * An object of Kubernetes that is made elsewhere: a Secret, ConfigMap, ServiceAccount or Service of cdk8s-plus, an `ApiObject` of cdk8s.
 * Whatever has a kind and a name is one.
 */
export interface NamedObject {
  /** Its kind: `Secret`. */
  readonly kind: string;
  /** Its name in the cluster. */
  readonly name: string;
  /** What else is known of it. @default - it is in the namespace of the release */
  readonly metadata?: { readonly namespace?: string | undefined };
}

/** Whether something is such an object. */
export function isNamedObject(value: unknown): value is NamedObject {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, name } = value as { readonly kind?: unknown; readonly name?: unknown };
  return typeof kind === 'string' && typeof name === 'string';
}

/** The name of an object, or of what is only named. */
export function nameOf(object: string | NamedObject | undefined): string | undefined {
  return isNamedObject(object) ? object.name : object;
}

/** The namespace of an object, where it is known. */
export function namespaceOf({ metadata }: NamedObject): string | undefined {
  const namespace: unknown = metadata?.namespace;
  return typeof namespace === 'string' ? namespace : undefined;
}

/** The host name of a Service for pods of a namespace. */
export function hostOf(host: string | NamedObject, namespace: string): string {
  if (!isNamedObject(host)) return host;
  const own = namespaceOf(host) ?? namespace;
  return own === namespace ? host.name : `${host.name}.${own}.svc`;
}
