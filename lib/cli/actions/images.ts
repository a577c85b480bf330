import type { Action } from '../command';
import type { imagesOptions } from '../commands/images';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { collectImages } from '../images/collect';
import { formatImages } from '../images/format';
import { writeBrief } from '../report';

/** Lists the images of a deployment; see `commands/images.ts`. */
export const images: Action<typeof imagesOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed) return ExitCode.problems;
  // The image of the checks is in no object, but its pods must find it.
  const support = deployment.chart === undefined ? [] : [{ ...deployment.chart.supportBundle.document }];
  const images = collectImages([...deployment.objects, ...support]);
  await io.stdout.write(formatImages(images, options.format));
  return ExitCode.ok;
};
