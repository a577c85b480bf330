import { checkArgument } from '../props/check-argument';
import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StringMap } from '../../base/string-map';
import type { ExpectedObject } from '../../check/expected-object';
import type { Origins } from '../object/origins';
import type { Patches } from '../object/patches';
import type { Hardening, ReleaseSettings } from './release-props';
import { PixeeError } from '../../findings/pixee-error';

const RELEASE = Symbol.for('cdk8s-pixee.Release');

/** What the parts of a release may ask of it. The release itself builds on these parts, so that they know no more of it. */
export interface ReleaseScope {
  /** Name of the release. */
  readonly name: string;
  /** Namespace of all objects. */
  readonly namespace: string;
  /** Host name or IP of the product. */
  readonly domain: string;
  /** The properties it was made with. */
  readonly settings: ReleaseSettings;
  /** What the components together are, for labels. */
  readonly partOf: string;
  /** Labels that the user wants on every object and pod. */
  readonly labels: StringMap;
  /** Annotations that the user wants on every object. */
  readonly annotations: StringMap;
  /** Labels of every object. */
  readonly objectLabels: StringMap;
  /** How tight the vendor's own images run. */
  readonly hardening: Hardening;
  /** Name of the ServiceAccount that pods use unless they have one of their own. */
  readonly serviceAccountName: string;
  /** Name of the pull secret that the release itself makes known. @default - none @internal */
  readonly pullSecretName?: string;
  /** Where in values the parts of its objects come from. @internal */
  readonly origins: Origins;
  /** Patches of its objects. @internal */
  readonly patches: Patches;
  /** Declares that an object is expected to be there without being rendered. */
  expect(object: ExpectedObject): void;
  /** Remembers an object that was rendered. @internal */
  register(object: ApiObject): void;
}

/**
 * The release that a construct belongs to: the nearest one on the way up the tree.
 *
 * @throws Error when there is none
 */
export function releaseOf(scope: Construct): ReleaseScope {
  checkArgument('scope', { name: 'Construct', method: 'node' }, scope, 'Release.of');
  for (const ancestor of [...scope.node.scopes].reverse()) {
    const release = (ancestor as { [RELEASE]?: ReleaseScope })[RELEASE];
    if (release !== undefined) return release;
  }
  throw PixeeError.of(
    'release',
    `no release above it; use \`new PixeeRelease(app, 'pixee', { domain })\` as its scope, ` +
      "or add `new Release(chart, 'release', { domain })` to your chart first",
    scope.node.path,
  );
}

/**
 * Lets everything below a construct belong to a release.
 *
 * @throws Error when it belongs to one already
 */
export function setRelease(scope: Construct, release: ReleaseScope): void {
  if (RELEASE in scope) throw PixeeError.of('release', `the chart already has a release`, scope.node.path);
  Object.defineProperty(scope, RELEASE, { value: release });
}
