import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChartProfile } from '../../../lib/chart/profile/chart-profile';
import { command, type CommandResult } from '../../support/command';
import { isWhole } from '../../support/runs';
import { type FakeHelm, fakeHelm } from './fake-helm';

/** All that is rendered is learned of in the long form only. */
const long = isWhole ? test : test.skip;

jest.setTimeout(600_000);

/** So many are left to the script; all others are there as if it had been stopped. */
const LEFT = 30;

let folder: string;
let probes: string;
/** What Helm answers. */
let recorded: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'emit-'));
  probes = join(folder, 'probes');
  fakeHelm(folder);
  if (!isWhole) return;
  const { code, stdout } = await chart(['learn', '--emit', 'probes']);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^Wrote \d{4} values files and render\.sh to probes/),
  ]);
  recorded = join(folder, 'recorded');
  mkdirSync(recorded);
  for (const name of valuesFiles()) {
    const { global, platform } = JSON.parse(readFileSync(join(probes, name), 'utf8')) as {
      global: { pixee: { domain: string } };
      platform?: { replicaCount?: number };
    };
    const release = /^(\S+)/.exec(trials().get(name.slice(0, 5)) ?? '')?.[1] ?? '';
    const text = deployment(release, global.pixee.domain, platform?.replicaCount ?? 1);
    const left = Number(name.slice(0, 5)) <= LEFT;
    writeFileSync(join(left ? recorded : probes, name.replace('values.yaml', 'out')), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function chart(argv: readonly string[]): Promise<CommandResult> {
  return command(['chart', ...argv], { cwd: folder, env: { XDG_CACHE_HOME: join(folder, 'cache') } });
}

function valuesFiles(): readonly string[] {
  return readdirSync(probes)
    .filter((name) => name.endsWith('.values.yaml'))
    .sort();
}

/** What the list says of each number. */
function trials(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(probes, 'trials.txt'), 'utf8').trim().split('\n');
  return new Map(lines.map((line) => [line.slice(0, 5), line.slice(6)]));
}

function deployment(release: string, domain: string, replicas: number): string {
  const pod = {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'web', image: 'vendor/web:7', env: [{ name: 'HOST', value: domain }] }] },
  };
  const body = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `${release}-web` },
    spec: { replicas, selector: { matchLabels: { app: 'web' } }, template: pod },
  };
  return `---\n# Source: vendor/templates/web.yaml\n${JSON.stringify(body)}\n`;
}

/** Runs the script as its reader would, with a stand-in for Helm. */
function script(fake?: FakeHelm): { readonly status: number | null; readonly stderr: string } {
  const helm = fakeHelm(folder, {
    template: `cat "${recorded}/\${values%.values.yaml}.out"`,
    ...fake,
  });
  const { status, stderr } = spawnSync('sh', ['probes/render.sh'], {
    cwd: folder,
    env: { ...process.env, HELM: helm, CHART: join(folder, 'chart') },
    encoding: 'utf8',
  });
  return { status, stderr };
}

long('the script is plain POSIX shell', () => {
  expect(() => execFileSync('sh', ['-n', join(probes, 'render.sh')])).not.toThrow();
  expect(readFileSync(join(probes, 'render.sh'), 'utf8')).toMatch(/^#!\/bin\/sh\n/);
});

long('what came back is learned; before that, the set is refused as incomplete', async () => {
  const early = await chart(['learn', '--renders', 'probes', '-o', 'p.yaml']);
  expect([early.code, early.stderr]).toEqual([
    1,
    expect.stringMatching(/chart\.txt is missing in .*render\.sh did not run to its end/),
  ]);

  // Helm is killed in the middle
  const killed = script({
    template: 'if [ "$values" = 00010.values.yaml ]; then kill -9 $$; fi; echo "kind: ConfigMap"',
  });
  expect([killed.status, killed.stderr]).toEqual([
    137,
    expect.stringMatching(/helm failed with 137 at 00010: run this again/),
  ]);
  expect(readdirSync(probes).filter((name) => /^00010\./.test(name))).toEqual(['00010.values.yaml']);
  const half = await chart(['learn', '--renders', 'probes', '-o', 'p.yaml']);
  expect([half.code, half.stderr]).toEqual([
    1,
    expect.stringMatching(/21 of \d+ renders are missing, the first is 00010: run render\.sh again/),
  ]);

  // another version of the chart does not go on where this one was
  const other = script({ showChart: 'printf "name: vendor\\nversion: 2.0.0\\n"' });
  expect([other.status, other.stderr]).toEqual([
    1,
    expect.stringMatching(/is of another chart or version than/),
  ]);
  for (const name of valuesFiles().slice(0, 9)) rmSync(join(probes, name.replace('values.yaml', 'out')));

  // a refusal is knowledge
  expect(script().status).toBe(0);
  expect(existsSync(join(probes, '00010.out'))).toBe(true);
  const { code, stdout, stderr } = await chart(['learn', '--renders', 'probes', '-o', 'p.yaml']);
  expect([code, stderr, stdout]).toEqual([
    0,
    '',
    expect.stringMatching(/^Learned 1 objects? of vendor 1\.2\.3/),
  ]);
  const text = readFileSync(join(folder, 'p.yaml'), 'utf8');
  expect(text).toMatch(/learned: \{ helm: 'v3\.19\.0\+g1'/);
  const [made] = ChartProfile.parse(text).objects({
    values: { global: { pixee: { domain: 'pixee.company.com' } }, platform: { replicaCount: 4 } },
    releaseName: 'pixee',
    namespace: 'n',
  });
  expect(made).toMatchObject({
    metadata: { name: 'pixee-web' },
    spec: {
      replicas: 4,
      template: { spec: { containers: [{ env: [{ name: 'HOST', value: 'pixee.company.com' }] }] } },
    },
  });
});

long.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a list that was changed',
    'trials.txt',
    (text) => text.replace(/^(00002 .*).$/m, '$1!'),
    /another version of cdk8s-pixee, or changed/,
  ],
  [
    'values that were changed',
    '00002.values.yaml',
    (text) => text.replace('{', '{"more":1,'),
    /00002\.values\.yaml in .*probes is not what was emitted/,
  ],
])('a foreign set is refused: %s', async (_, name, change, message) => {
  const file = join(probes, name);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, change(before));
  const { code, stderr } = await chart(['learn', '--renders', 'probes', '-o', 'q.yaml']);
  writeFileSync(file, before);
  expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
  expect(existsSync(join(folder, 'q.yaml'))).toBe(false);
});

test('a folder of something else is refused, and none is written into', async () => {
  const foreign = await chart(['learn', '--renders', 'chart', '-o', 'q.yaml']);
  expect([foreign.code, foreign.stderr]).toEqual([
    1,
    expect.stringMatching(/sample-key\.pem is missing in .*this is no folder of --emit/),
  ]);
  const full = await chart(['learn', '--emit', 'chart']);
  expect([full.code, full.stderr]).toEqual([1, expect.stringMatching(/is not empty; name a new folder/)]);
});
