import type { Command } from '../command';
import { explain } from './explain';
import { iam } from './iam';
import { images } from './images';
import { schema } from './schema';
import { secrets } from './secrets';
import { synth } from './synth';
import { validate } from './validate';
import { values } from './values';
import { webhooks } from './webhooks';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  synth,
  validate,
  explain,
  images,
  secrets,
  webhooks,
  iam,
  values,
  schema,
];
