import type { Finding } from '../../findings/finding';
import { printable } from '../../findings/printable';
import { layout } from '../../output/layout';
import { OutputRefused, OutputUnsure } from '../../output/writer';
import { manifestText } from '../../output/manifest-text';
import type { Action } from '../command';
import type { synthOptions } from '../commands/synth';
import { type Deployment, makeDeployment } from '../deployment';
import { DEFAULT_FOLDER } from '../default-folder';
import { ExitCode } from '../exit-code';
import { type Io, prose, proseWidth } from '../io';
import type { Options } from '../option-table';
import { told, writeReport } from '../report';
import { othersCouldRead, restoreFirst } from '../folder-notes';
import { nextSteps } from '../next-steps';
import { chosenObjects } from '../show-only';
import { count, missingObjects, printSummary } from '../synth-summary';
import { writeManifests } from '../write-manifests';
import { quote } from '../../core/pod/shell';

type SynthOptions = Options<typeof synthOptions>;

/** What became of the manifests, in words. */
interface Outcome {
  readonly result: string;
  /** What applies them. */
  readonly apply: string;
}

/** Said on each run until a chart was learned, `-q` is given or the note is acknowledged. */
const OWN_NAMES_NOTE =
  "names, ports and variables of the product's own workloads are ours until the vendor's chart was learned; see `cdk8s-pixee chart learn`, or acknowledge own-names";

/** Turns values into manifests; see `commands/synth.ts`. */
export const synth: Action<typeof synthOptions> = async ({ options, io }) => {
  const printed = isPrinted(options);
  // First of all: whatever is wrong with the values, nobody should go without the manifests that were there.
  if (!printed && !options['dry-run']) await restoreFirst(folderOf(options, io), io);
  const deployment = await makeDeployment(options, io);
  if (deployment.failed) return refuse(deployment.findings, io);
  try {
    const outcome = printed ? await print(deployment, options, io) : write(deployment, options, io);
    await writeReport(told(deployment.findings, options), io);
    await io.stderr.write(summary(deployment, outcome, options, io));
    return ExitCode.ok;
  } catch (error) {
    if (!(error instanceof OutputRefused)) throw error;
    return refuse([...deployment.findings, error.toFinding()], io, error instanceof OutputUnsure);
  }
};

async function refuse(findings: readonly Finding[], io: Io, isWritten = false): Promise<number> {
  await writeReport(findings, io);
  const strict = findings.every(({ severity }) => severity === 'warning');
  if (isWritten) await io.stderr.write('The new output is in place.\n');
  else await io.stderr.write(`Nothing was written${strict ? ': --strict makes errors of warnings' : ''}.\n`);
  return ExitCode.problems;
}

function isPrinted(options: SynthOptions): boolean {
  return options.stdout || options['show-only'].length > 0;
}

async function print(deployment: Deployment, options: SynthOptions, io: Io): Promise<Outcome> {
  const objects = chosenObjects(deployment.objects, options['show-only']);
  await io.stdout.write(manifestText(objects));
  return {
    result: `Printed ${count(objects.length, 'object')}.`,
    apply: '… | kubectl apply --server-side -f -',
  };
}

function write(deployment: Deployment, options: SynthOptions, io: Io): Outcome {
  const given = folderOf(options, io);
  const folder = printable(given);
  if (options['dry-run']) {
    const { length } = layout(deployment.objects, options.layout, deployment);
    const what = `${count(deployment.objects.length, 'object')} in ${count(length, 'file')}`;
    return { result: `Would write ${what} to ${folder}. Nothing was written.`, apply: '' };
  }
  const { status, closed, what } = writeManifests(
    given,
    deployment,
    // as an app of cdk8s is asked for it when there are validation plugins
    { ...options, constructMetadata: io.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true' },
    io.cwd,
  );
  return {
    result: [
      ...(closed ? [othersCouldRead(folderOf(options, io))] : []),
      status === 'written'
        ? `Wrote ${what} to ${folder}.`
        : `${folder} holds these ${what} already: nothing was written.`,
    ].join('\n'),
    // `-f` would take the Kustomization for an object of the cluster.
    apply: `kubectl apply --server-side ${options.kustomization ? '-k' : '-f'} ${quote(folder)}`,
  };
}

function folderOf({ output }: SynthOptions, io: Io): string {
  return output ?? outputOfCdk8s(io) ?? DEFAULT_FOLDER;
}

/** The folder that `cdk8s synth` wants the manifests in, when it runs us. */
function outputOfCdk8s({ env }: Io): string | undefined {
  return env.CDK8S_OUTDIR === '' ? undefined : env.CDK8S_OUTDIR;
}

function summary(deployment: Deployment, { result, apply }: Outcome, options: SynthOptions, io: Io): string {
  const { namespace, expected, objects } = deployment;
  const missing = missingObjects(expected, objects);
  // cdk8s runs us as one app of many, and says itself what it has written
  const next =
    outputOfCdk8s(io) === undefined && apply !== '' ? nextSteps({ apply, objects, missing, options }) : [];
  const notes =
    deployment.namesAreKnown === true || options.quiet
      ? []
      : [prose('note: ', OWN_NAMES_NOTE, io.stderr, io.env).trimEnd()];
  return printSummary(
    { result: [result, ...notes].join('\n'), namespace, expected: missing, next },
    proseWidth(io.stderr, io.env),
  );
}
