import type { Finding } from '../../findings/finding';
import type { SecretStoreRef } from '../../kubernetes/custom-resources/external-secret';
import type { Values } from '../../values/contract/values';
import type { Action } from '../command';
import type { secretsOptions } from '../commands/secrets';
import { DEFAULT_FOLDER } from '../default-folder';
import { type Deployment, makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { prose, widthOf } from '../io';
import { sayNothingToDo } from '../nothing-to-do';
import type { Options } from '../option-table';
import { writeBrief, writeReport } from '../report';
import { advice } from '../secrets/advice';
import { completeSecrets } from '../secrets/complete';
import { describeSecrets } from '../secrets/describe';
import { type DescribedSecret, ofOrigin } from '../secrets/described-secret';
import { formatKubectl } from '../secrets/format-kubectl';
import { formatSecrets } from '../secrets/format-text';
import { generated, generatedText, GenerateRefused, writeNewFile } from '../secrets/generate';
import { setMissingAside } from '../secrets/incomplete';
import { UsageError } from '../usage-error';
import { externalSecrets, sealedSecretInput } from '../secrets/manifests';

/** Lists the Secrets of a deployment and makes those that may be random; see `commands/secrets.ts`. */
export const secrets: Action<typeof secretsOptions> = async ({ options, io }) => {
  if (options.generate === '-') {
    throw new UsageError('--generate needs the name of a file; - stands for standard input', 'secrets');
  }
  let added: Values | undefined;
  let missing: readonly Finding[] = [];
  const deployment = await makeDeployment(options, io, (read) => {
    const completed = completeSecrets(read, options['release-name']);
    added = completed.added;
    if (options.generate === undefined) return completed;
    const whole = setMissingAside(completed);
    ({ missing } = whole);
    return whole;
  });
  await writeReport(missing, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed) return ExitCode.problems;
  const described = describeSecrets(deployment);
  const { namespace } = deployment;
  let file: string | undefined;
  if (options.generate !== undefined && generated(described).length > 0) {
    try {
      const outputs = [DEFAULT_FOLDER, ...(io.env.CDK8S_OUTDIR ? [io.env.CDK8S_OUTDIR] : [])];
      writeNewFile(options.generate, generatedText(described, namespace), io.cwd, outputs);
      file = options.generate;
    } catch (error) {
      if (!(error instanceof GenerateRefused)) throw error;
      await writeReport([error.toFinding()], io);
      return ExitCode.problems;
    }
  }
  await io.stdout.write(output(described, deployment, options, widthOf(io.stdout, io.env)));
  if (described.length === 0) await sayNothingToDo('no Secret is read or rendered', io);
  else if (options.generate !== undefined && file === undefined)
    await sayNothingToDo('no Secret that must exist may hold a random text', io);
  else if (NEEDED.has(options.format) && ofOrigin(described, 'expected').length === 0)
    await sayNothingToDo('all Secrets are seen to', io);
  await io.stderr.write(advice({ secrets: described, namespace, added, file }));
  if (missing.length === 0) return ExitCode.ok;
  await io.stderr.write(prose('', INCOMPLETE, io.stderr, io.env));
  return ExitCode.problems;
};

const INCOMPLETE =
  'What is missing above may need Secrets of its own: give it, then generate into another file; kubectl create leaves alone what is there.';

/** Formats that hold only what must exist. */
const NEEDED: ReadonlySet<string> = new Set(['kubectl', 'external-secret', 'sealed-secret-input']);

function output(
  described: readonly DescribedSecret[],
  { namespace, chart }: Deployment,
  { format }: Options<typeof secretsOptions>,
  columns: number,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ namespace, secrets: described }, null, 2)}\n`;
    case 'kubectl':
      return formatKubectl(described, namespace);
    case 'external-secret':
      return externalSecrets(described, namespace, storeOf(chart));
    case 'sealed-secret-input':
      return sealedSecretInput(described, namespace);
    default:
      return formatSecrets(described, columns);
  }
}

/** The store of the values, or one to be named. */
function storeOf(chart: Deployment['chart']): SecretStoreRef {
  const store = chart?.release.settings.externalSecretStore;
  return { name: store?.name ?? 'name-of-the-store', kind: store?.kind ?? 'ClusterSecretStore' };
}
