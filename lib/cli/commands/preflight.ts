import type { Command } from '../command';
import { documentOptions } from '../document-options';
import { valueOptions } from '../value-options';

/** The flags of `preflight`. */
export const preflightOptions = { ...documentOptions, ...valueOptions };

export const preflight: Command<typeof preflightOptions> = {
  name: 'preflight',
  summary: 'Print the checks of a cluster before the installation, for kubectl preflight',
  description:
    'Prints a Preflight document of troubleshoot.sh that follows from the values: version and size of the cluster, storage, operators, Secrets that must exist, images, and, with a helper image (global.pixee.utility.image), whether database, object store, models, integrations and hosts can be reached with their credentials. No credential is in it; pods read the Secrets.',
  examples: [
    {
      title: 'Check the cluster that kubectl speaks to',
      command: 'cdk8s-pixee preflight -f values.yaml | kubectl preflight -',
    },
    {
      title: 'In CI, where nobody looks at a terminal',
      command: 'cdk8s-pixee preflight -f values.yaml | kubectl preflight --interactive=false -',
    },
  ],
  flags: documentOptions,
  options: preflightOptions,
};
