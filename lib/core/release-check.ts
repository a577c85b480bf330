import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { checkObjects } from '../check/check-objects';
import type { CheckOptions } from '../check/check-options';
import type { ExpectedObject } from '../check/expected-object';
import type { Finding } from '../findings/finding';
import type { Hardening } from './release-props';
import { synthesizeObjects } from './synthesize';

/** What the check needs to know of a release. */
export interface CheckedRelease extends Construct {
  /** The objects that must be there before the pods start. */
  readonly expected: readonly ExpectedObject[];
  /** Namespace of all objects. */
  readonly namespace: string;
  /** Version of Kubernetes that the objects are meant for. @default - any from 1.28 on */
  readonly kubeVersion?: string | undefined;
  /** How tight the vendor's own images run. */
  readonly hardening: Hardening;
  /** Whether the objects can be rendered. */
  readonly isRenderable: boolean;
  /** Whether an object, as `Kind/name`, was rendered by this release. */
  owns(object: string): boolean;
}

/** What the objects of a release are checked against. */
export function checkOptionsOf(release: CheckedRelease): CheckOptions {
  return {
    expected: release.expected,
    namespace: release.namespace,
    ...(release.kubeVersion === undefined ? {} : { kubeVersion: release.kubeVersion }),
    ...(release.hardening === 'restricted' ? { podSecurity: 'restricted' } : {}),
  };
}

/**
 * Problems of a release's objects. All objects of its chart are looked at, because ours may refer to them, but only ours are
 * judged: what else a user has in a chart is theirs.
 */
export function checkRelease(release: CheckedRelease): Finding[] {
  if (!release.isRenderable) return [];
  // First the objects: what is rendered last may still declare what it expects.
  const objects = synthesizeObjects(Chart.of(release));
  return checkObjects(objects, { ...checkOptionsOf(release), foreign: 'allow' }).filter(
    ({ severity, object }) => severity === 'error' && object !== undefined && release.owns(object),
  );
}
