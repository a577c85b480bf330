import type { Command } from '../command';
import type { OptionTable } from '../option-table';

/** The flags of `values`. */
export const valuesOptions = {
  short: { type: 'boolean', help: 'Print only what most installations set' },
} as const satisfies OptionTable;

export const values: Command<typeof valuesOptions> = {
  name: 'values',
  summary: 'Print a values file with every key, its default and its meaning',
  description:
    'Prints a values file with every key, its default and its meaning. Keys without a fixed default are commented out. With the domain set it passes validate --strict, because it acknowledges what such a file is warned of.',
  examples: [
    { title: 'Start a values file', command: 'cdk8s-pixee values --short > values.yaml' },
    { title: 'Look something up', command: 'cdk8s-pixee values | less' },
  ],
  flags: valuesOptions,
  options: valuesOptions,
};
