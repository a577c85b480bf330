import type { Command } from '../command';
import { documentOptions } from '../document-options';
import { valueOptions } from '../value-options';

/** The flags of `support-bundle`. */
export const supportBundleOptions = { ...documentOptions, ...valueOptions };

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
  flags: documentOptions,
  options: supportBundleOptions,
};
