import type { Finding } from '../../findings/finding';
import { printable } from '../../findings/printable';
import { INVENTORY, inventoryText } from '../../output/inventory';
import { layout } from '../../output/layout';
import { OutputRefused, writeFolder } from '../../output/writer';
import { stringifyDocuments } from '../../output/yaml';
import type { Action } from '../command';
import type { synthOptions } from '../commands/synth';
import { type Deployment, makeDeployment } from '../deployment';
import { DEFAULT_FOLDER } from '../default-folder';
import { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type { Options } from '../option-table';
import { writeReport } from '../report';
import { count, missingObjects, printSummary } from '../synth-summary';
import { UsageError } from '../usage-error';
import { quote } from '../../core/shell';

type SynthOptions = Options<typeof synthOptions>;

/** What became of the manifests, in words. */
interface Outcome {
  readonly result: string;
  /** What to do with them. */
  readonly next: string;
}

/** Turns values into manifests; see `commands/synth.ts`. */
export const synth: Action<typeof synthOptions> = async ({ options, io }) => {
  if (options.stdout && options.output !== undefined) {
    throw new UsageError('--stdout and --output exclude each other', 'synth');
  }
  const deployment = await makeDeployment(options, io);
  if (deployment.failed) return refuse(deployment.findings, io);
  try {
    const outcome = options.stdout ? await print(deployment, io) : write(deployment, options, io);
    await writeReport(deployment.findings, io);
    await io.stderr.write(summary(deployment, outcome, io));
    return ExitCode.ok;
  } catch (error) {
    if (!(error instanceof OutputRefused)) throw error;
    return refuse([...deployment.findings, error.toFinding()], io);
  }
};

async function refuse(findings: readonly Finding[], io: Io): Promise<number> {
  await writeReport(findings, io);
  const strict = findings.every(({ severity }) => severity === 'warning');
  await io.stderr.write(`Nothing was written${strict ? ': --strict makes errors of warnings' : ''}.\n`);
  return ExitCode.problems;
}

async function print({ objects }: Deployment, io: Io): Promise<Outcome> {
  await io.stdout.write(stringifyDocuments(objects));
  return {
    result: `Printed ${count(objects.length, 'object')}.`,
    next: 'pipe the output into kubectl apply -f -',
  };
}

function write({ objects, releaseName, namespace }: Deployment, options: SynthOptions, io: Io): Outcome {
  const given = options.output ?? outputOfCdk8s(io) ?? DEFAULT_FOLDER;
  const files = layout(objects, options.layout, { releaseName });
  const inventory = {
    name: INVENTORY,
    text: inventoryText(objects, { releaseName, namespace }),
    holdsSecrets: false,
  };
  const { status, recovered } = writeFolder(given, [...files, inventory], { cwd: io.cwd });
  const folder = printable(given);
  const what = `${count(objects.length, 'object')} in ${count(files.length, 'file')}`;
  return {
    result: [
      ...(recovered
        ? [`An earlier run was stopped while it replaced ${folder}; its old contents were put back first.`]
        : []),
      status === 'written'
        ? `Wrote ${what} to ${folder}.`
        : `${folder} holds these ${what} already: nothing was written.`,
    ].join('\n'),
    next: `kubectl apply -n ${namespace} -f ${quote(folder)}`,
  };
}

/** The folder that `cdk8s synth` wants the manifests in, when it runs us. */
function outputOfCdk8s({ env }: Io): string | undefined {
  return env.CDK8S_OUTDIR === '' ? undefined : env.CDK8S_OUTDIR;
}

function summary(deployment: Deployment, { result, next }: Outcome, io: Io): string {
  const { namespace, expected, objects } = deployment;
  return printSummary({
    result,
    namespace,
    expected: missingObjects(expected, objects),
    ...(io.stderr.isTerminal ? { next } : {}),
  });
}
