import { given } from '../../base/given';
import type { Values } from '../../values/contract/values';
import { productBuckets } from '../../values/rules/buckets';

/** What the policies need to know beyond the values. */
export interface IamContext {
  readonly namespace: string;
  /** Account of the cluster. @default - that of the role in the values, else a placeholder */
  readonly accountId?: string;
  /** Issuer of the cluster's tokens, without a scheme. @default - a placeholder */
  readonly oidcProvider?: string;
}

/** A policy of IAM. */
export interface IamPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Readonly<Record<string, unknown>>[];
}

/** The policies for an object store. */
export interface IamPolicies {
  /** What may be done with the buckets. */
  readonly policy: IamPolicy;
  /** Who may take on the role. @default - nobody: the store is reached with an access key */
  readonly trustPolicy?: IamPolicy;
}

const ROLE_ARN = 'eks.amazonaws.com/role-arn';
const AUDIENCE = 'sts.amazonaws.com';

/** The policies for the buckets and service accounts of the values. */
export function iamPolicies(values: Values, context: IamContext): IamPolicies {
  const policy = bucketPolicy(values);
  return values.global?.pixee?.objectStore?.credentialType === 'default'
    ? { policy, trustPolicy: trustPolicy(values, context) }
    : { policy };
}

function bucketPolicy(values: Values): IamPolicy {
  const buckets = productBuckets(values).map(({ name }) => `arn:${partition(values)}:s3:::${name}`);
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: buckets },
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:GetObjectVersion'],
        Resource: buckets.map((bucket) => `${bucket}/*`),
      },
    ],
  };
}

function trustPolicy(values: Values, { namespace, accountId, oidcProvider }: IamContext): IamPolicy {
  const account = accountId ?? roleArn(values)?.split(':')[4] ?? '<ACCOUNT_ID>';
  const provider = oidcProvider ?? '<OIDC_PROVIDER>';
  const subjects = serviceAccounts(values).map((name) => `system:serviceaccount:${namespace}:${name}`);
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition(values)}:iam::${account}:oidc-provider/${provider}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${provider}:aud`]: AUDIENCE,
            [`${provider}:sub`]: subjects.length === 1 ? subjects[0] : subjects,
          },
        },
      },
    ],
  };
}

/** The service accounts that platform and analysis run under, each once. */
export function serviceAccounts(values: Values): readonly string[] {
  const shared = values.global?.pixee?.serviceAccount?.name ?? 'pixee';
  const names = [values.platform, values.analysis].map((workload) => {
    return given(workload?.serviceAccount?.name) ?? shared;
  });
  return [...new Set(names.map((name) => (name === '' ? 'default' : name)))];
}

/** The role in the values, if there is one. */
export function roleArn(values: Values): string | undefined {
  return values.global?.pixee?.serviceAccount?.annotations?.[ROLE_ARN];
}

/** AWS in China and its part for the American government have names of their own. */
function partition(values: Values): string {
  const { region = '', endpoint = '' } = values.global?.pixee?.objectStore ?? {};
  if (region.startsWith('cn-') || /\.amazonaws\.com\.cn\b/.test(endpoint)) return 'aws-cn';
  if (region.startsWith('us-gov-') || /\bus-gov-/.test(endpoint)) return 'aws-us-gov';
  return roleArn(values)?.split(':')[1] ?? 'aws';
}
