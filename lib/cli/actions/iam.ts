import type { Action } from '../command';
import type { iamOptions } from '../commands/iam';
import { ExitCode } from '../exit-code';
import { explainPolicies, printPolicies } from '../iam/guide';
import { iamPolicies } from '../iam/policies';
import type { Options } from '../option-table';
import { readValues } from '../read-values';
import { writeBrief } from '../report';
import { UsageError } from '../usage-error';
import { withoutTail } from '../../base/trim';

const EMBEDDED =
  'error: these values use the embedded object store, of which AWS knows nothing\n' +
  '  help: set `global.pixee.objectStore.embedded: false` and describe the outside store\n';

/** Prints policies for AWS; see `commands/iam.ts`. */
export const iam: Action<typeof iamOptions> = async ({ options, io }) => {
  const accountId = accountOf(options);
  const oidcProvider = providerOf(options);
  const { values, findings } = await readValues(options, io);
  await writeBrief(findings, options, io);
  if (findings.some(({ severity }) => severity === 'error' || options.strict)) return ExitCode.problems;
  if (values.global?.pixee?.objectStore?.embedded !== false) {
    await io.stderr.write(EMBEDDED);
    return ExitCode.problems;
  }
  const policies = iamPolicies(values, { namespace: options.namespace, accountId, oidcProvider });
  await io.stdout.write(
    options.format === 'json' ? `${JSON.stringify(policies, null, 2)}\n` : printPolicies(policies),
  );
  await io.stderr.write(explainPolicies(values, policies));
  return ExitCode.ok;
};

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
