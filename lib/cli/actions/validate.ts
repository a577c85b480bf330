import { printCounts, countFindings, type ReportFormat } from '../../findings/report';
import { reportGithub } from '../../findings/report-github';
import { reportJson } from '../../findings/report-json';
import type { Action } from '../command';
import type { validateOptions } from '../commands/validate';
import { type Deployment, makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import type { Io } from '../io';
import { told, textReport } from '../report';
import type { Finding } from '../../findings/finding';
import { count } from '../synth-summary';

/** Checks values and the manifests they make; see `commands/validate.ts`. */
export const validate: Action<typeof validateOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await io.stdout.write(report(told(deployment.findings, options), options.format, io));
  if (options.format === 'text') await io.stdout.write(verdict(deployment));
  // Programs read standard output; people who look on get the verdict all the same.
  else await io.stderr.write(`${printCounts(countFindings(deployment.findings))}\n`);
  return deployment.failed ? ExitCode.problems : ExitCode.ok;
};

function report(findings: readonly Finding[], format: ReportFormat, io: Io): string {
  switch (format) {
    case 'text':
      return textReport(findings, io.stdout, io);
    case 'json':
      return reportJson(findings);
    case 'github':
      return reportGithub(findings);
  }
}

function verdict({ failed, findings, objects }: Deployment): string {
  if (!failed) return `valid: ${count(objects.length, 'object')} checked\n`;
  return findings.some(({ severity }) => severity === 'error')
    ? 'not valid\n'
    : 'not valid, because of --strict\n';
}
