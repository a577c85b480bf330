import type { Command } from '../command';
import type { OptionTable } from '../option-table';

/** The flags of `values`. */
export const valuesOptions = {} as const satisfies OptionTable;

export const values: Command<typeof valuesOptions> = {
  name: 'values',
  summary: 'Print a values file with every key, its default and its meaning',
  description:
    'Prints a values file with every key, its default and its meaning. Keys without a fixed default are commented out.',
  examples: [{ title: 'Start a values file', command: 'cdk8s-pixee values > values.yaml' }],
  flags: {},
  options: valuesOptions,
};
