import type { Construct } from 'constructs';
import { mergeValues } from '../../lib/base/merge';
import { registryOf } from '../../lib/core/pod/image';
import type { ImageValues } from '../../lib/core/pod/image-values';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type { Values } from '../../lib/values/contract/values';

/** An image of somebody else from the registry of the product's own images is pulled as they are; what has no name, by nobody here. */
export function productPullSecrets(
  scope: Construct,
  values: Values,
  reference: string,
): ImageValues['pullSecrets'] {
  if (reference === '') return undefined;
  const release = Release.of(scope);
  const product = mergeValues<ImageValues>(defaults.platform.image, values.platform?.image);
  return registryOf(release.image(reference)) === registryOf(release.image(`${product.registry ?? ''}/image`))
    ? product.pullSecrets
    : undefined;
}
