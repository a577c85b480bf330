import { stringifyDocuments } from '../../output/yaml';
import type { Action } from '../command';
import type { supportBundleOptions } from '../commands/support-bundle';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { writeBrief } from '../report';
import { leftOutChecks } from '../support/advice';

/** Prints what support gathers; see `commands/support-bundle.ts`. */
export const supportBundle: Action<typeof supportBundleOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed || deployment.chart === undefined) return ExitCode.problems;
  const { document, redactors } = deployment.chart.supportBundle;
  await io.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ supportBundle: document, redactors }, null, 2)}\n`
      : stringifyDocuments([document, redactors]),
  );
  await io.stderr.write(leftOutChecks(deployment.chart.supportBundle));
  return ExitCode.ok;
};
