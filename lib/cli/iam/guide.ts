import { printable } from '../../findings/printable';
import type { Values } from '../../values/contract/values';
import { type IamPolicies, roleArn, serviceAccounts } from './policies';

/** The policies for people, a heading each. */
export function printPolicies({ policy, trustPolicy }: IamPolicies): string {
  const parts = [
    `Policy for both buckets:\n${json(policy)}\n`,
    ...(trustPolicy === undefined ? [] : [`Trust policy of the role:\n${json(trustPolicy)}\n`]),
  ];
  return parts.join('\n');
}

/** What to do with the policies, and what is still to be filled in. */
export function explainPolicies(values: Values, policies: IamPolicies): string {
  const { endpoint } = values.global?.pixee?.objectStore ?? {};
  const lines = [
    ...(isAws(endpoint)
      ? []
      : [
          'The endpoint is not one of AWS: take the policies as the list of what the product does, in the words of your store.',
        ]),
    ...(policies.trustPolicy === undefined ? accessKey() : role(values, policies)),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function accessKey(): string[] {
  return [
    'Attach the policy to the user whose access key the values name.',
    'With `global.pixee.objectStore.credentialType: default`, pods on EKS need no access key, and a trust policy is printed too.',
  ];
}

function role(values: Values, policies: IamPolicies): string[] {
  const placeholders = [...new Set(JSON.stringify(policies).match(/<[A-Z_]+>/g))];
  const flags: Readonly<Record<string, string>> = {
    '<ACCOUNT_ID>': '--account-id',
    '<OIDC_PROVIDER>': '--oidc-provider',
  };
  const missing = placeholders.map((placeholder) => `${placeholder} (${flags[placeholder] ?? ''})`);
  const arn = roleArn(values);
  const accounts = serviceAccounts(values).join(' and ');
  return [
    `Attach both to ${arn ?? 'one role'}; pods of the service account ${accounts} may then take it on.`,
    ...(missing.length === 0 ? [] : [`Fill in ${missing.join(' and ')}.`]),
    ...(arn === undefined
      ? [
          'Then tell the service account: `global.pixee.serviceAccount.annotations` with `eks.amazonaws.com/role-arn` and the ARN of the role.',
        ]
      : []),
  ];
}

function isAws(endpoint: string | undefined): boolean {
  return (
    endpoint !== undefined &&
    URL.canParse(endpoint) &&
    /\.amazonaws\.com(?:\.cn)?$/.test(new URL(endpoint).hostname)
  );
}

function json(policy: object): string {
  return JSON.stringify(policy, null, 2);
}
