import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'kubectl', 'external-secret', 'sealed-secret-input'],
    default: 'text',
    help: 'How Secrets are printed: text and json list all of them; kubectl (commands), external-secret (ExternalSecrets) and sealed-secret-input (for kubeseal) help to make those that must exist',
  },
  generate: {
    type: 'string',
    placeholder: 'FILE',
    help: 'Write the Secrets that may hold random text, with random text, to a new file that only you can read',
  },
} as const satisfies OptionTable;

/** The flags of `secrets`. */
export const secretsOptions = { ...flags, ...valueOptions };

export const secrets: Command<typeof secretsOptions> = {
  name: 'secrets',
  summary: 'List every Secret that the deployment reads, and make the missing ones',
  description:
    'Lists every Secret of the deployment: its type, its keys, who reads it, and whether it is rendered or must exist. No secret is ever printed. Passwords and keys that Helm would invent can be written to a file apart from the manifests.',
  examples: [
    { title: 'What must exist, and what is rendered', command: 'cdk8s-pixee secrets -f values.yaml' },
    {
      title: 'Random passwords and keys, for kubectl create or kubeseal',
      command: 'cdk8s-pixee secrets -f values.yaml --generate secrets.yaml',
    },
    {
      title: 'ExternalSecrets for all that must exist',
      command: 'cdk8s-pixee secrets -f values.yaml --format external-secret',
    },
  ],
  flags,
  options: secretsOptions,
};
