import { CONSEQUENCES } from '../diff/consequence';
import type { OptionTable } from './option-table';

/** How much is told, and what of it stops the command: wherever values or what is made of them is judged. */
export const tellOptions = {
  quiet: { type: 'boolean', short: 'q', help: 'Print errors only, no warnings' },
  strict: { type: 'boolean', help: 'Treat warnings as errors' },
} as const satisfies OptionTable;

/** What may be passed over in values. */
export const unmappedOption = {
  'allow-unmapped': {
    type: 'boolean',
    help: 'Only warn about keys of upstream charts that cdk8s-pixee does not map',
  },
} as const satisfies OptionTable;

/** How a folder of manifests is written. */
export const layoutOptions = {
  layout: {
    type: 'string',
    placeholder: 'LAYOUT',
    choices: ['single', 'component', 'resource'],
    default: 'single',
    help: 'How manifests are spread over files: a single one, one for each component, or one for each resource',
  },
  kustomization: {
    type: 'boolean',
    help: 'Write a kustomization.yaml as well, for kubectl apply -k, Flux and bases of your own',
  },
} as const satisfies OptionTable;

/** What of a difference makes the exit code. */
export const differenceOptions = {
  'exit-code': {
    type: 'boolean',
    help: 'Exit with 1 if anything differs, with 2 if there is nothing that could be compared',
  },
  'fail-on': {
    type: 'string',
    placeholder: 'LIST',
    multiple: true,
    isList: true,
    choices: CONSEQUENCES,
    help: 'Exit with 1 if there is one of these consequences, separated by commas',
    effect: { notWith: ['exit-code'] },
  },
  'allow-missing': {
    type: 'boolean',
    help: 'Take manifests that are not there for none yet, as before they are written for the first time',
  },
} as const satisfies OptionTable;
