import type { Action } from '../command';
import type { imagesOptions } from '../commands/images';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { collectImages } from '../images/collect';
import { COPY_FORMATS, formatImages } from '../images/format';
import { isSamePlace, readLock, withSource } from '../images/source';
import { writeBrief } from '../report';

/** Lists the images of a deployment; see `commands/images.ts`. */
export const images: Action<typeof imagesOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed) return ExitCode.problems;
  // The image of the checks is in no object, but its pods must find it.
  const support = deployment.chart === undefined ? [] : [{ ...deployment.chart.supportBundle.document }];
  const release = deployment.chart?.release;
  const digests = options.lock === undefined ? {} : readLock(options.lock, io.cwd);
  const images = collectImages([...deployment.objects, ...support]).map((use) =>
    withSource(use, release?.originOf(use.image) ?? use.image, digests),
  );
  const isCopy = COPY_FORMATS.some((format) => format === options.format);
  if (isCopy && images.every(({ image, source }) => isSamePlace(image, source)))
    await io.stderr.write(
      'No image is pulled from another place than its own: set cdk8s.imageRegistry or cdk8s.imageRegistries.\n',
    );
  await io.stdout.write(formatImages(images, options.format));
  return ExitCode.ok;
};
