import { compareObjects } from '../../chart/compare/compare';
import { ChartProfile } from '../../chart/profile/chart-profile';
import { printComparison } from '../../chart/compare/print';
import { type RenderedObject, renderedObjects, subchartOf } from '../../chart/learn/rendered';
import { acceptSource } from '../../chart/learn/third-parties';
import type { chartOptions } from '../commands/chart';
import { type Deployment, makeDeployment } from '../deployment';
import type { PlainObject } from '../../base/plain-object';
import { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type { ManifestText } from '../manifests/manifest-text';
import { parseManifests } from '../manifests/parse';
import { ManifestsRefused } from '../manifests/problem';
import { readManifestTexts } from '../manifests/read-source';
import type { Options } from '../option-table';
import { readValues } from '../read-values';
import { writeReport } from '../report';
import { inlineSecrets, isTelltale } from '../inline-secrets';
import { UsageError } from '../usage-error';
import { ChartRefused, helmRenderer, helmVersion } from './helm';
import { localChart } from './local-chart';
import { told } from './told';

type ChartOptions = Options<typeof chartOptions>;

/** Sets our manifests beside the chart's. */
export async function compareCharts(options: ChartOptions, io: Io): Promise<number> {
  if ((options.chart === undefined) === (options.rendered === undefined)) {
    throw new UsageError('chart compare needs either --chart or --rendered', 'chart');
  }
  const deployment = await makeDeployment(options, io);
  if (deployment.failed) {
    await writeReport(deployment.findings, io);
    return ExitCode.problems;
  }
  try {
    const theirs = await chartObjects(options, io);
    if (theirs.length === 0) throw new ChartRefused('the chart rendered no object of the product');
    const { raw, values } = await readValues(options, io);
    const comparison = compareObjects(
      deployment.objects,
      theirs.map(({ body, source }) => ({ body, component: subchartOf(source) })),
      {
        values: raw,
        namespace: deployment.namespace,
        secrets: inlineSecrets(values).filter(isTelltale),
        profiled: profiledObjects(raw, deployment),
      },
    );
    const vendor = new Set(theirs.map(({ source }) => subchartOf(source)));
    const shown = { objects: comparison.objects.filter(({ component }) => vendor.has(component)) };
    await io.stdout.write(printComparison(shown, options.format));
    const open = shown.objects.some(({ differences }) =>
      differences.some(({ reason }) => reason === 'unexplained'),
    );
    return open ? ExitCode.problems : ExitCode.ok;
  } catch (error) {
    if (error instanceof ManifestsRefused) await writeReport(error.findings, io);
    else if (!(error instanceof ChartRefused)) throw error;
    else await io.stderr.write(`error: ${error.message}\n`);
    return ExitCode.problems;
  }
}

/** What a profile makes of the values by itself, with what it ignores, before `cdk8s` and `keep` say anything. */
function profiledObjects(
  values: unknown,
  { profile, releaseName, namespace }: Deployment,
): readonly PlainObject[] | undefined {
  return profile === undefined
    ? undefined
    : ChartProfile.of(profile.model).objects({ values, releaseName, namespace });
}

/** Options of this library, which a chart with a schema refuses. */
const OURS = 'cdk8s';

/** The objects of a text that Helm printed, each with the template that the comment above it names. */
function renderedIn(text: ManifestText): readonly RenderedObject[] {
  const lines = Buffer.from(text.bytes).toString('utf8').split('\n');
  return parseManifests(text).flatMap(({ value, line = 1 }) => {
    let at = line - 1;
    while (at > 0 && !lines[at]?.startsWith('# Source: ') && !lines[at]?.startsWith('---')) at -= 1;
    return renderedObjects(value, /^# Source: (.+)$/.exec(lines[at] ?? '')?.[1]?.trim() ?? '');
  });
}

async function chartObjects(options: ChartOptions, io: Io): Promise<readonly RenderedObject[]> {
  if (options.rendered !== undefined) {
    const { texts } = await readManifestTexts(options.rendered, io);
    return texts.flatMap(renderedIn).filter(({ source }) => acceptSource(source));
  }
  await helmVersion(options.helm);
  const chart = await localChart(options.chart ?? '', options, io);
  const { raw } = await readValues(options, io);
  const values = Object.fromEntries(Object.entries(raw).filter(([key]) => key !== OURS));
  const render = helmRenderer({
    helm: options.helm,
    chart: chart.path,
    ...told(options),
    accept: acceptSource,
    env: io.env,
  });
  const [outcome] = await render([
    { values, releaseName: options['release-name'], namespace: options.namespace, note: '' },
  ]);
  if (outcome?.objects === undefined)
    throw new ChartRefused(`the chart refuses these values: ${outcome?.failure ?? ''}`);
  return outcome.objects;
}
