import { stringifyDocuments } from '../../output/yaml';
import type { Action } from '../command';
import type { preflightOptions } from '../commands/preflight';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { writeBrief } from '../report';
import { handChecks, leftOutChecks } from '../support/advice';

/** Prints the checks before an installation; see `commands/preflight.ts`. */
export const preflight: Action<typeof preflightOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed || deployment.chart === undefined) return ExitCode.problems;
  const { document } = deployment.chart.preflight;
  await io.stdout.write(
    options.format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : stringifyDocuments([document]),
  );
  await io.stderr.write(leftOutChecks(deployment.chart.preflight) + handChecks(deployment));
  return ExitCode.ok;
};
