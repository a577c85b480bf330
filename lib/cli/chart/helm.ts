import { execFile, type ExecFileException } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { canonical } from '../../chart/profile/go-text';
import type { Outcome, Trial } from '../../chart/learn/render';
import { RenderReader } from '../../chart/learn/rendered';

/** How a chart is rendered. */
export interface HelmOptions {
  readonly helm: string;
  readonly chart: string;
  readonly kubeVersion: string;
  readonly apiVersions: readonly string[];
  readonly accept: (source: string) => boolean;
  /** The environment that Helm runs in. */
  readonly env: Readonly<Record<string, string | undefined>>;
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
        outcomes[index] = failure === undefined ? readOutcome(text, reader, options.accept) : { failure };
        options.onProgress?.(++done, trials.length);
      }
    };
    const ended = (error: unknown): never => {
      // nobody begins another one
      next = trials.length;
      throw error;
    };
    const workers = Array.from({ length: Math.max(2, availableParallelism()) }, () => work().catch(ended));
    // What the others have begun is rendered to its end, and kept.
    const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
    rmSync(folder, { recursive: true, force: true });
    if (failed?.status === 'rejected') throw failed.reason;
    return outcomes;
  };
}

/** What a render came to; one that is no YAML is as good as refused. */
export function readOutcome(
  text: string,
  reader: RenderReader,
  accept: (source: string) => boolean,
): Outcome {
  try {
    return { objects: reader.read(text, accept) };
  } catch (error) {
    return { failure: `the chart renders what is no YAML: ${firstLine(String(error))}` };
  }
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
  const file = join(cache.folder, createHash('sha256').update(canonical(asked)).digest('hex'));
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
  { helm, chart, kubeVersion, apiVersions, env }: HelmOptions,
): Promise<Answer> {
  const argv = ['template', releaseName, chart, '-f', file, '-n', namespace, '--skip-tests', '--no-hooks'];
  const fixed = [
    '--kube-version',
    kubeVersion,
    ...apiVersions.flatMap((version) => ['--api-versions', version]),
  ];
  return new Promise((resolve, reject) => {
    execFile(
      helm,
      [...argv, ...fixed],
      { maxBuffer: MAX_OUTPUT, env: quick(env) },
      (error, stdout, stderr) => {
        if (error === null) resolve({ text: stdout });
        else if (isRefusal(error, stderr)) resolve({ text: '', failure: stderr });
        else reject(new ChartRefused(brokenText(error, stderr)));
      },
    );
  });
}

/** One process renders one chart once: for Go's collector and for more threads it is too short to gain anything. */
function quick(env: HelmOptions['env']): NodeJS.ProcessEnv {
  return { GOMAXPROCS: '1', GOGC: 'off', GOMEMLIMIT: '1GiB', ...env };
}

/** Whether Helm says no to values, which is knowledge, and did not fail itself, which is none. */
function isRefusal({ code, signal, killed }: ExecFileException, stderr: string): boolean {
  const isEnd = typeof code === 'number' && !signal && killed !== true;
  return isEnd && stderr.trim() !== '' && !/^(?:panic|fatal error|runtime): /m.test(stderr);
}

function brokenText({ code, signal, message }: ExecFileException, stderr: string): string {
  const why = signal ? `was ended by ${signal}` : `failed with ${String(code)}`;
  return `Helm ${why} in the middle: ${firstLine(stderr) || firstLine(message)}. What it rendered is kept; learn again, and it goes on from there`;
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
            `helm ${argv.slice(0, 2).join(' ')} failed: ${firstLine(stderr) || error.message}${adviceFor(stderr, argv)}`,
          ),
        );
    });
  });
}

/** What to do about a refusal that has a usual reason. */
function adviceFor(stderr: string, argv: readonly string[]): string {
  const [host] = argv.flatMap((word) => /^oci:\/\/([^/]+)/.exec(word)?.slice(1) ?? []);
  if (/\b(?:401|403)\b|unauthori[sz]ed|denied|authentication required|no basic auth/i.test(stderr))
    return `; log in first: helm registry login ${host ?? 'HOST'}`;
  if (/Chart\.yaml (?:file )?is missing|no such file|not a chart|does not appear to be a/i.test(stderr))
    return '; name a chart: a folder with a Chart.yaml, an archive of one, or oci://…';
  return '';
}

const OLDEST = [3, 12] as const;

/** What `helm version` prints. @throws ChartRefused when it is too old to be asked for other versions of Kubernetes without a cluster */
export async function helmVersion(helm: string): Promise<string> {
  const text = (await runHelm(helm, ['version', '--short'])).trim();
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(text) ?? [];
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  if (major === '' || isOld)
    throw new ChartRefused(
      `${helm} is ${text.slice(0, MAX_SHOWN) || 'no Helm'}; Helm ${OLDEST.join('.')} or newer is needed`,
    );
  return text;
}

const MAX_SHOWN = 60;

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
