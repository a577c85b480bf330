import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How the steps are printed: text as commands of a shell with comments, or json',
  },
} as const satisfies OptionTable;

/** The flags of `verify`. */
export const verifyOptions = { ...flags, ...valueOptions };

export const verify: Command<typeof verifyOptions> = {
  name: 'verify',
  summary: 'Print the commands that show whether an installation works',
  description:
    'Prints the commands by which an installation is verified, with the names, namespace and address of your values: workloads, health, certificate, sign-in, database, buckets, and how to open the interfaces that have no address of their own. It runs none of them.',
  examples: [
    { title: 'The steps, to copy from', command: 'cdk8s-pixee verify -f values.yaml' },
    {
      title: 'For a program',
      command: "cdk8s-pixee verify -f values.yaml --format json | jq -r '.steps[].title'",
    },
  ],
  flags,
  options: verifyOptions,
};
