import type { Action } from '../command';
import type { verifyOptions } from '../commands/verify';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { writeBrief } from '../report';
import { describeVerification } from '../verify/describe';
import { formatVerification } from '../verify/format-text';

/** Prints how an installation is verified; see `commands/verify.ts`. */
export const verify: Action<typeof verifyOptions> = async ({ options, io }) => {
  const { chart, failed, findings, objects } = await makeDeployment(options, io);
  await writeBrief(findings, options, io);
  if (failed || chart === undefined) return ExitCode.problems;
  const verification = describeVerification(chart, objects);
  await io.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(verification, null, 2)}\n`
      : formatVerification(verification),
  );
  return ExitCode.ok;
};
