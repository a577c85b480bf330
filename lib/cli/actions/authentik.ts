import { SOURCE_KINDS } from '../../authentik/source-kind';
import { describeAuthentik } from '../authentik/describe';
import { formatGuide } from '../authentik/format-text';
import type { Action } from '../command';
import type { authentikOptions } from '../commands/authentik';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { widthOf } from '../io';
import { sayNothingToDo } from '../nothing-to-do';
import { writeBrief } from '../report';

/** Tells what stays to be done by hand for Authentik; see `commands/authentik.ts`. */
export const authentik: Action<typeof authentikOptions> = async ({ options, io }) => {
  const { chart, failed, findings, objects } = await makeDeployment(options, io);
  await writeBrief(findings, options, io);
  if (failed || chart === undefined) return ExitCode.problems;
  const guide = describeAuthentik(
    chart,
    objects,
    SOURCE_KINDS.find((kind) => kind === options.provider),
  );
  if (options.format === 'json') await io.stdout.write(`${JSON.stringify(guide ?? {}, null, 2)}\n`);
  else if (guide !== undefined) await io.stdout.write(formatGuide(guide, widthOf(io.stdout, io.env)));
  if (guide === undefined) await sayNothingToDo('the values do not deploy Authentik', io);
  return ExitCode.ok;
};
