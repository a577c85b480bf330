import { printableLines } from '../../findings/printable';
import { quote } from '../../core/pod/shell';
import type { Action } from '../command';
import type { takeOverOptions } from '../commands/take-over';
import { type Deployment, makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { setsValues } from '../given-values';
import { ManifestsRefused } from '../manifests/problem';
import { readManifests } from '../manifests/read-manifests';
import { demandSameRelease } from '../manifests/same-release';
import { sayNothingToDo } from '../nothing-to-do';
import type { Options } from '../option-table';
import { told, writeReport } from '../report';
import { planText } from '../take-over/format-text';
import { objectsOfRelease } from '../take-over/old-objects';
import { planTakeOver, type TakeOverPlan } from '../take-over/plan';
import { takeOverScript } from '../take-over/script';

type TakeOverOptions = Options<typeof takeOverOptions>;

/** Plans a take-over; see `commands/take-over.ts`. */
export const takeOver: Action<typeof takeOverOptions> = async ({ options, arguments: [source = ''], io }) => {
  try {
    const found = await readManifests(source, io);
    const deployment = await makeDeployment(options, io);
    await writeReport(told(deployment.findings, options), io);
    if (deployment.failed) return ExitCode.problems;
    const plan = makePlan(found, deployment, source);
    await io.stdout.write(print(plan, options));
    if (options.format === 'values' && plan.storage?.values === undefined)
      await sayNothingToDo('SeaweedFS finds its data with the values as they are', io);
    return ExitCode.ok;
  } catch (error) {
    if (!(error instanceof ManifestsRefused)) throw error;
    await writeReport(error.findings, io);
    return ExitCode.problems;
  }
};

type Found = Awaited<ReturnType<typeof readManifests>>;

function makePlan(
  found: Found,
  { objects, releaseName, namespace }: Deployment,
  source: string,
): TakeOverPlan {
  const name = source === '-' ? '<stdin>' : source;
  const old = objectsOfRelease(found, objects, { releaseName, namespace, source: name });
  demandSameRelease(old, objects, source);
  return planTakeOver(old, objects, { releaseName, namespace });
}

function print(plan: TakeOverPlan, options: TakeOverOptions): string {
  switch (options.format) {
    case 'text':
      return planText(plan);
    case 'json':
      return `${printableLines(JSON.stringify(plan, null, 2))}\n`;
    case 'values':
      return plan.storage?.values ?? '{}\n';
    default: {
      const comments = planText(plan)
        .split('\n')
        .map((line) => `# ${line}`.trimEnd());
      const script = takeOverScript(plan, {
        fieldManager: options['field-manager'],
        synthesize: synthesisOf(options),
      });
      return ['#!/usr/bin/env bash', ...comments, script].join('\n');
    }
  }
}

/** The command that makes the manifests of the plan, without what flags may hold of secrets. */
function synthesisOf(options: TakeOverOptions): string {
  const files = options.values.map((file) => `-f ${quote(file)}`);
  return [
    'cdk8s-pixee synth',
    ...files,
    ...(setsValues(options) ? ['(and the same --set flags)'] : []),
    `--release-name ${quote(options['release-name'])}`,
    `-n ${quote(options.namespace)}`,
    '-o manifests',
  ].join(' ');
}
