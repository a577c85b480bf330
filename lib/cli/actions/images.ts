import type { Action } from '../command';
import type { imagesOptions } from '../commands/images';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { collectImages } from '../images/collect';
import { formatImages } from '../images/format';
import { writeReport } from '../report';

/** Lists the images of a deployment; see `commands/images.ts`. */
export const images: Action<typeof imagesOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await writeReport(deployment.findings, io);
  if (deployment.failed) return ExitCode.problems;
  await io.stdout.write(formatImages(collectImages(deployment.objects), options.format));
  return ExitCode.ok;
};
