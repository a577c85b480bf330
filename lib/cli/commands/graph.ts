import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['svg', 'mermaid', 'dot', 'json'],
    default: 'svg',
    help: 'How it is printed: svg for a picture, mermaid for a document, dot for Graphviz, or json',
  },
  all: {
    type: 'boolean',
    help: 'Also what every pod has: name resolution, and the checks of the kubelet; json has it anyway',
    effect: { only: { format: ['svg', 'mermaid', 'dot'] } },
  },
} as const satisfies OptionTable;

/** The flags of `graph`. */
export const graphOptions = { ...flags, ...valueOptions };

export const graph: Command<typeof graphOptions> = {
  name: 'graph',
  summary: 'Draw what talks to what',
  description:
    'Prints a picture of who speaks to whom: users, ingress controllers and Gateways, workloads, stores and hosts outside, each path with its port, whether it is encrypted, and the Secret that is shown. These are the paths that network policies have to open.',
  examples: [
    { title: 'A picture', command: 'cdk8s-pixee graph -f values.yaml > pixee.svg' },
    {
      title: 'For a document that renders Mermaid',
      command: 'cdk8s-pixee graph -f values.yaml --format mermaid',
    },
  ],
  flags,
  options: graphOptions,
};
