import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { goJson } from '../../chart/profile/go-text';
import type { Outcome, Trial } from '../../chart/learn/render';
import { RenderReader } from '../../chart/learn/rendered';

/** How a chart is rendered. */
export interface HelmOptions {
  readonly helm: string;
  readonly chart: string;
  readonly kubeVersion: string;
  readonly apiVersions: readonly string[];
  readonly accept: (source: string) => boolean;
  /** Where renders are kept, for one chart and one Helm. @default - they are not kept */
  readonly cache?: { readonly folder: string; readonly key: string };
  /** Told how many are done. @default - nobody is told */
  readonly onProgress?: (done: number, all: number) => void;
}

const MAX_OUTPUT = 64 * 1024 * 1024;

/** Renders trials with the user's Helm, two or more at once. */
export function helmRenderer(
  options: HelmOptions,
): (trials: readonly Trial[]) => Promise<readonly Outcome[]> {
  const reader = new RenderReader();
  return async (trials) => {
    const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-chart-'));
    const outcomes: Outcome[] = new Array<Outcome>(trials.length);
    let next = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      for (let index = next++; index < trials.length; index = next++) {
        const trial = trials[index];
        if (trial === undefined) continue;
        const { text, failure } = await cached(trial, options, () => {
          const file = join(folder, `${String(index)}.yaml`);
          writeFileSync(file, JSON.stringify(trial.values));
          return template(file, trial, options);
        });
        outcomes[index] =
          failure === undefined ? { objects: reader.read(text, options.accept) } : { failure };
        options.onProgress?.(++done, trials.length);
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return outcomes;
  };
}

interface Answer {
  readonly text: string;
  readonly failure?: string;
}

/** Renders only what was not rendered before, with the same chart and Helm. */
async function cached(
  trial: Trial,
  { cache, ...options }: HelmOptions,
  render: () => Promise<Answer>,
): Promise<Answer> {
  if (cache === undefined) return render();
  const asked = [
    cache.key,
    options.kubeVersion,
    options.apiVersions,
    trial.values,
    trial.releaseName,
    trial.namespace,
    ...(trial.again === true ? ['again'] : []),
  ];
  const file = join(cache.folder, createHash('sha256').update(goJson(asked)).digest('hex'));
  if (existsSync(file)) return JSON.parse(gunzipSync(readFileSync(file)).toString()) as Answer;
  const answer = await render();
  mkdirSync(cache.folder, { recursive: true });
  const temporary = `${file}.${randomUUID()}`;
  writeFileSync(temporary, gzipSync(JSON.stringify(answer)));
  renameSync(temporary, file);
  return answer;
}

function template(
  file: string,
  { releaseName, namespace }: Trial,
  { helm, chart, kubeVersion, apiVersions }: HelmOptions,
): Promise<Answer> {
  const argv = ['template', releaseName, chart, '-f', file, '-n', namespace, '--skip-tests', '--no-hooks'];
  const fixed = [
    '--kube-version',
    kubeVersion,
    ...apiVersions.flatMap((version) => ['--api-versions', version]),
  ];
  return new Promise((resolve) => {
    execFile(helm, [...argv, ...fixed], { maxBuffer: MAX_OUTPUT }, (error, stdout, stderr) => {
      resolve(error === null ? { text: stdout } : { text: '', failure: stderr || error.message });
    });
  });
}

/** What is wrong with a chart or with Helm, for people. */
export class ChartRefused extends Error {}

/** Runs Helm for what it prints. @throws ChartRefused */
export function runHelm(helm: string, argv: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(helm, [...argv], { maxBuffer: MAX_OUTPUT }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT')
        reject(new ChartRefused(`there is no Helm at ${helm}; name it with --helm`));
      else
        reject(
          new ChartRefused(
            `helm ${argv.slice(0, 2).join(' ')} failed: ${firstLine(stderr) || error.message}`,
          ),
        );
    });
  });
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
