import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How the guide is printed',
    effect: { notWith: ['github-app-manifest', 'ci-job'] },
  },
  'github-app-manifest': {
    type: 'boolean',
    help: 'Print the manifest that GitHub registers the app from, instead of the guide',
    effect: { notWith: ['ci-job'] },
  },
  'ci-job': {
    type: 'string',
    placeholder: 'NAME',
    choices: ['gitlab-sast', 'datadog-sarif'],
    help: 'Print this file for the CI of your repositories, instead of the guide',
  },
} as const satisfies OptionTable;

/** The flags of `webhooks`. */
export const webhooksOptions = { ...flags, ...valueOptions };

export const webhooks: Command<typeof webhooksOptions> = {
  name: 'webhooks',
  summary: 'Tell what to set up outside the cluster for each integration',
  description:
    'Tells what to set up outside the cluster for each source code host and security tool that the values connect: webhooks with full URLs and events, permissions, hosts to open, CI jobs, and how to check each credential beforehand. Secrets are named, never printed.',
  examples: [
    { title: 'The guide', command: 'cdk8s-pixee webhooks -f values.yaml' },
    {
      title: 'Before there is a GitHub App: what GitHub makes it from',
      command: 'cdk8s-pixee webhooks -f values.yaml --github-app-manifest > manifest.json',
    },
    {
      title: 'A pipeline that scans with GitLab SAST',
      command: 'cdk8s-pixee webhooks -f values.yaml --ci-job gitlab-sast > .gitlab-ci.yml',
    },
  ],
  flags,
  options: webhooksOptions,
};
