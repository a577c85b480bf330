import type { ApiObject } from 'cdk8s';
import { isPlainObject } from '../../base/plain-object';

/** A Service of ours, as others know one. */
export interface ExposedService {
  readonly apiVersion: string;
  readonly kind: string;
  /** Its name in the cluster. */
  readonly name: string;
  /** Its first port. */
  readonly port: number;
  /** All its ports. */
  readonly ports: readonly { readonly name?: string; readonly port: number }[];
}

/**
 * Shows a Service of ours to what takes one made elsewhere, such as the Ingresses of cdk8s-plus:
 *
 * ```ts
 * kplus.PathBackend.fromService(exposedService(platform.workload.service));
 * ```
 *
 * The type is the one that is asked for: the parameter of `fromService` is a class that nobody but cdk8s-plus can make, and it reads name
 * and ports alone.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- taken from where the Service is handed in
export function exposedService<T = ExposedService>(service: ApiObject): T & ExposedService {
  const { apiVersion, kind, name } = service;
  const { spec } = service.toJson() as { readonly spec?: unknown };
  const listed = isPlainObject(spec) && Array.isArray(spec['ports']) ? (spec['ports'] as unknown[]) : [];
  const ports = listed.filter((port): port is ExposedService['ports'][number] => isPlainObject(port));
  const [first] = ports;
  const shown: ExposedService = { apiVersion, kind, name, port: first?.port ?? 0, ports };
  return shown as T & ExposedService;
}
