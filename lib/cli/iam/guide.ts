import { printable } from '../../findings/printable';
import type { Values } from '../../values/contract/values';
import {
  databaseRoleArn,
  type IamPolicies,
  type IamPolicy,
  type IamPolicyPair,
  roleArn,
  serviceAccounts,
} from './policies';

/** The policies for people, a heading each. */
export function printPolicies({ policy, trustPolicy, backups }: IamPolicies): string {
  const parts: readonly (readonly [string, IamPolicy | undefined])[] = [
    ['Policy for both buckets', policy],
    ['Trust policy of the role', trustPolicy],
    ["Policy for the bucket of the database's backups", backups?.policy],
    ["Trust policy of the database's role", backups?.trustPolicy],
  ];
  return parts.flatMap(([title, one]) => (one === undefined ? [] : [`${title}:\n${json(one)}\n`])).join('\n');
}

/** What to do with the policies, and what is still to be filled in, each a paragraph. */
export function explainPolicies(values: Values, policies: IamPolicies): readonly string[] {
  const { endpoint } = values.global?.pixee?.objectStore ?? {};
  const lines = [
    ...(policies.policy === undefined ? [] : product(values, policies, endpoint)),
    ...(policies.backups === undefined ? [] : backups(values, policies.backups)),
    ...missingParts(policies),
  ];
  return lines.map(printable);
}

const ELSEWHERE =
  'is not one of AWS: take the policies as the list of what is done there, in the words of your store.';

function product(values: Values, policies: IamPolicies, endpoint: string | undefined): string[] {
  return [
    ...(isAws(endpoint) ? [] : [`The endpoint ${ELSEWHERE}`]),
    ...(policies.trustPolicy === undefined ? accessKey() : role(values)),
  ];
}

function backups(values: Values, { trustPolicy }: IamPolicyPair): string[] {
  const { endpointUrl } = values.cdk8s?.database?.backup ?? {};
  const arn = databaseRoleArn(values);
  return [
    ...(endpointUrl && !isAws(endpointUrl) ? [`The store of the backups ${ELSEWHERE}`] : []),
    ...(trustPolicy === undefined
      ? [
          'Attach the policy for the backups to the user whose access key `cdk8s.database.backup.existingSecret` holds.',
        ]
      : [`Attach both for the backups to ${arn ?? 'a role of their own'}.`]),
    ...(trustPolicy !== undefined && arn === undefined
      ? [
          'Then tell the database: `cloudnative-pg.serviceAccountTemplate.metadata.annotations` with `eks.amazonaws.com/role-arn` and the ARN of the role.',
        ]
      : []),
  ];
}

function missingParts(policies: IamPolicies): string[] {
  const placeholders = [...new Set(JSON.stringify(policies).match(/<[A-Z_]+>/g))];
  const flags: Readonly<Record<string, string>> = {
    '<ACCOUNT_ID>': '--account-id',
    '<OIDC_PROVIDER>': '--oidc-provider',
  };
  const missing = placeholders.map((placeholder) => `${placeholder} (${flags[placeholder] ?? ''})`);
  return missing.length === 0 ? [] : [`Fill in ${missing.join(' and ')}.`];
}

function accessKey(): string[] {
  return [
    'Attach the policy to the user whose access key the values name.',
    'With `global.pixee.objectStore.credentialType: default`, pods on EKS need no access key, and a trust policy is printed too.',
  ];
}

function role(values: Values): string[] {
  const arn = roleArn(values);
  const accounts = serviceAccounts(values).join(' and ');
  return [
    `Attach both to ${arn ?? 'one role'}; pods of the service account ${accounts} may then take it on.`,
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
