import { checkBlueprintFiles } from '../../authentik/blueprint/file/check-file';
import { importBlueprint } from '../../authentik/blueprint/file/import-file';
import { countFindings, printCounts } from '../../findings/report';
import type { Finding } from '../../findings/finding';
import { reportGithub } from '../../findings/report-github';
import { reportJson } from '../../findings/report-json';
import { findingsOf } from '../blueprint/findings';
import { readFiles } from '../blueprint/read-files';
import type { Action } from '../command';
import type { blueprintOptions } from '../commands/blueprint';
import { ExitCode } from '../exit-code';
import { textReport } from '../report';
import { count } from '../synth-summary';
import { UsageError } from '../usage-error';

type Input = Parameters<Action<typeof blueprintOptions>>[0];

/** Checks blueprints, or prints one as TypeScript; see `commands/blueprint.ts`. */
export const blueprint: Action<typeof blueprintOptions> = async (input) => {
  const [what, ...files] = input.arguments;
  if (what === 'check') return check(input, files);
  if (what === 'import' && files.length === 1) return print(input, files[0] ?? '');
  throw new UsageError(`blueprint import needs one FILE, got ${files.length}`, 'blueprint');
};

async function check({ options, io }: Input, files: readonly string[]): Promise<number> {
  const { release, acknowledge, format, strict } = options;
  const given = await readFiles(files, io);
  const problems = checkBlueprintFiles(
    given.map(({ source }) => source.text),
    { release, acknowledge },
  );
  const findings: readonly Finding[] = given.flatMap(({ name, source }, index) =>
    findingsOf(problems[index] ?? [], source, name),
  );
  const { errors, warnings } = countFindings(findings);
  const failed = errors > 0 || (strict && warnings > 0);
  if (format === 'json') await io.stdout.write(reportJson(findings));
  else if (format === 'github') await io.stdout.write(reportGithub(findings));
  else {
    await io.stdout.write(textReport(findings, io.stdout, io));
    const verdict = failed ? 'not valid' : `valid: ${count(files.length, 'blueprint')} checked`;
    await io.stdout.write(`${verdict} for Authentik ${release}\n`);
  }
  if (format !== 'text') await io.stderr.write(`${printCounts({ errors, warnings })}\n`);
  return failed ? ExitCode.problems : ExitCode.ok;
}

async function print({ options, io }: Input, file: string): Promise<number> {
  const [given] = await readFiles([file], io);
  if (given === undefined) return ExitCode.problems;
  const { text, problems } = importBlueprint(given.source.text, options.release);
  if (problems.length > 0) {
    const findings = findingsOf(problems, given.source, given.name);
    await io.stderr.write(textReport(findings, io.stderr, io));
  }
  if (text === undefined) return ExitCode.problems;
  await io.stdout.write(text);
  return ExitCode.ok;
}
