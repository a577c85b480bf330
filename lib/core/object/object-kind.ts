import type { ApiObject } from 'cdk8s';
import { PixeeError } from '../../findings/pixee-error';
import { typoOf } from '../../findings/suggest';

/** The kinds of objects that a release may render. */
export type RenderedKind =
  | 'BackendConfig'
  | 'BackendTLSPolicy'
  | 'Certificate'
  | 'CiliumNetworkPolicy'
  | 'Cluster'
  | 'ClusterRole'
  | 'ClusterRoleBinding'
  | 'ConfigMap'
  | 'DaemonSet'
  | 'Database'
  | 'Deployment'
  | 'ExternalSecret'
  | 'HorizontalPodAutoscaler'
  | 'HTTPRoute'
  | 'Ingress'
  | 'Job'
  | 'LimitRange'
  | 'ListenerSet'
  | 'Middleware'
  | 'Namespace'
  | 'NetworkPolicy'
  | 'ObjectStore'
  | 'PersistentVolumeClaim'
  | 'PodDisruptionBudget'
  | 'PodMonitor'
  | 'PrometheusRule'
  | 'ResourceQuota'
  | 'Role'
  | 'RoleBinding'
  | 'Route'
  | 'ScheduledBackup'
  | 'Secret'
  | 'Service'
  | 'ServiceAccount'
  | 'StatefulSet';

/** A kind of objects: one of ours, or any other, of what you add by `manifest`. */
export type ObjectKind = RenderedKind | (string & Record<never, never>);

/** What was looked for. */
interface Wanted {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | undefined;
}

const MAX_LISTED = 12;

/** Says that a release renders no such object, and what comes nearest. */
export function notRendered(
  objects: readonly ApiObject[],
  { kind, name, namespace }: Wanted,
  path: string,
): PixeeError {
  const place = namespace === undefined ? '' : ` in the namespace ${namespace}`;
  const message = `the release renders no ${kind} named "${name}"${place}`;
  return new PixeeError([
    {
      rule: 'object-not-found',
      severity: 'error',
      construct: path,
      message,
      remedy: nearest(objects, { kind, name, namespace }),
    },
  ]);
}

function nearest(objects: readonly ApiObject[], { kind, name }: Wanted): string {
  const kinds = [...new Set(objects.map((object) => object.kind))].sort();
  const ofKind = [...new Set(objects.filter((object) => object.kind === kind).map((one) => one.name))].sort();
  const alike = typoOf(name, ofKind);
  if (alike !== undefined && alike !== name) return `did you mean "${alike}"?`;
  const others = kinds.filter((one) => objects.some((object) => object.kind === one && object.name === name));
  if (others.length > 0) return `of that name there is a ${others.join(', a ')}`;
  const listed = ofKind.length > 0 ? ofKind : kinds;
  const rest = listed.length - MAX_LISTED;
  const names = `${listed.slice(0, MAX_LISTED).join(', ')}${rest > 0 ? `, and ${String(rest)} more` : ''}`;
  return ofKind.length > 0 ? `of that kind there are: ${names}` : `there are these kinds: ${names}`;
}
