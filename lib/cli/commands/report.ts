import type { Command } from '../command';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  output: {
    type: 'string',
    short: 'o',
    placeholder: 'FILE',
    default: 'report.html',
    help: 'File to write, a new one or an earlier report; - for standard output',
  },
} as const satisfies OptionTable;

/** The flags of `report`. */
export const reportOptions = { ...flags, ...valueOptions };

export const report: Command<typeof reportOptions> = {
  name: 'report',
  summary: 'Write one page about an installation, for reviews',
  description:
    'Writes one page of HTML without anything outside of it, light and dark, and to be printed: findings, a picture of what talks to what, exposure, requested resources, volumes, images, secrets by reader (names only), hosts outside, webhooks to set up, and rights. It follows from the values; no cluster is asked.',
  examples: [{ title: 'For a security review', command: 'cdk8s-pixee report -f values.yaml -o report.html' }],
  flags,
  options: reportOptions,
};
