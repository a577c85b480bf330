import { Chart } from 'cdk8s';
import { checkObjects } from '../check/check-objects';
import type { Finding } from '../findings/finding';
import type { Release } from './release';
import { synthesizeObjects } from './synthesize';

/**
 * Problems of a release's objects. All objects of its chart are looked at, because ours may refer to them, but only ours are
 * judged: what else a user has in a chart is theirs.
 */
export function checkRelease(release: Release): Finding[] {
  return checkObjects(synthesizeObjects(Chart.of(release)), {
    expected: release.expected,
    namespace: release.namespace,
    foreign: 'allow',
    ...(release.hardening === 'restricted' ? { podSecurity: 'restricted' as const } : {}),
  }).filter(({ severity, object }) => severity === 'error' && object !== undefined && release.owns(object));
}
