import { AUTHENTIK_VERSIONS } from '../../authentik/version';
import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { tellOptions } from '../shared-options';

/** The flags of `blueprint`. */
export const blueprintOptions = {
  release: {
    type: 'string',
    short: 'R',
    placeholder: 'RELEASE',
    choices: AUTHENTIK_VERSIONS,
    default: AUTHENTIK_VERSIONS.at(-1) ?? '',
    help: 'The release of Authentik that applies it',
  },
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'github'],
    default: 'text',
    help: 'How findings are printed: text, json for programs, or github for annotations in GitHub Actions',
    effect: { actions: ['check'] },
  },
  acknowledge: {
    type: 'string',
    placeholder: 'ID',
    multiple: true,
    help: 'Leave the findings of a check out, by the name in brackets',
    effect: { actions: ['check'] },
  },
  strict: { ...tellOptions.strict, effect: { actions: ['check'] } },
} as const satisfies OptionTable;

export const blueprint: Command<typeof blueprintOptions> = {
  name: 'blueprint',
  summary: 'Check blueprints of Authentik, or turn one into TypeScript',
  description:
    'check holds any blueprint of Authentik, your own or an exported one, against what a release knows and refuses, with file and line; exit code 1 means that there are errors, or with --strict warnings. import prints a blueprint as TypeScript for this library; secrets in it become variables. The file - is standard input.',
  examples: [
    { title: 'Check files for the newest release', command: 'cdk8s-pixee blueprint check blueprints/*.yaml' },
    {
      title: 'Check one for the release that runs',
      command: 'cdk8s-pixee blueprint check oidc.yaml --release 2026.2',
    },
    { title: 'Start a program from one', command: 'cdk8s-pixee blueprint import oidc.yaml > oidc.ts' },
  ],
  arguments: [
    { placeholder: 'ACTION', choices: ['check', 'import'], help: 'What to do' },
    { placeholder: 'FILE...', help: 'Blueprints to check, or the one to import', multiple: true },
  ],
  flags: blueprintOptions,
  options: blueprintOptions,
};
