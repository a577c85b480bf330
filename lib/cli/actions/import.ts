import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { maskSecrets } from '../../check/mask-secrets';
import { quote } from '../../core/pod/shell';
import { printable } from '../../findings/printable';
import { siblingPath } from '../../output/writer-siblings';
import { fileReason } from '../../values/load/file-reason';
import type { Action } from '../command';
import type { importOptions } from '../commands/import';
import { type Deployment, makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { commentsOf, type ValuesComment } from '../import/comments';
import { compose, type Composition } from '../import/compose';
import { leaksIn, placedSecrets, type PlacedSecret } from '../import/leaks';
import { Inexpressible } from '../import/program';
import { type ProjectFile, projectFiles } from '../import/project';
import type { Io } from '../io';
import type { Options } from '../option-table';
import { readValues } from '../read-values';
import { told, writeReport } from '../report';
import { sameValues } from '../same-values';
import { printSummary } from '../synth-summary';
import { UsageError } from '../usage-error';

type ImportOptions = Options<typeof importOptions>;

/** Turns values into an app; see `commands/import.ts`. */
export const importValues: Action<typeof importOptions> = async ({ options, io }) => {
  const folder = newFolder(options, io);
  const once = await withInputOnce(options, io);
  const deployment = await makeDeployment(options, once);
  await writeReport(told(deployment.findings, options), io);
  if (deployment.failed || deployment.chart === undefined) return refuse('', io);
  const { values } = await readValues(options, once);
  const secrets = placedSecrets(values);
  try {
    const comments = await commentsIn(options, once, secrets);
    const composition = compose(deployment.chart, deployment.objects, comments);
    const files = projectFiles(composition, {
      ...sameValues(options),
      name: basename(folder),
      source: options.values.map((file) => (file === '-' ? 'standard input' : basename(file))).join(', '),
      namespace: deployment.namespace,
      secretPaths: secrets.map(({ path }) => path),
    });
    refuseLeaks(files, secrets);
    writeFiles(folder, files, String(options.output));
    await io.stderr.write(summary(options, deployment, composition, files));
    return ExitCode.ok;
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    const { owner, path, message } = error;
    return refuse(
      `error: ${printable([owner, ...path].join('.'))} ${printable(message)}: it cannot be imported.\n`,
      io,
    );
  }
};

async function refuse(reason: string, io: Io): Promise<number> {
  const help =
    reason === ''
      ? ''
      : '  help: an app can keep the values: new PixeeEnterpriseServer(app, id, { values }); see the README of cdk8s-pixee\n';
  await io.stderr.write(`${reason}${help}Nothing was written.\n`);
  return ExitCode.problems;
}

/** The folder of the app: what somebody has in it is never replaced. */
function newFolder({ output, profile }: ImportOptions, io: Io): string {
  if (output === undefined || output === '')
    throw new UsageError('name the folder of the app by --output', 'import');
  if (profile !== undefined)
    throw new UsageError(
      '--profile has no form in constructs: an app uses it by new PixeeEnterpriseServer(app, id, { values, profile })',
      'import',
    );
  const folder = resolve(io.cwd, output);
  if (existsSync(folder) && !isEmptyFolder(folder))
    throw new UsageError(
      `${printable(output)} exists already: name a new or an empty folder by --output`,
      'import',
    );
  return folder;
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** Standard input can be read only once. */
async function withInputOnce({ values }: ImportOptions, io: Io): Promise<Io> {
  if (!values.includes('-')) return io;
  const input = await io.readStdin();
  return { ...io, readStdin: () => Promise.resolve(input) };
}

/** The comments of all files; a secret that somebody noted there is not carried over. */
async function commentsIn(
  options: ImportOptions,
  io: Io,
  secrets: readonly PlacedSecret[],
): Promise<readonly ValuesComment[]> {
  const texts = await Promise.all(
    options.values.map(async (file) =>
      file === '-'
        ? Buffer.from(await io.readStdin()).toString('utf8')
        : readFileSync(resolve(io.cwd, file), 'utf8'),
    ),
  );
  const mask = (line: string): string =>
    maskSecrets(
      line,
      secrets.map(({ text }) => text),
    );
  return texts
    .flatMap((text) => commentsOf(text, options['values-key']))
    .map((comment) => ({ ...comment, lines: comment.lines.map(mask) }));
}

/** Looks into what would be written. @throws Inexpressible when a secret has got there */
function refuseLeaks(files: readonly ProjectFile[], secrets: readonly PlacedSecret[]): void {
  const [leak] = files.flatMap(({ text }) => leaksIn(text, secrets));
  if (leak === undefined) return;
  throw new Inexpressible(leak.path, [], 'holds a secret, and constructs take it only as plain text');
}

/** All files or none: they are written beside the folder, which then gets its name. */
function writeFiles(folder: string, files: readonly ProjectFile[], given: string): void {
  let fresh: string | undefined;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    fresh = siblingPath(folder, 'new');
    mkdirSync(fresh);
    for (const { name, text } of files) writeFileSync(join(fresh, name), text);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(fresh, folder);
  } catch (error) {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
    const reason = fileReason(error, 'its folder is not there');
    throw new UsageError(`${printable(given)} cannot be written: ${reason}`, 'import');
  }
}

function summary(
  options: ImportOptions,
  { namespace }: Deployment,
  { keys }: Composition,
  files: readonly ProjectFile[],
): string {
  const folder = String(options.output);
  const secrets = [...new Set(keys.map(({ secretName }) => secretName))];
  const about =
    secrets.length === 0
      ? []
      : [`Not in it: the texts of ${secrets.join(', ')}. README.md tells how these Secrets are made.`];
  return printSummary({
    result: [`Wrote an app of ${String(files.length)} files to ${printable(folder)}.`, ...about].join('\n'),
    namespace,
    expected: [],
    next: [`cd ${quote(folder)} && npm install && npm test`],
  });
}
