import type { Command } from '../command';
import type { OptionTable } from '../option-table';

/** The flags of `schema`. */
export const schemaOptions = {} as const satisfies OptionTable;

export const schema: Command<typeof schemaOptions> = {
  name: 'schema',
  summary: 'Print the JSON Schema of values files',
  description:
    'Prints the JSON Schema of values files: for completion and checks in editors, and for Helm itself.',
  examples: [{ title: 'For an editor', command: 'cdk8s-pixee schema > values.schema.json' }],
  flags: {},
  options: schemaOptions,
};
