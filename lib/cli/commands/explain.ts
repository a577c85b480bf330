import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

/** The flags of `explain`. */
export const explainOptions = {
  all: { type: 'boolean', help: 'Tell of every value below the key as well, a line each' },
  profile: valueOptions.profile,
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How it is printed: text, or json for programs, with path, type, default, description and what changes',
  },
} as const satisfies OptionTable;

export const explain: Command<typeof explainOptions> = {
  name: 'explain',
  summary: 'Tell what a value means and what it changes',
  description: 'Tells what a value means, its type and default, and which objects and fields it changes.',
  examples: [
    { title: 'The sections of a values file', command: 'cdk8s-pixee explain' },
    { title: 'One section', command: 'cdk8s-pixee explain platform.ingress' },
    { title: 'Every value, for programs', command: 'cdk8s-pixee explain --all --format json' },
    {
      title: "One value in the vendor's own chart",
      command: 'cdk8s-pixee explain platform.replicaCount --profile pixee-chart.yaml',
    },
    { title: 'One value', command: 'cdk8s-pixee explain platform.ingress.hosts[0].host' },
  ],
  arguments: [
    {
      placeholder: 'KEY',
      help: 'Path of a value, as in --set; items of lists are [0], [], * or left out',
      optional: true,
    },
  ],
  flags: explainOptions,
  options: explainOptions,
};
