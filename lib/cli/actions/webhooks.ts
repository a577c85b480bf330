import type { CiJob } from '../../../constructs/integration';
import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { GitHub, gitHubAppManifest, gitLabSastJob } from '../../../constructs/scm';
import { datadogSarifJob } from '../../../constructs/security';
import type { Action } from '../command';
import type { webhooksOptions } from '../commands/webhooks';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { widthOf } from '../io';
import { sayNothingToDo } from '../nothing-to-do';
import type { Options } from '../option-table';
import { writeBrief } from '../report';
import { describeIntegrations } from '../webhooks/describe';
import { formatGuide } from '../webhooks/format-text';

/** The choices of `--ci-job`. */
const CI_JOBS: Readonly<Record<string, (url: string) => CiJob>> = {
  'gitlab-sast': gitLabSastJob,
  'datadog-sarif': datadogSarifJob,
};

/** Tells what to set up outside the cluster; see `commands/webhooks.ts`. */
export const webhooks: Action<typeof webhooksOptions> = async ({ options, io }) => {
  const deployment = await makeDeployment(options, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed || deployment.chart === undefined) return ExitCode.problems;
  await io.stdout.write(output(deployment.chart, options, widthOf(io.stdout, io.env)));
  const isGuide = !options['github-app-manifest'] && options['ci-job'] === undefined;
  if (isGuide && deployment.chart.integrations.length === 0)
    await sayNothingToDo('the values connect no source code host and no security tool', io);
  return ExitCode.ok;
};

function output(
  chart: PixeeEnterpriseServer,
  options: Options<typeof webhooksOptions>,
  columns: number,
): string {
  const { url, namespace } = chart.release;
  const job = CI_JOBS[options['ci-job'] ?? '']?.(url);
  if (job !== undefined) return job.text;
  if (options['github-app-manifest']) return `${manifest(chart)}\n`;
  const guide = describeIntegrations(url, namespace, chart.integrations);
  return options.format === 'json' ? `${JSON.stringify(guide, null, 2)}\n` : formatGuide(guide, columns);
}

/** With the app's name, when the values have it; before that, GitHub asks for one. */
function manifest({ release, integrations }: PixeeEnterpriseServer): string {
  const gitHub = integrations.find((integration): integration is GitHub => integration instanceof GitHub);
  return gitHub === undefined ? gitHubAppManifest(release.url) : gitHub.appManifest;
}
