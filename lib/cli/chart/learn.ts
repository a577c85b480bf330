import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { learnChart } from '../../chart/learn/learn';
import { acceptSource } from '../../chart/learn/third-parties';
import { readProfile } from '../../chart/profile/read';
import { writeProfile } from '../../chart/profile/write';
import type { chartOptions } from '../commands/chart';
import { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type { Options } from '../option-table';
import { UsageError } from '../usage-error';
import { ChartRefused, helmRenderer, runHelm } from './helm';
import { localChart } from './local-chart';
import { told } from './told';

type ChartOptions = Options<typeof chartOptions>;

/** Renders the chart again and again, and writes what was learned. */
export async function learnProfile(options: ChartOptions, io: Io): Promise<number> {
  const { chart: reference, output } = options;
  if (reference === undefined) throw new UsageError('chart learn needs --chart, the chart to learn', 'chart');
  if (output === undefined) throw new UsageError('chart learn needs -o, the profile to write', 'chart');
  try {
    const chart = await localChart(reference, options, io);
    const folder = join(io.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-pixee', 'charts');
    const fixed = told(options);
    const helmVersion = (await runHelm(options.helm, ['version', '--short'])).trim();
    const renderer = helmRenderer({
      helm: options.helm,
      chart: chart.path,
      ...fixed,
      accept: acceptSource,
      cache: { folder: join(folder, 'renders'), key: `${chart.digest} ${helmVersion}` },
    });
    const started = Date.now();
    const { model, doubts, renders, rounds } = await learnChart({
      chart: { name: chart.name, version: chart.version },
      renderer,
      privateKey: privateKey(folder),
      rounds: Number(options.rounds),
      onStage: (text) => void io.stderr.write(`${text}\n`),
    });
    if (model.objects.length === 0) throw new ChartRefused('the chart renders nothing for the platform');
    const path = resolve(io.cwd, output);
    const before = existsSync(path) ? readProfile(readFileSync(path, 'utf8'), output) : undefined;
    const pinned =
      before?.findings.length === 0 ? before.model.objects.filter((object) => object.pinned === true) : [];
    const objects = [
      ...model.objects.map((object) => pinned.find(({ id }) => id === object.id) ?? object),
      ...pinned.filter(({ id }) => !model.objects.some((object) => object.id === id)),
    ];
    const text = writeProfile(
      { ...model, objects },
      {
        learned: { helm: helmVersion, ...fixed, renders: renders.length },
        keep: before?.keep ?? [],
        ignore: before?.ignore ?? [],
      },
    );
    refuseCanaries(text);
    writeFileSync(path, text);
    const seconds = Math.round((Date.now() - started) / 1000);
    await io.stderr.write(
      `Learned ${String(objects.length)} objects from ${String(renders.length)} renders in ${String(seconds)} s; ${rounds} Wrote ${output}.\n`,
    );
    for (const { object, path: field } of doubts)
      await io.stderr.write(`uncertain: ${object} ${field.join('.')}\n`);
    return ExitCode.ok;
  } catch (error) {
    if (!(error instanceof ChartRefused)) throw error;
    await io.stderr.write(`error: ${error.message}\nNothing was written.\n`);
    return ExitCode.problems;
  }
}

/** A canary in a profile is a text that was not understood. */
function refuseCanaries(text: string): void {
  const found = /zq[0-9a-z]{3}x/i.exec(text);
  if (found === null) return;
  const line = text.slice(0, found.index).split('\n').length;
  throw new ChartRefused(
    `a probe is left over in line ${String(line)} of the profile: ${text.split('\n')[line - 1]?.trim().slice(0, 120) ?? ''}`,
  );
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
