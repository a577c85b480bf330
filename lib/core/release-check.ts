import { Chart } from 'cdk8s';
import type { CheckOptions } from '../check/check-options';
import { checkObjects } from '../check/check-objects';
import type { Finding } from '../findings/finding';
import type { Release } from './release';
import { synthesizeObjects } from './synthesize';

/** What the objects of a release are checked against. */
export function checkOptionsOf(release: Release): CheckOptions {
  return {
    expected: release.expected,
    namespace: release.namespace,
    ...(release.hardening === 'restricted' ? { podSecurity: 'restricted' } : {}),
  };
}

/**
 * Problems of a release's objects. All objects of its chart are looked at, because ours may refer to them, but only ours are
 * judged: what else a user has in a chart is theirs.
 */
export function checkRelease(release: Release): Finding[] {
  if (!release.isRenderable) return [];
  // First the objects: what is rendered last may still declare what it expects.
  const objects = synthesizeObjects(Chart.of(release));
  return checkObjects(objects, { ...checkOptionsOf(release), foreign: 'allow' }).filter(
    ({ severity, object }) => severity === 'error' && object !== undefined && release.owns(object),
  );
}
