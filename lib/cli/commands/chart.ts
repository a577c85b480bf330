import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  chart: {
    type: 'string',
    placeholder: 'REF',
    help: "The vendor's chart, as Helm takes it: oci://…, a folder or an archive",
  },
  version: { type: 'string', placeholder: 'VERSION', help: 'Version of the chart' },
  helm: {
    type: 'string',
    placeholder: 'PATH',
    default: 'helm',
    help: 'The Helm to render with, 3.12 or newer',
  },
  'api-versions': {
    type: 'string',
    placeholder: 'LIST',
    multiple: true,
    help: 'An API that the chart is told to be there',
  },
  rendered: {
    type: 'string',
    placeholder: 'FILE',
    help: 'compare: what the chart rendered, or what `helm get manifest` printed, - for standard input',
  },
  output: { type: 'string', short: 'o', placeholder: 'FILE', help: 'learn: the profile to write' },
  emit: {
    type: 'string',
    placeholder: 'DIR',
    help: 'learn, where there is no Helm: write the values files to be rendered elsewhere, and a script that does',
  },
  renders: {
    type: 'string',
    placeholder: 'DIR',
    help: 'learn: such a folder, when its script has run',
  },
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'markdown'],
    default: 'text',
    help: 'compare: how the result is printed',
  },
  rounds: {
    type: 'string',
    placeholder: 'NUMBER',
    default: '20',
    help: 'learn: how many random values files in a row must be right',
  },
} as const satisfies OptionTable;

/** The flags of `chart`. */
export const chartOptions = { ...flags, ...valueOptions };

export const chart: Command<typeof chartOptions> = {
  name: 'chart',
  summary: "Compare with the vendor's chart, or learn it",
  description:
    "compare sets our manifests beside those of the vendor's chart for the same values and tells what differs and why. learn renders the chart many times, as a black box, and writes a profile of it, with which synth makes the chart's own objects. Values of Secrets are never printed.",
  examples: [
    {
      title: 'What differs, with what runs',
      command: 'helm get manifest pixee | cdk8s-pixee chart compare -f values.yaml --rendered -',
    },
    {
      title: 'Learn the chart',
      command: 'cdk8s-pixee chart learn --chart ./pixee-enterprise-server -o pixee-chart.yaml',
    },
    {
      title: 'Prove that nothing differs any more',
      command: 'cdk8s-pixee chart compare -f values.yaml --chart ./chart --profile pixee-chart.yaml',
    },
  ],
  arguments: [{ placeholder: 'ACTION', help: 'compare or learn' }],
  flags,
  options: chartOptions,
};
