import { given } from '../../base/given';
import { withoutTail } from '../../base/trim';
import { nameOf } from '../../values/given/component-names';
import type { Values } from '../../values/contract/values';
import { productBuckets } from '../../values/rules/buckets';

/** What the policies need to know beyond the values. */
export interface IamContext {
  readonly namespace: string;
  readonly releaseName: string;
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

/** The policies for one purpose. */
export interface IamPolicyPair {
  /** What may be done with the buckets. */
  readonly policy: IamPolicy;
  /** Who may take on the role. @default - nobody: the store is reached with an access key */
  readonly trustPolicy?: IamPolicy;
}

/** The policies for an object store, and for backups of the embedded database. */
export interface IamPolicies extends Partial<IamPolicyPair> {
  /** Those of the bucket of backups, for the database's own role. @default - no backups go to a bucket */
  readonly backups?: IamPolicyPair;
}

const ROLE_ARN = 'eks.amazonaws.com/role-arn';
const AUDIENCE = 'sts.amazonaws.com';

/** The policies for the buckets and service accounts of the values; none where nothing lies outside. */
export function iamPolicies(values: Values, context: IamContext): IamPolicies {
  const backups = backupPolicies(values, context);
  return { ...productPolicies(values, context), ...(backups === undefined ? {} : { backups }) };
}

function productPolicies(values: Values, context: IamContext): Partial<IamPolicyPair> {
  const { embedded, credentialType } = values.global?.pixee?.objectStore ?? {};
  if (embedded !== false) return {};
  const policy = bucketPolicy(values);
  const who = { role: roleArn(values), accounts: serviceAccounts(values) };
  return credentialType === 'default'
    ? { policy, trustPolicy: trustPolicy(values, context, who) }
    : { policy };
}

/** What barman-cloud does with its bucket: it looks at it first, writes large files in parts, and drops what is too old. */
function backupPolicies(values: Values, context: IamContext): IamPolicyPair | undefined {
  const {
    destinationPath = '',
    schedule = '',
    method,
    existingSecret = '',
  } = values.cdk8s?.database?.backup ?? {};
  const [bucket, ...folders] = destinationPath.startsWith('s3://') ? destinationPath.slice(5).split('/') : [];
  if (values.platform?.database?.embedded === false || schedule === '' || bucket === undefined)
    return undefined;
  if (method === 'volumeSnapshot') return undefined;
  const arn = `arn:${partition(values)}:s3:::${bucket}`;
  const folder = withoutTail(folders.join('/'), '/');
  const prefix = folder === '' ? '' : `/${folder}`;
  // What barman/cloud_providers/aws_s3.py of barman 3.19.1 calls, by the actions of the "Service Authorization Reference" of AWS.
  const policy: IamPolicy = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [arn] },
      {
        Effect: 'Allow',
        Action: [
          's3:GetObject',
          's3:PutObject',
          's3:PutObjectTagging',
          's3:DeleteObject',
          's3:AbortMultipartUpload',
        ],
        Resource: [`${arn}${prefix}/*`],
      },
    ],
  };
  if (existingSecret !== '') return { policy };
  // The operator makes the account of the servers, by the name of their cluster.
  const who = {
    role: databaseRoleArn(values),
    accounts: [nameOf(values, context.releaseName, 'postgresql')],
  };
  return { policy, trustPolicy: trustPolicy(values, context, who) };
}

/** The role of the database in the values, if there is one. */
export function databaseRoleArn(values: Values): string | undefined {
  return values['cloudnative-pg']?.serviceAccountTemplate?.metadata?.annotations?.[ROLE_ARN];
}

/** Who takes on a role. */
interface Taker {
  readonly role: string | undefined;
  readonly accounts: readonly string[];
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

function trustPolicy(
  values: Values,
  { namespace, accountId, oidcProvider }: IamContext,
  { role, accounts }: Taker,
): IamPolicy {
  const account = accountId ?? role?.split(':')[4] ?? '<ACCOUNT_ID>';
  const provider = oidcProvider ?? '<OIDC_PROVIDER>';
  const subjects = accounts.map((name) => `system:serviceaccount:${namespace}:${name}`);
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
  return (roleArn(values) ?? databaseRoleArn(values))?.split(':')[1] ?? 'aws';
}
