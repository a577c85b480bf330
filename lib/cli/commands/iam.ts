import type { Command } from '../command';
import { type OptionTable, without } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  'account-id': {
    type: 'string',
    placeholder: 'ID',
    help: 'The AWS account of the cluster, twelve digits (default: that of the role in the values)',
  },
  'oidc-provider': {
    type: 'string',
    placeholder: 'URL',
    help: 'OpenID Connect issuer of the EKS cluster, as aws eks describe-cluster prints it',
  },
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How the policies are printed: text with a heading each, or json as one mapping',
  },
} as const satisfies OptionTable;

/** The flags of `iam`. */
export const iamOptions = { ...flags, ...without(valueOptions, 'profile', 'kube-version') };

export const iam: Command<typeof iamOptions> = {
  name: 'iam',
  summary: 'Print the AWS policies for the buckets of an outside object store and of backups',
  description:
    'Prints what AWS IAM has to know for an object store outside the cluster: the policy for both buckets, and with credentialType default the trust policy by which pods on EKS take on the role by their service account. Backups of the embedded database have policies of their own. What the values do not say stands in angle brackets.',
  examples: [
    { title: 'Both policies', command: 'cdk8s-pixee iam -f values.yaml' },
    {
      title: 'Without anything left to fill in',
      command: 'cdk8s-pixee iam -f values.yaml --account-id 123456789012 --oidc-provider $ISSUER',
    },
    {
      title: 'One policy as a file',
      command: 'cdk8s-pixee iam -f values.yaml --format json | jq .policy > policy.json',
    },
  ],
  flags,
  options: iamOptions,
};
