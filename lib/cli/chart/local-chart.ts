import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { textOf } from '../../base/text-of';
import { SourceText } from '../../findings/source-text';
import { parseValues } from '../../values/load/parse';
import type { chartOptions } from '../commands/chart';
import type { Io } from '../io';
import type { Options } from '../option-table';
import { Progress } from '../progress';
import { ChartRefused, runHelm } from './helm';

type ChartOptions = Options<typeof chartOptions>;

/** A chart on this machine. */
export interface LocalChart {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** Of all that is in it. */
  readonly digest: string;
}

/** The chart on this machine: a registry is asked once, not for each render. */
export async function localChart(
  reference: string,
  { helm, version }: ChartOptions,
  io: Io,
): Promise<LocalChart> {
  const asked = version === undefined ? [] : ['--version', version];
  let path = resolve(io.cwd, reference);
  if (/^(?:oci|https?):\/\//.test(reference)) {
    const folder = join(
      io.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
      'cdk8s-pixee',
      'charts',
      createHash('sha256')
        .update(`${reference} ${version ?? ''}`)
        .digest('hex')
        .slice(0, 16),
    );
    mkdirSync(folder, { recursive: true });
    const pull = runHelm(helm, ['pull', reference, ...asked, '-d', folder]);
    await new Progress(io).wait(`${helm} pulls ${reference}`, pull);
    const archive = readdirSync(folder)
      .filter((name) => name.endsWith('.tgz'))
      .sort()
      .at(-1);
    if (archive === undefined) throw new ChartRefused(`${reference} gave no chart`);
    path = join(folder, archive);
  }
  if (!existsSync(path)) throw new ChartRefused(`there is no chart at ${reference}`);
  const { values } = parseValues(new SourceText(await runHelm(helm, ['show', 'chart', path])));
  return { path, name: textOf(values.name), version: textOf(values.version), digest: digestOf(path) };
}

function digestOf(path: string): string {
  const hash = createHash('sha256');
  const add = (here: string, name: string): void => {
    if (statSync(here).isDirectory())
      for (const child of readdirSync(here).sort()) add(join(here, child), `${name}/${child}`);
    else hash.update(`${name}\n`).update(readFileSync(here));
  };
  add(path, '');
  return hash.digest('hex');
}
