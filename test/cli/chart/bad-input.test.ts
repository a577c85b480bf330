import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Renderer } from '../../../lib/chart/learn/render';
import { helmRenderer } from '../../../lib/cli/chart/helm';
import { command, type CommandResult } from '../../support/command';
import { DEPLOYMENT, type FakeHelm, fakeHelm } from './fake-helm';
import { isLong } from '../../support/runs';

/** Helm is run some hundred times. */
jest.setTimeout(180_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chart-'));
  writeFileSync(join(folder, 'values.yaml'), 'global: { pixee: { domain: pixee.company.com } }\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function chart(argv: readonly string[], fake?: FakeHelm): Promise<CommandResult> {
  const helm = fake === undefined ? [] : ['--helm', fakeHelm(folder, fake)];
  return command(['chart', ...argv, ...helm], {
    cwd: folder,
    env: { XDG_CACHE_HOME: join(folder, 'cache') },
  });
}

const LEARN = ['learn', '--chart', 'chart', '-o', 'pixee-chart.yaml', '--rounds', '2'];

test.each<[string, readonly string[], FakeHelm, RegExp]>([
  [
    'Helm is too old',
    LEARN,
    { version: 'echo v3.8.1+g1' },
    /helm is v3\.8\.1\+g1; Helm 3\.12 or newer is needed/,
  ],
  [
    'what is named is no Helm',
    LEARN,
    { version: 'echo hello' },
    /helm is hello; Helm 3\.12 or newer is needed/,
  ],
  [
    'the registry wants a login',
    ['learn', '--chart', 'oci://registry.example.com/pixee/chart', '-o', 'p.yaml'],
    { pull: 'echo "Error: GET …: 401 unauthorized" >&2; exit 1' },
    /helm pull oci:\/\/registry\.example\.com\/pixee\/chart failed: Error: .*401 unauthorized; log in first: helm registry login registry\.example\.com/,
  ],
  [
    'the folder is no chart',
    LEARN,
    { showChart: 'echo "Error: Chart.yaml file is missing" >&2; exit 1' },
    /helm show chart failed: Error: Chart\.yaml file is missing; name a chart: a folder with a Chart\.yaml/,
  ],
  ['nothing is there', ['learn', '--chart', 'nowhere', '-o', 'p.yaml'], {}, /there is no chart at nowhere/],
  [
    'the chart renders nothing for the platform',
    LEARN,
    { template: 'printf "kind: ConfigMap\\nmetadata: {name: x}\\n"' },
    /the chart vendor renders nothing for the platform: only ConfigMap\/x/,
  ],
  [
    'the chart refuses all values',
    LEARN,
    { template: 'echo "Error: values don\'t meet the specifications" >&2; exit 1' },
    /renders nothing for the platform: no object of its own at all; it refused values \d+ times, most often: Error: values don't meet the specifications/,
  ],
  [
    'Helm is killed in the middle',
    LEARN,
    { template: 'kill -9 $$' },
    /Helm was ended by SIGKILL in the middle: .*What it rendered is kept; learn again/,
  ],
  [
    'Helm crashes in the middle',
    LEARN,
    { template: 'echo "panic: runtime error" >&2; exit 2' },
    /Helm failed with 2 in the middle: panic: runtime error/,
  ],
  [
    'the chart renders what is no YAML',
    ['compare', '--chart', 'chart', '-f', 'values.yaml'],
    { template: 'printf "kind: {\\n"' },
    /the chart refuses these values: the chart renders what is no YAML/,
  ],
  [
    'the chart refuses these values',
    ['compare', '--chart', 'chart', '-f', 'values.yaml'],
    { template: 'echo "Error: unknown key" >&2; exit 1' },
    /the chart refuses these values: Error: unknown key/,
  ],
])('it is said when %s, and nothing is written', async (_, argv, fake, message) => {
  const { code, stdout, stderr } = await chart(argv, fake);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ at .*\.[jt]s:/);
  expect([code, stdout]).toEqual([1, '']);
  expect(existsSync(join(folder, 'pixee-chart.yaml'))).toBe(false);
});

test('it is said when there is no Helm', async () => {
  const { code, stderr } = await chart([...LEARN, '--helm', './no-helm']);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/there is no Helm at \.\/no-helm; name it with --helm/),
  ]);
});

// The whole of a learning, by a Helm that is a script.
(isLong ? test : test.skip)(
  'it is said which keys the schema of the chart refuses, and whose charts nobody expected',
  async () => {
    const said = `Error: values don't meet the specifications of the schema(s) in the following chart(s):
vendor:
- at '': additional properties 'superset' not allowed
- at '/platform/gitCloneStrategy': value must be 'full'`;
    const domain = `grep -q '"domain":' "$values" || { echo 'Error: a domain is needed' >&2; exit 1; }`;
    const beside = `
bucket=$(sed -n 's/.*"inputBucket":"\\([^"]*\\)".*/\\1/p' "$values")
printf '\\n---\\n# Source: vendor/templates/a.yaml\\nkind: ConfigMap\\nmetadata: {name: beside}\\ndata: {bucket: "%s"}\\n' "$bucket"
printf '\\n---\\n# Source: vendor/charts/kafka/templates/a.yaml\\nkind: Service\\nmetadata: {name: kafka}\\n'`;
    const { code, stdout, stderr } = await chart(LEARN, {
      template: `if grep -Eq '"superset":|"gitCloneStrategy":"partial"' "$values"; then cat >&2 <<END\n${said}\nEND\nexit 1; fi\n${domain}\n${DEPLOYMENT}\n${beside}`,
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'The schema of the chart refuses these keys; values that have one of them cannot be installed with it:\n  platform.gitCloneStrategy\n  superset\n',
    );
    expect(stdout).toMatch(
      /Charts within the chart that were not expected; .*:\n {2}kafka: Service\/kafka\n/,
    );
    // what stands beside a refused key is learned all the same
    expect(readFileSync(join(folder, 'pixee-chart.yaml'), 'utf8')).toMatch(
      /data\.bucket: .*\{platform\.inputBucket/,
    );
  },
);

test('what was rendered before Helm failed is not rendered again', async () => {
  const count = join(folder, 'count');
  writeFileSync(count, '');
  const limit = `if [ $(wc -l < "${count}") -gt 10 ]; then kill -9 $$; fi`;
  const renderer = (template: string): Renderer =>
    helmRenderer({
      helm: fakeHelm(folder, { template }),
      chart: join(folder, 'chart'),
      kubeVersion: '1.31.0',
      apiVersions: [],
      accept: () => true,
      env: {},
      cache: { folder: join(folder, 'kept'), key: 'one chart and one Helm' },
    });
  const trials = Array.from({ length: 30 }, (_, index) => ({
    values: { domain: `d${String(index)}.example.com` },
    releaseName: 'r',
    namespace: 'n',
    note: '',
  }));
  const counted = `echo x >> "${count}"`;
  await expect(renderer(`${limit}\n${counted}\n${DEPLOYMENT}`)(trials)).rejects.toThrow(/ended by SIGKILL/);
  const kept = readdirSync(join(folder, 'kept')).length;
  expect(kept).toBeGreaterThanOrEqual(9);
  writeFileSync(count, '');
  const outcomes = await renderer(`${counted}\n${DEPLOYMENT}`)(trials);
  expect(outcomes.map(({ objects }) => objects?.[0]?.name)).toEqual(trials.map(() => 'r-web'));
  expect(readFileSync(count, 'utf8')).toBe('x\n'.repeat(30 - kept));
});
