import type { Action } from '../command';
import type { iamOptions } from '../commands/iam';
import { ExitCode } from '../exit-code';
import { prose } from '../io';
import { explainPolicies, printPolicies } from '../iam/guide';
import { type IamPolicies, iamPolicies } from '../iam/policies';
import { sayNothingToDo } from '../nothing-to-do';
import type { Options } from '../option-table';
import { readValues } from '../read-values';
import { writeBrief } from '../report';
import { UsageError } from '../usage-error';
import { withoutTail } from '../../base/trim';

const EMBEDDED =
  'the object store is the embedded one, of which AWS knows nothing, and no backups go to a bucket; an outside store is described with `global.pixee.objectStore.embedded: false`';

/** Prints policies for AWS; see `commands/iam.ts`. */
export const iam: Action<typeof iamOptions> = async ({ options, io }) => {
  const accountId = accountOf(options);
  const oidcProvider = providerOf(options);
  const { values, findings } = await readValues(options, io);
  await writeBrief(findings, options, io);
  if (findings.some(({ severity }) => severity === 'error' || options.strict)) return ExitCode.problems;
  const policies = iamPolicies(values, {
    namespace: options.namespace,
    releaseName: options['release-name'],
    accountId,
    oidcProvider,
  });
  const isNothing = policies.policy === undefined && policies.backups === undefined;
  if (options.format === 'json') await io.stdout.write(`${JSON.stringify(policies, null, 2)}\n`);
  else if (!isNothing) await io.stdout.write(printPolicies(policies));
  if (isNothing) await sayNothingToDo(EMBEDDED, io);
  else {
    const lines = explainPolicies(values, policies);
    await io.stderr.write(lines.map((line) => prose('', line, io.stderr, io.env)).join(''));
  }
  const idle = idleFlags(options, policies);
  if (idle !== undefined) await io.stderr.write(prose('note: ', idle, io.stderr, io.env));
  return ExitCode.ok;
};

/** Flags of the trust policy are told when there is none. */
function idleFlags(
  options: Options<typeof iamOptions>,
  { trustPolicy, backups }: IamPolicies,
): string | undefined {
  if (trustPolicy !== undefined || backups?.trustPolicy !== undefined) return undefined;
  const flags = (['account-id', 'oidc-provider'] as const).filter((flag) => options[flag] !== undefined);
  const names = flags.map((flag) => `--${flag}`).join(' and ');
  return flags.length === 0
    ? undefined
    : `${names} changed nothing: no role is taken on with these values; pods take one on with \`global.pixee.objectStore.credentialType: default\``;
}

function accountOf({ 'account-id': id }: Options<typeof iamOptions>): string | undefined {
  if (id !== undefined && !/^\d{12}$/.test(id))
    throw new UsageError('--account-id takes twelve digits', 'iam');
  return id;
}

/** IAM names an issuer without its scheme. */
function providerOf({ 'oidc-provider': issuer }: Options<typeof iamOptions>): string | undefined {
  const provider = issuer === undefined ? undefined : withoutTail(issuer.replace(/^https:\/\//, ''), '/');
  if (provider === undefined || /^[\w.-]+(?:\/[\w.-]+)*$/.test(provider)) return provider;
  throw new UsageError(
    '--oidc-provider takes the issuer of the cluster, such as https://oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE',
    'iam',
  );
}
