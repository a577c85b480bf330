import { type ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ObjectKind } from '../lib/core/object/object-kind';
import { namespaceText } from '../lib/core/object/manifest';
import { Release } from '../lib/core/release/release';
import type { ReleaseProps } from '../lib/core/release/release-props';
import { duringSynthesis, isUnderWay } from '../lib/core/object/synthesis';
import { inApplyOrder, objectsOf } from '../lib/core/object/synthesize';
import { DEFAULT_RELEASE_NAME } from '../lib/rules/names';
import { checkCall, checkProps, pathBelow } from '../lib/core/props/check-props';
import { place } from '../lib/core/props/place';

type Json = Record<string, unknown>;

/**
 * A Chart for one installation of the product, to compose components in by hand. Its objects come out in the order they
 * are applied in, checked.
 */
export class PixeeRelease extends Chart {
  /** What the components of the installation share. */
  public readonly release: Release;

  /** @throws Error when the release name, the namespace or the domain is not valid */
  public constructor(scope: Construct, id: string, props: ReleaseProps) {
    const { namespace } = checkProps('ReleaseProps', props, pathBelow(scope, id));
    super(...place(scope, id), {
      namespace: namespace ?? DEFAULT_RELEASE_NAME,
      disableResourceNameHashes: true,
    });
    this.release = new Release(this, 'release', props);
  }

  /**
   * An object of the release, for patches: `find('Deployment', 'pixee-enterprise-server-platform')`.
   *
   * @param namespace where it is, when the release has several of that kind and name
   * @throws PixeeError when the release renders none, with the names that come nearest
   */
  public find(kind: ObjectKind, name: string, namespace?: string): ApiObject {
    checkCall('PixeeRelease.find', { kind, name, namespace: namespaceText(namespace) }, this);
    return this.release.find(kind, name, namespace);
  }

  /** The same, or nothing when the release renders none. */
  public tryFind(kind: ObjectKind, name: string, namespace?: string): ApiObject | undefined {
    checkCall('PixeeRelease.tryFind', { kind, name, namespace: namespaceText(namespace) }, this);
    return this.release.tryFind(kind, name, namespace);
  }

  /** The finished objects, in the order they are applied in. */
  public override toJson(): Record<string, unknown>[] {
    // The app was validated as a whole when it began; cdk8s would do it again for every chart.
    if (isUnderWay(this)) return inApplyOrder(objectsOf(this).map((object) => object.toJson() as Json));
    return duringSynthesis(this, () => inApplyOrder(super.toJson() as Json[]));
  }
}
