import type { OptionTable } from './option-table';

/** The flags of the commands that print documents for the plugins of troubleshoot.sh. */
export const documentOptions = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['yaml', 'json'],
    default: 'yaml',
    help: 'How it is printed: yaml or json; kubectl reads both, support-bundle as json is one mapping for programs',
  },
} as const satisfies OptionTable;
