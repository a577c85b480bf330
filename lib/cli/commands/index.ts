import type { Command } from '../command';
import { authentik } from './authentik';
import { blueprint } from './blueprint';
import { completion } from './completion';
import { diff } from './diff';
import { chart } from './chart';
import { explain } from './explain';
import { fleet } from './fleet';
import { graph } from './graph';
import { hosts } from './hosts';
import { iam } from './iam';
import { images } from './images';
import { importValues } from './import';
import { init } from './init';
import { preflight } from './preflight';
import { report } from './report';
import { rotate } from './rotate';
import { schema } from './schema';
import { secrets } from './secrets';
import { supportBundle } from './support-bundle';
import { synth } from './synth';
import { takeOver } from './take-over';
import { validate } from './validate';
import { values } from './values';
import { verify } from './verify';
import { webhooks } from './webhooks';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  synth,
  validate,
  diff,
  fleet,
  takeOver,
  importValues,
  explain,
  images,
  graph,
  report,
  hosts,
  secrets,
  rotate,
  webhooks,
  authentik,
  blueprint,
  iam,
  preflight,
  verify,
  supportBundle,
  chart,
  values,
  schema,
  completion,
];
