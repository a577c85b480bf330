import type { Command } from '../command';
import { explain } from './explain';
import { images } from './images';
import { schema } from './schema';
import { synth } from './synth';
import { validate } from './validate';
import { values } from './values';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [synth, validate, explain, images, values, schema];
