import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['yaml', 'json'],
    default: 'yaml',
    help: 'How it is printed: yaml as kubectl support-bundle reads it, or json as one mapping for programs',
  },
} as const satisfies OptionTable;

/** The flags of `support-bundle`. */
export const supportBundleOptions = { ...flags, ...valueOptions };

export const supportBundle: Command<typeof supportBundleOptions> = {
  name: 'support-bundle',
  summary: 'Print what to gather when something is wrong, for kubectl support-bundle',
  description:
    'Prints a SupportBundle and a Redactor document of troubleshoot.sh that follow from the values: logs and state of every workload, and what is blacked out of them. Values of Secrets are never gathered. The manifests hold the same in a Secret, unless cdk8s.supportBundle.enabled is false.',
  examples: [
    {
      title: 'What the manifests brought into the cluster',
      command: 'kubectl support-bundle --load-cluster-specs',
    },
    {
      title: 'What these values say, whatever is in the cluster',
      command: 'cdk8s-pixee support-bundle -f values.yaml | kubectl support-bundle -',
    },
  ],
  flags,
  options: supportBundleOptions,
};
