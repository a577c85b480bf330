import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from './determinism/print-manifests';
import { bundle } from './support/bundle';
import { runs } from './support/runs';
import { readValues } from './support/read-values';
import { scenarios, someScenarios } from './support/scenarios';

/** Integrations and ways to sign in differ in little that could go wrong here. */
const differing = scenarios()
  .map(({ name }) => name)
  .filter((name) => !/^(?:integration|sign-in)-/.test(name));

const chosen = someScenarios(40, 3).filter((one) => differing.includes(one.name));

const jobs = chosen.map(({ valuesFile, releaseName, namespace }): Job => ({
  values: readValues(valuesFile),
  releaseName,
  namespace,
}));

let folder: string;
let program: string;
let jobsFile: string;

beforeAll(async () => {
  ({ folder, file: program } = await bundle(join(__dirname, 'determinism', 'print-manifests.ts')));
  jobsFile = join(folder, 'jobs.json');
  writeFileSync(jobsFile, JSON.stringify(jobs));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** In a Turkish locale, a small i has a dot of its own. */
const ELSEWHERE = {
  cwd: tmpdir(),
  env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
};

interface Surroundings {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** Shuffles the keys of the values. @default - they stay as they are */
  readonly seed?: number;
}

const SURROUNDINGS: readonly (readonly [string, Surroundings])[] = [
  ['in another folder, time zone and locale', ELSEWHERE],
  ['with the sorting of cdk8s turned off', { env: { CDK8S_DISABLE_SORT: '1' } }],
  ['with their keys in another order', { seed: 1 }],
  ['with their keys in yet another order', { seed: 20231 }],
  ['with their keys in a third order', { seed: 77 }],
];

/** Prints all manifests in a process of its own. */
function print(surroundings: Surroundings = {}): string {
  const { env = {}, cwd = __dirname, seed } = surroundings;
  return execFileSync(process.execPath, [program, jobsFile, ...(seed === undefined ? [] : [String(seed)])], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('the same values give the same bytes', () => {
  let expected: string;
  beforeAll(() => {
    expected = print();
  });

  it('by the command and by app.synth()', () => {
    const texts = expected.split('\n=====\n').slice(0, -1);
    expect(texts).toHaveLength(2 * jobs.length);
    expect(texts.filter((text, index) => bare(text) !== bare(texts[index - (index % 2)] ?? ''))).toEqual([]);
  });

  test.each(SURROUNDINGS.slice(0, runs(3, 5)))('%s', (_name, surroundings) => {
    expect(firstDifference(print(surroundings), expected)).toBeUndefined();
  });
});

/** The first line that differs, with what should stand there: all of it would be too much to read. */
function firstDifference(actual: string, wanted: string): unknown {
  if (actual === wanted) return undefined;
  const lines = wanted.split('\n');
  const line = actual.split('\n').findIndex((text, index) => text !== lines[index]);
  return { line, actual: actual.split('\n')[line], wanted: lines[line] };
}

/** Without the comment lines that only our own writer puts above Secrets. */
function bare(text: string): string {
  return text.replace(/^# Keys of the Secret: .*\n/gm, '');
}
