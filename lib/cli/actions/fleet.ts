import { diffObjects, type DiffResult } from '../../diff/diff';
import { diffJson } from '../../diff/print/json';
import { diffText } from '../../diff/print/text';
import type { Finding } from '../../findings/finding';
import { printable } from '../../findings/printable';
import { SecretGuess } from '../../findings/secret-keys';
import { secretPaths } from '../../generated/secret-paths';
import { OutputRefused, OutputUnsure } from '../../output/writer';
import type { ActionInput, Action } from '../command';
import type { fleetOptions } from '../commands/fleet';
import { ExitCode } from '../exit-code';
import { fatalConsequences } from '../fail-on';
import type { Deployment } from '../deployment';
import { deploymentOf, judgeAll } from '../fleet/each';
import type { Installation } from '../fleet/installation';
import { readFleetFile } from '../fleet/read-file';
import { othersCouldRead, restoreFirst } from '../folder-notes';
import { formatImages } from '../images/format';
import { imagesOf } from '../images/of-deployment';
import type { SourcedImage } from '../images/source';
import { hasColor, proseWidth } from '../io';
import { ManifestsRefused } from '../manifests/problem';
import { readOld } from '../manifests/read-manifests';
import { demandSameRelease } from '../manifests/same-release';
import { told, writeReport } from '../report';
import { count, missingObjects } from '../synth-summary';
import { UsageError } from '../usage-error';
import { writeManifests } from '../write-manifests';
import { didYouMean } from '../did-you-mean';

type Input = ActionInput<typeof fleetOptions>;

const ACTIONS = { synth, validate, images, diff } as const;

/** Many installations at once; see `commands/fleet.ts`. */
export const fleet: Action<typeof fleetOptions> = async (input) => {
  const { options, io } = input;
  const [what = '', file = ''] = input.arguments;
  const { installations, findings } = await readFleetFile(file, io);
  await writeReport(told(findings, options), io);
  if (findings.some(({ severity }) => severity === 'error')) {
    if (what === 'synth') await io.stderr.write('Nothing was written.\n');
    return what === 'diff' ? incomparable(options) : ExitCode.problems;
  }
  return ACTIONS[what as keyof typeof ACTIONS](input, chosen(installations, options.only));
};

function chosen(installations: readonly Installation[], only: readonly string[]): readonly Installation[] {
  const names = installations.map(({ name }) => name);
  for (const name of only) {
    if (names.includes(name)) continue;
    throw new UsageError(
      `--only: there is no installation "${printable(name)}"${didYouMean(name, names)}`,
      'fleet',
    );
  }
  return only.length === 0 ? installations : installations.filter(({ name }) => only.includes(name));
}

async function validate({ options, io }: Input, installations: readonly Installation[]): Promise<number> {
  let objects = 0;
  const add = (_: Installation, deployment: Deployment): void => {
    objects += deployment.objects.length;
  };
  const { failed, report } = await judgeAll(installations, options, io, add, io.stdout);
  await io.stdout.write(report);
  await io.stdout.write(
    failed
      ? 'not valid\n'
      : `valid: ${count(installations.length, 'installation')}, ${count(objects, 'object')} checked\n`,
  );
  return failed ? ExitCode.problems : ExitCode.ok;
}

