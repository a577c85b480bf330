import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { Release } from '../lib/core/release';
import type { ReleaseProps } from '../lib/core/release-props';
import { inApplyOrder } from '../lib/core/synthesize';
import { DEFAULT_RELEASE_NAME } from '../lib/rules/names';
import { checkProps, pathBelow } from '../lib/core/props/check-props';

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
    super(scope, id, { namespace: namespace ?? DEFAULT_RELEASE_NAME, disableResourceNameHashes: true });
    this.release = new Release(this, 'release', props);
  }

  /** The finished objects, in the order they are applied in. */
  public override toJson(): Record<string, unknown>[] {
    return inApplyOrder(super.toJson() as Record<string, unknown>[]);
  }
}
