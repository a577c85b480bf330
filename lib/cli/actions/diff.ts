import { diffObjects, type DiffResult } from '../../diff/diff';
import { diffGithub } from '../../diff/print/github';
import { diffJson } from '../../diff/print/json';
import { diffMarkdown } from '../../diff/print/markdown';
import { diffText } from '../../diff/print/text';
import { SecretGuess } from '../../findings/secret-keys';
import { secretPaths } from '../../generated/secret-paths';
import type { PlainObject } from '../../base/plain-object';
import { stringifyDocuments } from '../../output/yaml';
import type { Action } from '../command';
import type { diffOptions } from '../commands/diff';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { fatalConsequences } from '../fail-on';
import { hasValues } from '../given-values';
import { hasColor, proseWidth, type Io } from '../io';
import type { KnownDocuments } from '../manifests/parse';
import { ManifestsRefused } from '../manifests/problem';
import { readManifests, readOld } from '../manifests/read-manifests';
import { demandSameRelease } from '../manifests/same-release';
import type { Options } from '../option-table';
import { told, writeReport } from '../report';
import { UsageError } from '../usage-error';

type DiffOptions = Options<typeof diffOptions>;

/** Tells what a change does; see `commands/diff.ts`. */
export const diff: Action<typeof diffOptions> = async ({ options, arguments: [old = '', fresh], io }) => {
  const fatal = fatalConsequences(options['fail-on']);
  checkArguments(old, fresh, options);
  const failed = options['exit-code'] ? ExitCode.usage : ExitCode.problems;
  try {
    const known: KnownDocuments = new Map();
    const made = fresh === undefined ? await synthesized(options, io) : undefined;
    if (fresh === undefined && made === undefined) return failed;
    // what would be written as it stands there already need not be read
    for (const object of made ?? []) known.set(stringifyDocuments([object]), object);
    const before = await readOld(old, options, io, known);
    const after = made ?? (await readManifests(fresh ?? '', io, known));
    demandSameRelease(before, after, old);
    const result = diffObjects(before, after, options.namespace);
    await io.stdout.write(print(result, options, io));
    const dangerous = result.changes.some(({ consequence }) => fatal.has(consequence));
    const differs = options['exit-code'] && result.changes.length > 0;
    return dangerous || differs ? ExitCode.problems : ExitCode.ok;
  } catch (error) {
    if (!(error instanceof ManifestsRefused)) throw error;
    await writeReport(error.findings, io);
    return failed;
  }
};

/** What the values make; nothing when they are wrong, which is reported then. */
async function synthesized(options: DiffOptions, io: Io): Promise<readonly PlainObject[] | undefined> {
  const deployment = await makeDeployment(options, io);
  await writeReport(told(deployment.findings, options), io);
  return deployment.failed ? undefined : deployment.objects;
}

function checkArguments(old: string, fresh: string | undefined, options: DiffOptions): void {
  if (old === '') throw new UsageError('diff needs OLD, the manifests as they are', 'diff');
  if (fresh === undefined && !hasValues(options)) {
    throw new UsageError('diff needs NEW, or values by -f, to compare with', 'diff');
  }
  const stdin = [old, fresh, ...options.values].filter((name) => name === '-');
  if (stdin.length > 1) throw new UsageError('standard input can be read only once', 'diff');
}

function print(result: DiffResult, { format }: DiffOptions, io: Io): string {
  const guess = new SecretGuess(secretPaths);
  switch (format) {
    case 'json':
      return diffJson(result);
    case 'markdown':
      return diffMarkdown(result, guess);
    case 'github':
      return diffGithub(result);
    default:
      return diffText(result, {
        color: hasColor(io.stdout, io.env),
        columns: proseWidth(io.stdout, io.env),
        guess,
      });
  }
}