/** All are judged before the first is written; they are made anew then, because the objects of all would fill the memory. */
async function synth({ options, io }: Input, installations: readonly Installation[]): Promise<number> {
  // First of all, as for one installation: whatever is wrong with the values of any.
  for (const { output } of installations) await restoreFirst(output, io);
  const { failed, report } = await judgeAll(installations, options, io);
  await io.stderr.write(report);
  if (failed) {
    await io.stderr.write('Nothing was written.\n');
    return ExitCode.problems;
  }
  const width = Math.max(...installations.map(({ name }) => name.length));
  let written = 0;
  for (const installation of installations) {
    const deployment = await deploymentOf(installation, options, io);
    try {
      const { name, output } = installation;
      const { status, what, closed } = writeManifests(output, deployment, options, io.cwd);
      if (closed) await io.stderr.write(`${othersCouldRead(output)}\n`);
      if (status === 'written') written += 1;
      const text = status === 'written' ? `${what} to ${output}` : `${what} in ${output}, unchanged`;
      const missing = missingObjects(deployment.expected, deployment.objects).length;
      const first = missing === 0 ? '' : `; ${count(missing, 'object')} must be there first`;
      await io.stderr.write(`${printable(`${name.padEnd(width)}  ${text}${first}`)}\n`);
    } catch (error) {
      if (!(error instanceof OutputRefused)) throw error;
      await writeReport([error.toFinding()], io);
      if (error instanceof OutputUnsure) await io.stderr.write('The new output is in place.\n');
      await io.stderr.write(`Stopped at ${installation.name}: ${String(written)} before it were written.\n`);
      return ExitCode.problems;
    }
  }
  await io.stderr.write(
    `${count(installations.length, 'installation')}: ${String(written)} written, ${String(installations.length - written)} unchanged.\n`,
  );
  return ExitCode.ok;
}

async function images({ options, io }: Input, installations: readonly Installation[]): Promise<number> {
  const uses = new Map<string, { readonly use: SourcedImage; readonly usedBy: string[] }>();
  const { failed, report } = await judgeAll(installations, options, io, ({ name }, deployment) => {
    for (const use of imagesOf(deployment)) {
      const known = uses.get(use.image) ?? { use, usedBy: [] };
      uses.set(use.image, known);
      known.usedBy.push(...use.usedBy.map((user) => `${name} ${user}`));
    }
  });
  if (failed) {
    await io.stderr.write(report);
    return ExitCode.problems;
  }
  const all = [...uses.values()].map(({ use, usedBy }) => ({ ...use, usedBy }));
  const sorted = all.sort((a, b) => (a.image < b.image ? -1 : 1));
  await io.stdout.write(formatImages(sorted, options.format));
  return ExitCode.ok;
}

async function diff({ options, io }: Input, installations: readonly Installation[]): Promise<number> {
  const fatal = fatalConsequences(options['fail-on']);
  const results: { readonly name: string; readonly result: DiffResult }[] = [];
  const refused = new Map<string, Finding>();
  const { failed, report } = await judgeAll(installations, options, io, async (installation, deployment) => {
    try {
      const before = await readOld(installation.output, options, io);
      demandSameRelease(before, deployment.objects, installation.output);
      const result = diffObjects(before, deployment.objects, deployment.namespace);
      results.push({ name: installation.name, result });
    } catch (error) {
      if (!(error instanceof ManifestsRefused)) throw error;
      for (const finding of error.findings) refused.set(JSON.stringify(finding), finding);
    }
  });
  if (failed) {
    await io.stderr.write(report);
    return incomparable(options);
  }
  if (refused.size > 0) {
    await writeReport([...refused.values()], io);
    return incomparable(options);
  }
  const guess = new SecretGuess(secretPaths);
  const color = hasColor(io.stdout, io.env);
  const columns = proseWidth(io.stdout, io.env);
  if (options.format === 'json') {
    const list = results.map(({ name, result }) => ({ name, ...(JSON.parse(diffJson(result)) as object) }));
    await io.stdout.write(`${JSON.stringify({ installations: list }, null, 2)}\n`);
  } else {
    const changed = results.filter(({ result }) => result.changes.length > 0);
    for (const { name, result } of changed)
      await io.stdout.write(`== ${name}\n${diffText(result, { color, columns, guess })}\n`);
    await io.stdout.write(
      `${count(results.length, 'installation')}: ${String(changed.length)} would change\n`,
    );
  }
  const all = results.flatMap(({ result }) => result.changes);
  const dangerous = all.some(({ consequence }) => fatal.has(consequence));
  return dangerous || (options['exit-code'] && all.length > 0) ? ExitCode.problems : ExitCode.ok;
}

/** 1 says that something differs. */
function incomparable(options: Input['options']): number {
  return options['exit-code'] ? ExitCode.usage : ExitCode.problems;
}
