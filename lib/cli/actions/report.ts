import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from '../../findings/printable';
import { siblingPath } from '../../output/writer-siblings';
import { errorCode } from '../../base/error-code';
import { fileReason } from '../../values/load/file-reason';
import type { Action } from '../command';
import type { reportOptions } from '../commands/report';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { told, writeReport } from '../report';
import { GENERATOR } from '../report-page/page';
import { reportOf } from '../report-page/report';
import { UsageError } from '../usage-error';

/** Writes one page about an installation; see `commands/report.ts`. */
export const report: Action<typeof reportOptions> = async ({ options, io }) => {
  const { output } = options;
  const path = resolve(io.cwd, output);
  if (output !== '-') refuseOthers(path, output);
  const deployment = await makeDeployment(options, io);
  if (deployment.failed || deployment.chart === undefined) {
    await writeReport(told(deployment.findings, options), io);
    await io.stderr.write('Nothing was written.\n');
    return ExitCode.problems;
  }
  const page = reportOf(deployment.chart, deployment);
  if (output === '-') await io.stdout.write(page);
  else {
    replace(path, page, output);
    await io.stderr.write(`Wrote ${printable(output)}.\n`);
  }
  return ExitCode.ok;
};

/** What is no report of ours is somebody's. */
function refuseOthers(path: string, given: string): void {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw new UsageError(
      `${printable(given)} cannot be replaced: ${fileReason(error, 'it is not there')}`,
      'report',
    );
  }
  if (text !== '' && !text.includes(GENERATOR))
    throw new UsageError(`${printable(given)} is no report of ours: name another file by --output`, 'report');
}

/** At every moment the old page or the new one is there as a whole. */
function replace(path: string, page: string, given: string): void {
  const fresh = siblingPath(path, 'new');
  try {
    writeFileSync(fresh, page, { flag: 'wx' });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new UsageError(
      `${printable(given)} cannot be written: ${fileReason(error, 'its folder is not there')}`,
      'report',
    );
  }
}
