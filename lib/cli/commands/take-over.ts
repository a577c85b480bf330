import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['script', 'text', 'json', 'values'],
    default: 'script',
    help: 'What is printed: a script that begins with the plan, the plan alone as text or json, or the values that keep the data of SeaweedFS',
  },
  'field-manager': {
    type: 'string',
    placeholder: 'NAME',
    default: 'kubectl',
    help: 'Who applies afterwards: kubectl, argocd-controller or kustomize-controller',
    effect: { only: { format: ['script'] } },
  },
} as const satisfies OptionTable;

/** The flags of `take-over`. */
export const takeOverOptions = { ...flags, ...valueOptions };

export const takeOver: Command<typeof takeOverOptions> = {
  name: 'take-over',
  summary: 'Plan how a Helm release becomes yours, as a script',
  description:
    'Compares the objects of a Helm release with the manifests of your values, and prints what becomes of each: it stays, changes, must be recreated, is new or left over; and the script that does it, with a backup first. Nothing is done by this command itself.',
  examples: [
    {
      title: 'From what Helm has recorded: helm get manifest pixee > manifest.yaml',
      command: 'cdk8s-pixee take-over manifest.yaml -f values.yaml --release-name pixee > take-over.sh',
    },
    {
      title: 'From what runs: kubectl get all,cm,secret,sa,pvc,ing,role,rolebinding -o json > found.json',
      command: 'cdk8s-pixee take-over found.json -f values.yaml --release-name pixee > take-over.sh',
    },
  ],
  arguments: [
    {
      placeholder: 'OLD',
      isManifests: true,
      help: 'The objects of the release: a file of helm get manifest or kubectl get, or - for standard input',
    },
  ],
  flags,
  options: takeOverOptions,
};
