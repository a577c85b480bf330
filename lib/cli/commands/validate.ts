import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'github'],
    default: 'text',
    help: 'How findings are printed: text, json for programs, or github for annotations in GitHub Actions',
  },
} as const satisfies OptionTable;

/** The flags of `validate`. */
export const validateOptions = { ...flags, ...valueOptions };

export const validate: Command<typeof validateOptions> = {
  name: 'validate',
  summary: 'Check values and the manifests they make, write nothing',
  description:
    'Checks values, and the manifests that they make, exactly as synth does, but writes nothing. The report goes to standard output. Exit code 1 means that there are errors, or with --strict warnings.',
  examples: [
    { title: 'Check a values file', command: 'cdk8s-pixee validate -f values.yaml' },
    {
      title: 'In CI, with warnings as errors',
      command: 'cdk8s-pixee validate -f values.yaml --strict --format github',
    },
  ],
  flags,
  options: validateOptions,
};
