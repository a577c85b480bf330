import type { Command } from '../command';
import { type OptionTable, withEffect } from '../option-table';
import { differenceOptions } from '../shared-options';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'markdown', 'github'],
    default: 'text',
    help: 'How differences are printed: text, json, markdown for the comment of a pull request, or github as annotations of GitHub Actions',
  },
  ...differenceOptions,
} as const satisfies OptionTable;

/** The flags of `diff`. */
export const diffOptions = {
  ...flags,
  ...withEffect(valueOptions, { notWith: ['NEW'] }),
  // the namespace of objects that name none
  namespace: valueOptions.namespace,
};

export const diff: Command<typeof diffOptions> = {
  name: 'diff',
  summary: 'Tell what a change does to a running installation',
  description:
    'Compares manifests with others, or with what values make, and tells for every object that differs what will happen: pods restart, data stay behind, the API server refuses, somebody must act outside, access is widened. Values of Secrets are never printed.',
  examples: [
    {
      title: 'What the values would change in the folder that was synthesized before',
      command: 'cdk8s-pixee diff manifests -f values.yaml',
    },
    {
      title: 'In a pull request: against the main branch, and not without a human if data are at stake',
      command:
        'cdk8s-pixee diff git:origin/main:manifests manifests --format markdown --fail-on data-loss,refused',
    },
    {
      title: 'Against what runs',
      command: 'kubectl get -f manifests -o yaml | cdk8s-pixee diff - manifests',
    },
    {
      title: 'Against a release of Helm',
      command: 'helm get manifest pixee | cdk8s-pixee diff - -f values.yaml --release-name pixee',
    },
  ],
  arguments: [
    {
      placeholder: 'OLD',
      isManifests: true,
      help: 'Manifests as they are: a folder, a file, git:REF:PATH, or - for standard input',
    },
    {
      placeholder: 'NEW',
      isManifests: true,
      help: 'Manifests as they shall be, in the same forms; without, what the values make',
      optional: true,
    },
  ],
  flags,
  options: diffOptions,
};
