import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How the steps are printed',
  },
} as const satisfies OptionTable;

/** The flags of `rotate`. */
export const rotateOptions = { ...flags, ...valueOptions };

export const rotate: Command<typeof rotateOptions> = {
  name: 'rotate',
  summary: 'Tell the steps to replace a secret',
  description:
    'Tells how a secret is replaced so that everybody who uses it gets the new one: what to do outside, where it lies, who reads it and restarts, in which order, with the commands; without a name, which secrets there are. It prints no secret and changes nothing.',
  examples: [
    { title: 'The secrets of these values', command: 'cdk8s-pixee rotate -f values.yaml' },
    { title: 'One of them', command: 'cdk8s-pixee rotate platform.scm.gitlab.webhookSecret -f values.yaml' },
    {
      title: 'The end of its path is enough',
      command: 'cdk8s-pixee rotate oidc.client.secret -f values.yaml',
    },
  ],
  arguments: [
    { placeholder: 'NAME', help: 'Path of a secret of the values, or the end of one', optional: true },
  ],
  flags,
  options: rotateOptions,
};
