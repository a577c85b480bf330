import type { Command } from '../command';
import { type OptionTable, withEffect } from '../option-table';
import { valueOptions } from '../value-options';

/** The ways to go on without a chart at hand. */
const OTHERWISE = ['rendered', 'emit', 'renders'];

const flags = {
  chart: {
    type: 'string',
    placeholder: 'REF',
    help: "The vendor's chart, as Helm takes it: oci://…, a folder or an archive",
  },
  version: {
    type: 'string',
    placeholder: 'VERSION',
    help: 'Version of the chart',
    effect: { notWith: OTHERWISE },
  },
  helm: {
    type: 'string',
    placeholder: 'PATH',
    default: 'helm',
    help: 'The Helm to render with, 3.12 or newer',
    effect: { notWith: OTHERWISE },
  },
  'api-versions': {
    type: 'string',
    placeholder: 'LIST',
    multiple: true,
    help: 'An API that the chart is told to be there',
    effect: { notWith: ['rendered', 'renders'] },
  },
  rendered: {
    type: 'string',
    placeholder: 'FILE',
    help: 'What the chart rendered, or what `helm get manifest` printed, - for standard input',
    effect: { actions: ['compare'] },
  },
  output: {
    type: 'string',
    short: 'o',
    placeholder: 'FILE',
    help: 'The profile to write',
    effect: { actions: ['learn'] },
  },
  emit: {
    type: 'string',
    placeholder: 'DIR',
    help: 'Write the values files to be rendered where Helm is, and a script that does',
    effect: { actions: ['learn'] },
  },
  renders: {
    type: 'string',
    placeholder: 'DIR',
    help: 'A folder of --emit, when its script has run',
    effect: { actions: ['learn'] },
  },
  accept: {
    type: 'string',
    placeholder: 'PLACE',
    multiple: true,
    help: 'A text of the chart that looks like a credential and is none, by the place that is told',
    effect: { actions: ['learn'], notWith: ['emit'] },
  },
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'markdown'],
    default: 'text',
    help: 'How the result is printed',
    effect: { actions: ['compare'] },
  },
  rounds: {
    type: 'string',
    placeholder: 'NUMBER',
    default: '20',
    help: 'How many random values files in a row must be right',
    effect: { actions: ['learn'], notWith: ['emit'] },
  },
} as const satisfies OptionTable;

/** The flags of `chart`. */
export const chartOptions = {
  ...flags,
  ...withEffect(valueOptions, { actions: ['compare'] }),
  'kube-version': { ...valueOptions['kube-version'], effect: { notWith: ['renders'] } },
} as const satisfies OptionTable;

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
  arguments: [{ placeholder: 'ACTION', choices: ['compare', 'learn'], help: 'What to do' }],
  flags,
  options: chartOptions,
};
