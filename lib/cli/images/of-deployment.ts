import type { Deployment } from '../deployment';
import { collectImages } from './collect';
import { type SourcedImage, withSource } from './source';

/** Every image that a deployment makes a cluster pull, with the place that it comes from, and its digest where that is known. */
export function imagesOf(
  { chart, objects }: Deployment,
  digests: Parameters<typeof withSource>[2] = {},
): readonly SourcedImage[] {
  // The image of the checks is in no object, but its pods must find it. Without such pods there is none.
  const bundle = chart?.supportBundle;
  const support = bundle?.utilityImage === undefined ? [] : [{ ...bundle.document }];
  return collectImages([...objects, ...support]).map((use) =>
    withSource(use, chart?.release.originOf(use.image) ?? use.image, digests),
  );
}
