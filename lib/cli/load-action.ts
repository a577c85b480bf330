/* eslint-disable @typescript-eslint/no-require-imports -- each command loads what it needs, when it runs */
import type * as authentik from './actions/authentik';
import type * as completion from './actions/completion';
import type * as blueprint from './actions/blueprint';
import type * as diff from './actions/diff';
import type * as chart from './actions/chart';
import type * as explain from './actions/explain';
import type * as fleet from './actions/fleet';
import type * as graph from './actions/graph';
import type * as hosts from './actions/hosts';
import type * as iam from './actions/iam';
import type * as images from './actions/images';
import type * as importValues from './actions/import';
import type * as init from './actions/init';
import type * as preflight from './actions/preflight';
import type * as report from './actions/report';
import type * as rotate from './actions/rotate';
import type * as schema from './actions/schema';
import type * as secrets from './actions/secrets';
import type * as supportBundle from './actions/support-bundle';
import type * as synth from './actions/synth';
import type * as takeOver from './actions/take-over';
import type * as validate from './actions/validate';
import type * as values from './actions/values';
import type * as verify from './actions/verify';
import type * as webhooks from './actions/webhooks';
import type { Action } from './command';
import type { CommandName } from './command-name';
import type { OptionTable } from './option-table';

// scripts/build.mjs makes one file of each of these modules; it knows them by the form of the call.
const LOADERS = {
  init: () => (require('./actions/init') as typeof init).init,
  synth: () => (require('./actions/synth') as typeof synth).synth,
  validate: () => (require('./actions/validate') as typeof validate).validate,
  diff: () => (require('./actions/diff') as typeof diff).diff,
  fleet: () => (require('./actions/fleet') as typeof fleet).fleet,
  'take-over': () => (require('./actions/take-over') as typeof takeOver).takeOver,
  explain: () => (require('./actions/explain') as typeof explain).explain,
  images: () => (require('./actions/images') as typeof images).images,
  import: () => (require('./actions/import') as typeof importValues).importValues,
  graph: () => (require('./actions/graph') as typeof graph).graph,
  hosts: () => (require('./actions/hosts') as typeof hosts).hosts,
  iam: () => (require('./actions/iam') as typeof iam).iam,
  secrets: () => (require('./actions/secrets') as typeof secrets).secrets,
  report: () => (require('./actions/report') as typeof report).report,
  rotate: () => (require('./actions/rotate') as typeof rotate).rotate,
  webhooks: () => (require('./actions/webhooks') as typeof webhooks).webhooks,
  preflight: () => (require('./actions/preflight') as typeof preflight).preflight,
  verify: () => (require('./actions/verify') as typeof verify).verify,
  'support-bundle': () => (require('./actions/support-bundle') as typeof supportBundle).supportBundle,
  authentik: () => (require('./actions/authentik') as typeof authentik).authentik,
  chart: () => (require('./actions/chart') as typeof chart).chart,
  blueprint: () => (require('./actions/blueprint') as typeof blueprint).blueprint,
  values: () => (require('./actions/values') as typeof values).values,
  completion: () => (require('./actions/completion') as typeof completion).completion,
  schema: () => (require('./actions/schema') as typeof schema).schema,
} satisfies Record<CommandName, () => unknown>;

/** Loads what a command does, and all that this needs. */
export function loadAction(name: CommandName): Action<OptionTable> {
  // Each action is given the options that the table of its own command made, see run.ts.
  return LOADERS[name]() as Action<OptionTable>;
}
