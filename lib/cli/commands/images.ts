import type { Command } from '../command';
import { COPY_FORMATS } from '../images/copy-formats';
import type { OptionTable } from '../option-table';
import { valueOptions } from '../value-options';

const flags = {
  format: {
    type: 'string',
    placeholder: 'FORMAT',
    choices: ['text', 'json', 'skopeo', 'skopeo-copy', 'crane', 'regctl'],
    default: 'text',
    help: 'How images are printed: text with one on a line, json with its parts and the containers that use it, or skopeo as input of skopeo sync --src yaml; skopeo-copy, crane and regctl as commands that copy each image from where it comes from to where it is pulled from',
  },
  lock: {
    type: 'string',
    placeholder: 'FILE',
    help: 'Digests of images, as a YAML map of references to digests; what is copied is named by them, as with cdk8s.imageDigests',
    effect: { only: { format: ['json', ...COPY_FORMATS] } },
  },
} as const satisfies OptionTable;

/** The flags of `images`. */
export const imagesOptions = { ...flags, ...valueOptions };

export const images: Command<typeof imagesOptions> = {
  name: 'images',
  summary: 'List every container image of the deployment',
  description:
    'Lists every image that the deployment pulls, with cdk8s.imageRegistry and cdk8s.imageRegistries applied: for air-gapped clusters, mirrors and scanners.',
  examples: [
    { title: 'One image a line', command: 'cdk8s-pixee images -f values.yaml' },
    {
      title: 'The commands that fill the registry of the values',
      command: 'cdk8s-pixee images -f values.yaml --format crane --lock images.lock.yaml | sh',
    },
    {
      title: 'What to copy into a mirror: the images under their original names',
      command:
        'cdk8s-pixee images -f values.yaml --set cdk8s.imageRegistry=null --format skopeo > images.yaml',
    },
  ],
  flags,
  options: imagesOptions,
};
