import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { learnChart, type LearnOptions } from '../../chart/learn/learn';
import { acceptSource } from '../../chart/learn/third-parties';
import type { chartOptions } from '../commands/chart';
import { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type { Options } from '../option-table';
import { UsageError } from '../usage-error';
import { emitTrials, readRenders } from './emit';
import { chartFiles } from './chart-files';
import { chartValues } from './chart-values';
import { ChartRefused, helmRenderer, helmVersion } from './helm';
import { learningReport } from './learning-report';
import { localChart } from './local-chart';
import { keptPrivateKey } from './private-key';
import { Progress } from '../progress';
import { told } from './told';
import { writeLearned } from './write-learned';

type ChartOptions = Options<typeof chartOptions>;

/** Renders the chart again and again, or reads what others rendered, and writes what was learned. */
export async function learnProfile(options: ChartOptions, io: Io): Promise<number> {
  const { chart, emit, renders, output } = options;
  const ways = [chart, emit, renders].filter((way) => way !== undefined);
  if (ways.length !== 1)
    throw new UsageError('chart learn needs one of --chart, --emit and --renders', 'chart');
  if (output === undefined && emit === undefined)
    throw new UsageError('chart learn needs -o, the profile to write', 'chart');
  if (output !== undefined && emit !== undefined)
    throw new UsageError('--emit writes no profile; give -o with --renders, when all is rendered', 'chart');
  const rounds = Number(options.rounds);
  if (!Number.isInteger(rounds) || rounds < 0 || rounds > MOST)
    throw new UsageError(`--rounds is a whole number from 0 to ${String(MOST)}`, 'chart');
  const progress = new Progress(io);
  try {
    if (emit !== undefined) return await emitted(emit, options, io);
    const started = Date.now();
    const onStage = (text: string): void => progress.stage(text);
    const asked =
      renders === undefined ? await rendering(options, io, progress) : await returned(renders, io);
    const learned = await learnChart({ ...asked.learning, rounds, onStage });
    progress.end();
    const file = output ?? '';
    const head = { ...asked.head, renders: learned.renders.length };
    writeLearned(learned, head, resolve(io.cwd, file), file, options.accept);
    await io.stdout.write(learningReport(learned, Math.round((Date.now() - started) / 1000), file));
    return ExitCode.ok;
  } catch (error) {
    progress.end();
    if (!(error instanceof ChartRefused)) throw error;
    await io.stderr.write(`error: ${error.message}\nNothing was written.\n`);
    return ExitCode.problems;
  }
}

interface Asked {
  readonly learning: Omit<LearnOptions, 'rounds' | 'onStage'>;
  /** How the chart was rendered, for the profile. */
  readonly head: Readonly<Record<string, unknown>>;
}

async function emitted(name: string, options: ChartOptions, io: Io): Promise<number> {
  const count = await emitTrials(resolve(io.cwd, name), told(options));
  await io.stdout.write(
    `Wrote ${String(count)} values files and render.sh to ${name}. Where Helm and the chart are: CHART=… sh ${name}/render.sh; then \`chart learn --renders ${name} -o pixee-chart.yaml\`.\n`,
  );
  return ExitCode.ok;
}

async function returned(name: string, io: Io): Promise<Asked> {
  const { chart, renderer, privateKey, helm } = await readRenders(resolve(io.cwd, name));
  return { learning: { chart, renderer, privateKey, offline: true }, head: { helm } };
}

async function rendering(options: ChartOptions, io: Io, progress: Progress): Promise<Asked> {
  const helm = await helmVersion(options.helm);
  const { path, name, version, digest } = await localChart(options.chart ?? '', options, io);
  const folder = join(io.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-pixee', 'charts');
  const fixed = told(options);
  const renderer = helmRenderer({
    helm: options.helm,
    chart: path,
    ...fixed,
    accept: acceptSource,
    env: io.env,
    cache: { folder: join(folder, 'renders'), key: `${digest} ${helm}` },
    onProgress: (done, all) => progress.show(done, all, 'renders'),
  });
  return {
    learning: {
      chart: { name, version },
      renderer,
      chartValues: chartValues(chartFiles(path)),
      privateKey: keptPrivateKey(folder),
    },
    head: { helm, ...fixed },
  };
}

const MOST = 200;
