import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  output: {
    type: 'string',
    short: 'o',
    placeholder: 'DIR',
    help: 'Folder of the app, a new or an empty one',
  },
} as const satisfies OptionTable;

/** The flags of `import`. */
export const importOptions = { ...flags, ...valueOptions };

export const importValues: Command<typeof importOptions> = {
  name: 'import',
  summary: 'Turn values into a TypeScript app of constructs',
  description:
    'Writes a small TypeScript app that composes the typed constructs to the same manifests, with the comments of the values files, a test, and what npm and cdk8s need. Secrets that stand in the values get into no code: the app refers to Secrets of the same names, and its README tells how to make them. It is proven first that the manifests are the same; if anything has no form in code, that is told and nothing is written.',
  examples: [{ title: 'An app in my-app/', command: 'cdk8s-pixee import -f values.yaml -o my-app' }],
  flags,
  options: importOptions,
};
