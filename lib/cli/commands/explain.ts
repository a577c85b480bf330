import type { Command } from '../command';
import type { OptionTable } from '../option-table';

/** The flags of `explain`. */
export const explainOptions = {} as const satisfies OptionTable;

export const explain: Command<typeof explainOptions> = {
  name: 'explain',
  summary: 'Tell what a value means and what it changes',
  description: 'Tells what a value means, its type and default, and which objects and fields it changes.',
  examples: [
    { title: 'The sections of a values file', command: 'cdk8s-pixee explain' },
    { title: 'One section', command: 'cdk8s-pixee explain platform.ingress' },
    { title: 'One value', command: 'cdk8s-pixee explain platform.ingress.hosts[0].host' },
  ],
  arguments: [
    {
      placeholder: 'KEY',
      help: 'Path of a value, as in --set; items of lists are [0], [], * or left out',
      optional: true,
    },
  ],
  flags: {},
  options: explainOptions,
};
