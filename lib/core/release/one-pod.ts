import type { ApiObject } from 'cdk8s';
import { isPlainObject } from '../../base/plain-object';
import type { Finding } from '../../findings/finding';
import type { Release } from './release';

/** Says, when all is made and patched, that a workload of which only one pod may run is to run more of them. */
export function refuseSecondPod(release: Release, object: ApiObject, reason: string): void {
  release.addCheck(function* (): Iterable<Finding> {
    const id = `${object.kind}/${object.name}`;
    const path = ['spec', 'replicas'];
    const count = replicasOf(object.toJson());
    if (count <= 1 || !release.owns(id)) return;
    const place = release.patches.originOf(id, path) ?? release.origins.ofObject(id, path);
    yield {
      rule: 'one-pod',
      severity: 'warning',
      construct: object.node.path,
      message: `${id} is to run ${String(count)} pods: ${reason}`,
      remedy: 'run one pod, or acknowledge the rule `one-pod` if it is meant',
      ...(place === undefined ? {} : { path: place }),
    };
  });
}

function replicasOf(json: unknown): number {
  const spec = isPlainObject(json) ? json['spec'] : undefined;
  const replicas = isPlainObject(spec) ? spec['replicas'] : undefined;
  return typeof replicas === 'number' ? replicas : 1;
}
