import type { Construct } from 'constructs';
import type { CheckOptions } from '../../check/check-options';
import type { ExpectedObject } from '../../check/expected-object';
import type { Origins } from '../object/origins';
import type { Patches } from '../object/patches';
import type { Hardening, ReleaseProps } from './release-props';

/** What the check needs to know of a release. */
export interface CheckedRelease extends Construct {
  /** The objects that must be there before the pods start. */
  readonly expected: readonly ExpectedObject[];
  /** Namespace of all objects. */
  readonly namespace: string;
  /** Version of Kubernetes that the objects are meant for. @default - any from 1.28 on */
  readonly kubeVersion?: string | undefined;
  /** Patches of its objects. */
  readonly patches: Patches;
  /** Where in values the parts of its objects come from. */
  readonly origins: Origins;
  /** Names of workloads whose security settings the user has taken away in part. */
  readonly relieved: readonly string[];
  /** How tight the vendor's own images run. */
  readonly hardening: Hardening;
  /** Whether it runs on OpenShift. */
  readonly settings: Pick<ReleaseProps, 'openshift'>;
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
    ...(release.settings.openshift === true ? { securityConstraint: 'restricted-v2' } : {}),
    relieved: release.relieved,
    originOf: (object, path) =>
      release.patches.originOf(object, path) ?? release.origins.ofObject(object, path),
  };
}
