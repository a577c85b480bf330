import { CONSEQUENCES } from '../../diff/consequence';
import type { Command } from '../command';
import type { OptionTable } from '../option-table';

/** The flags of `fleet`. */
export const fleetOptions = {
  only: {
    type: 'string',
    placeholder: 'NAME',
    multiple: true,
    help: 'Leave out all other installations; repeatable',
  },
  layout: {
    type: 'string',
    placeholder: 'LAYOUT',
    choices: ['single', 'component', 'resource'],
    default: 'single',
    help: 'How manifests are spread over files, as for synth',
  },
  kustomization: {
    type: 'boolean',
    help: 'Write a kustomization.yaml into each folder, as for synth',
  },
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How images and differences are printed: text, or json for programs',
  },
  'exit-code': { type: 'boolean', help: 'diff: exit with 1 when anything changes' },
  'fail-on': {
    type: 'string',
    placeholder: 'LIST',
    multiple: true,
    help: `diff: exit with 1 when a change has one of these consequences: ${CONSEQUENCES.join(', ')}`,
  },
  quiet: { type: 'boolean', short: 'q', help: 'Print errors only, no warnings' },
  strict: { type: 'boolean', help: 'Treat warnings as errors' },
  'allow-unmapped': {
    type: 'boolean',
    help: 'Only warn about keys of upstream charts that cdk8s-pixee does not map',
  },
} as const satisfies OptionTable;

export const fleet: Command<typeof fleetOptions> = {
  name: 'fleet',
  summary: 'Synthesize, check and compare many installations at once',
  description:
    'Reads a file that lists installations, each with name, namespace, releaseName, values (files, a later one wins), set (single values by their path), kubeVersion and output (a folder), and defaults of the same form; {name} in any text stands for the name of the installation, and files are looked for beside the fleet file. synth writes a folder for each, or none when anything is wrong; validate only checks; images lists the images of all; diff compares what each folder holds with what the values make now.',
  examples: [
    { title: 'Write all', command: 'cdk8s-pixee fleet synth fleet.yaml' },
    {
      title: 'What a change would do, in a pull request',
      command: 'cdk8s-pixee fleet diff fleet.yaml --fail-on data-loss,refused',
    },
    { title: 'One of them', command: 'cdk8s-pixee fleet validate fleet.yaml --only acme' },
  ],
  arguments: [
    { placeholder: 'ACTION', help: 'What to do: synth, validate, images or diff' },
    { placeholder: 'FLEET', help: 'The file that lists the installations, - for standard input' },
  ],
  flags: fleetOptions,
  options: fleetOptions,
};
