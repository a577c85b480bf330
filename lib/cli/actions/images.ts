import type { Action } from '../command';
import type { imagesOptions } from '../commands/images';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { COPY_FORMATS } from '../images/copy-formats';
import { formatImages } from '../images/format';
import { imagesOf } from '../images/of-deployment';
import { isSamePlace, readLock } from '../images/source';
import { sayNothingToDo } from '../nothing-to-do';
import { writeBrief } from '../report';

/** Lists the images of a deployment; see `commands/images.ts`. */
export const images: Action<typeof imagesOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed) return ExitCode.problems;
  const digests = options.lock === undefined ? {} : readLock(options.lock, io.cwd);
  const images = imagesOf(deployment, digests);
  const isCopy = COPY_FORMATS.some((format) => format === options.format);
  if (isCopy && images.every(({ image, source }) => isSamePlace(image, source)))
    await sayNothingToDo(
      'each image is pulled from its own place; `cdk8s.imageRegistry` or `cdk8s.imageRegistries` name another',
      io,
    );
  await io.stdout.write(formatImages(images, options.format));
  return ExitCode.ok;
};
