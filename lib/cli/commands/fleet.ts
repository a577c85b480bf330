import type { Command } from '../command';
import { type OptionTable, withEffect } from '../option-table';
import { differenceOptions, layoutOptions, tellOptions, unmappedOption } from '../shared-options';

/** The flags of `fleet`. */
export const fleetOptions = {
  only: {
    type: 'string',
    placeholder: 'NAME',
    multiple: true,
    help: 'Leave out all other installations; repeatable',
  },
  ...withEffect(layoutOptions, { actions: ['synth'] }),
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    help: 'How images and differences are printed: text, or json for programs',
    effect: { actions: ['images', 'diff'] },
  },
  ...withEffect(differenceOptions, { actions: ['diff'] }),
  ...tellOptions,
  ...unmappedOption,
} as const satisfies OptionTable;

export const fleet: Command<typeof fleetOptions> = {
  name: 'fleet',
  summary: 'Synthesize, check and compare many installations at once',
  description:
    'Reads a file that lists installations, each with name, namespace, releaseName, values (files, a later one wins), set (single values by their path), kubeVersion, profile and output (a folder), and defaults of the same form; {name} in any text stands for the name of the installation, and files are looked for beside the fleet file. synth writes a folder for each, or none when anything is wrong; validate only checks; images lists the images of all; diff compares what each folder holds with what the values make now.',
  examples: [
    { title: 'Write all', command: 'cdk8s-pixee fleet synth fleet.yaml' },
    {
      title: 'What a change would do, in a pull request',
      command: 'cdk8s-pixee fleet diff fleet.yaml --fail-on data-loss,refused',
    },
    { title: 'One of them', command: 'cdk8s-pixee fleet validate fleet.yaml --only acme' },
  ],
  arguments: [
    { placeholder: 'ACTION', choices: ['synth', 'validate', 'images', 'diff'], help: 'What to do' },
    { placeholder: 'FLEET', help: 'The file that lists the installations, - for standard input' },
  ],
  flags: fleetOptions,
  options: fleetOptions,
};
