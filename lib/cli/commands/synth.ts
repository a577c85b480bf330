import type { Command } from '../command';
import { type OptionTable, withEffect } from '../option-table';
import { layoutOptions } from '../shared-options';
import { valueOptions } from '../value-options';

const flags = {
  output: {
    type: 'string',
    short: 'o',
    placeholder: 'DIR',
    help: 'Folder to write: a new one, or one that an earlier run wrote and that is replaced as a whole (default: $CDK8S_OUTDIR, else manifests)',
    effect: { notWith: ['stdout', 'show-only'] },
  },
  stdout: {
    type: 'boolean',
    help: 'Write one YAML stream to standard output instead of a folder',
  },
  'show-only': {
    type: 'string',
    placeholder: 'KIND/NAME',
    multiple: true,
    help: 'Write only these objects, to standard output; repeatable',
  },
  'dry-run': {
    type: 'boolean',
    help: 'Check all and tell what would be written, but write nothing',
    effect: { notWith: ['stdout', 'show-only'] },
  },
  ...withEffect(layoutOptions, { notWith: ['stdout', 'show-only'] }),
} as const satisfies OptionTable;

/** The flags of `synth`. */
export const synthOptions = { ...flags, ...valueOptions };

export const synth: Command<typeof synthOptions> = {
  name: 'synth',
  summary: 'Turn values into checked Kubernetes manifests',
  description:
    'Turns the values of the Helm chart into plain Kubernetes manifests. Values and manifests are checked first; if anything is wrong, all of it is reported and nothing is written.',
  examples: [
    { title: 'Write the folder manifests/', command: 'cdk8s-pixee synth -f values.yaml' },
    {
      title: 'Several files and single values, the later ones win',
      command: 'cdk8s-pixee synth -f values.yaml -f production.yaml --set platform.replicaCount=2',
    },
    {
      title: 'Straight to the cluster',
      command: 'cdk8s-pixee synth -f values.yaml --stdout | kubectl apply --server-side -f -',
    },
    {
      title: 'One file for each object, as GitOps tools like it',
      command: 'cdk8s-pixee synth -f values.yaml --layout resource -o deploy/pixee',
    },
  ],
  flags,
  options: synthOptions,
};
