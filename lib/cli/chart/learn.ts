import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { learnChart } from '../../chart/learn/learn';
import { acceptSource } from '../../chart/learn/third-parties';
import type { chartOptions } from '../commands/chart';
import { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type { Options } from '../option-table';
import { UsageError } from '../usage-error';
import { ChartRefused, helmRenderer, runHelm } from './helm';
import { learningReport } from './learning-report';
import { localChart } from './local-chart';
import { Progress } from './progress';
import { told } from './told';
import { writeLearned } from './write-learned';

type ChartOptions = Options<typeof chartOptions>;

/** Renders the chart again and again, and writes what was learned. */
export async function learnProfile(options: ChartOptions, io: Io): Promise<number> {
  const { chart: reference, output } = options;
  if (reference === undefined) throw new UsageError('chart learn needs --chart, the chart to learn', 'chart');
  if (output === undefined) throw new UsageError('chart learn needs -o, the profile to write', 'chart');
  const rounds = Number(options.rounds);
  if (!Number.isInteger(rounds) || rounds < 0 || rounds > MOST)
    throw new UsageError(`--rounds is a whole number from 0 to ${String(MOST)}`, 'chart');
  const progress = new Progress(io);
  try {
    const chart = await localChart(reference, options, io);
    const folder = join(io.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-pixee', 'charts');
    const fixed = told(options);
    const helm = (await runHelm(options.helm, ['version', '--short'])).trim();
    const started = Date.now();
    const learned = await learnChart({
      chart: { name: chart.name, version: chart.version },
      renderer: helmRenderer({
        helm: options.helm,
        chart: chart.path,
        ...fixed,
        accept: acceptSource,
        cache: { folder: join(folder, 'renders'), key: `${chart.digest} ${helm}` },
        onProgress: (done, all) => progress.show(done, all),
      }),
      chartValues: valuesOf(await runHelm(options.helm, ['show', 'values', chart.path])),
      privateKey: privateKey(folder),
      rounds,
      onStage: (text) => progress.stage(text),
    });
    progress.end();
    writeLearned(
      learned,
      { helm, ...fixed, renders: learned.renders.length },
      resolve(io.cwd, output),
      output,
    );
    await io.stdout.write(learningReport(learned, Math.round((Date.now() - started) / 1000), output));
    return ExitCode.ok;
  } catch (error) {
    progress.end();
    if (!(error instanceof ChartRefused)) throw error;
    await io.stderr.write(`error: ${error.message}\nNothing was written.\n`);
    return ExitCode.problems;
  }
}

const MOST = 200;

function valuesOf(text: string): PlainObject {
  const values: unknown = parse(text);
  return isPlainObject(values) ? values : {};
}

/** A key that nobody uses: the same each time, so that renders can be kept. */
function privateKey(folder: string): string {
  const file = join(folder, 'sample-key.pem');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const made = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    writeFileSync(file, made.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
