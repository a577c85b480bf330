import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { command, type CommandResult } from '../../support/command';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function fleet(...argv: readonly string[]): Promise<CommandResult> {
  return command(['fleet', ...argv], { cwd: folder });
}

const BASE = 'global: { pixee: { domain: base.example.com } }\n';
const TWO = `
defaults:
  values: base.yaml
  set: { global.pixee.domain: '{name}.example.com' }
installations:
  - name: acme
  - name: bolt
    releaseName: pixee-{name}
    namespace: shared
    kubeVersion: '1.34'
    set: { platform.replicaCount: 2 }
    output: out/{name}
`;

describe('fleet synth', () => {
  test('writes each as synth would write it alone, and only what has changed', async () => {
    write('base.yaml', BASE);
    write('fleet.yaml', TWO);
    const first = await fleet('synth', 'fleet.yaml', '-q');
    expect(first).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(
        /^acme {2}\d+ objects in 1 file to manifests\/acme; \d+ objects must be there first\nbolt {2}\d+ objects in 1 file to out\/bolt; \d+ objects must be there first\n2 installations: 2 written, 0 unchanged\.\n$/,
      ) as unknown,
    });
    const alone = await command(
      [
        'synth', '-f', 'base.yaml', '--set', 'global.pixee.domain=bolt.example.com,platform.replicaCount=2',
        '-n', 'shared', '--release-name', 'pixee-bolt', '-o', 'alone',
      ], // prettier-ignore
      { cwd: folder },
    );
    expect(alone.code).toBe(0);
    for (const name of readdirSync(join(folder, 'alone')))
      expect(readFileSync(join(folder, 'out/bolt', name), 'utf8')).toBe(
        readFileSync(join(folder, 'alone', name), 'utf8'),
      );
    write('fleet.yaml', TWO.replace('platform.replicaCount: 2', 'platform.replicaCount: 3'));
    const second = await fleet('synth', 'fleet.yaml', '-q');
    expect(second.stderr).toContain('2 installations: 1 written, 1 unchanged.');
    const third = await fleet('synth', 'fleet.yaml', '-q', '--only', 'acme');
    expect(third.stderr).toContain('1 installation: 0 written, 1 unchanged.');
  });

  test('writes nothing when one of them is wrong', async () => {
    write('base.yaml', BASE);
    write('fleet.yaml', TWO.replace('platform.replicaCount: 2', 'platform.replicaCont: 2'));
    const { code, stderr } = await fleet('synth', 'fleet.yaml', '-q');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^== bolt\nerror\[unknown-key\]: platform\.replicaCont /);
    expect(stderr).toMatch(/1 error\nNothing was written\.\n$/);
    expect(readdirSync(folder).sort()).toEqual(['base.yaml', 'fleet.yaml']);
  });

  test('tells once what all have in common', async () => {
    write('base.yaml', BASE);
    write('fleet.yaml', TWO);
    const { stderr } = await fleet('synth', 'fleet.yaml');
    expect(stderr.match(/default-credentials/g)).toHaveLength(1);
    expect(stderr).toContain('== all 2 installations\n');
  });

  test('stops at a folder of somebody else, and says what was written before', async () => {
    write('base.yaml', BASE);
    write('fleet.yaml', TWO.replace('output: out/{name}', 'output: theirs'));
    mkdirSync(join(folder, 'theirs'));
    write('theirs/notes.txt', 'mine');
    const { code, stderr } = await fleet('synth', 'fleet.yaml', '-q');
    expect(code).toBe(1);
    expect(stderr).toContain('Stopped at bolt: 1 before it were written.');
    expect(readdirSync(join(folder, 'theirs'))).toEqual(['notes.txt']);
  });
});

test.each<[string, string, readonly string[]]>(
  [
  ['no list', 'installations: acme\n', ['installations must be a list of installations, each with a name', 'fleet.yaml:1:16']],
  ['an empty list', 'installations: []\n', ['installations must be a list']],
  ['nothing', '', ['installations must be a list']],
  ['what is no map', '- a\n', ['a fleet file must be a map, but the file is a list', 'start it with `installations:`']],
  ['what is no YAML', 'installations: [\n', ['error[', 'fleet.yaml:']],
  ['a misspelt key', 'installations: [{ name: a, values: b.yaml, namespce: c }]\n', ['write `namespace`', 'fleet.yaml:1:44']],
  ['a number as version', 'installations: [{ name: a, values: b.yaml, kubeVersion: 1.34 }]\n', ['must be text; put it in quotes']],
  ['a version that is none', "installations: [{ name: a, values: b.yaml, kubeVersion: 'new' }]\n", ['installations[0].kubeVersion must be']],
  ['no values', 'installations: [{ name: a }]\n', ['installations[0].values must name a values file']],
  ['a name that is none', 'installations: [{ name: A_b, values: b.yaml }]\n', ['must be a DNS label']],
  ['a namespace that is none', 'installations: [{ name: a, namespace: A_b, values: b.yaml }]\n', ['installations[0].namespace must be a DNS label']],
  ['a list as set', 'installations: [{ name: a, values: b.yaml, set: [x] }]\n', ['must be a map from value paths']],
  ['one name twice', 'installations: [{ name: a, values: b.yaml }, { name: a, values: b.yaml }]\n', ['has the name a, as a does', '1 error']],
  [
    'one folder twice',
    'defaults: { values: b.yaml, output: x }\ninstallations: [{ name: a }, { name: b }]\n',
    ['writes the folder x, as a does'],
  ],
  [
    'one folder in another writing',
    "defaults: { values: b.yaml }\ninstallations: [{ name: a, output: x }, { name: b, output: './y/../x/' }]\n",
    ['as a does', 'fleet.yaml:2:'],
  ],
  [
    'a folder inside another',
    'defaults: { values: b.yaml }\ninstallations: [{ name: a, output: x/y/z }, { name: b, output: x }]\n',
    ['installations[0].output writes x/y/z inside x, the folder of b'],
  ],
  [
    'one release twice',
    'defaults: { values: b.yaml, namespace: x }\ninstallations: [{ name: a }, { name: b }]\n',
    ['is the release x/pixee-enterprise-server, as a does'],
  ],
] /* prettier-ignore */,
)('refuses %s, and writes nothing', async (_, text, said) => {
  write('fleet.yaml', text);
  const { code, stderr } = await fleet('synth', 'fleet.yaml');
  expect(code).toBe(1);
  for (const part of said) expect(stderr).toContain(part);
  expect(stderr).toMatch(/Nothing was written\.\n$/);
  expect(readdirSync(folder)).toEqual(['fleet.yaml']);
});

test('a secret that is set is not printed', async () => {
  write('base.yaml', BASE);
  write('fleet.yaml', `${TWO}    sett: { platform.apiKey: s3cr3t-value }\n`);
  const { stderr } = await fleet('validate', 'fleet.yaml');
  expect(stderr).toContain('sett is not a known key');
  expect(stderr).not.toContain('s3cr3t');
});

test('what is wrong with a single value is told of the fleet file, and not of flags that nobody has given', async () => {
  write('base.yaml', BASE);
  write(
    'fleet.yaml',
    `defaults:
  values: base.yaml
  set: { platform.database.password: s3cr3t-value }
installations:
  - name: acme
    set:
      platform.replicaCount: two
      platform..x: 1
`,
  );
  const broken = (await fleet('validate', 'fleet.yaml')).stdout;
  expect(broken).toContain(
    'platform.replicaCount must be a whole number, got "two"\n  --> fleet.yaml:7:30\n',
  );
  expect(broken).toContain('a key, or a part of it, is empty\n  --> fleet.yaml:8:20\n');
  write('fleet.yaml', readFileSync(join(folder, 'fleet.yaml'), 'utf8').replace('platform..x', 'platform.x'));
  const { stdout } = await fleet('validate', 'fleet.yaml');
  // a file is no place for it, other than the environment that a flag comes from
  expect(stdout).toContain('warning[plain-secret]: platform.database.password');
  expect(stdout).toContain('  --> fleet.yaml:3:38\n');
  expect(broken + stdout).not.toMatch(/--set|s3cr3t|comma that/);
});

test('{name} stands for the name in any text, also in a path from the root', async () => {
  write('base.yaml', BASE);
  write('fleet.yaml', TWO.replace('output: out/{name}', `output: ${join(folder, 'far/{name}')}`));
  expect((await fleet('synth', 'fleet.yaml', '-q')).code).toBe(0);
  expect(readdirSync(join(folder, 'far'))).toEqual(['bolt']);
});

test('fleet validate counts, and warns of a domain used twice', async () => {
  write('base.yaml', BASE);
  write('fleet.yaml', TWO.replace('{name}.example.com', 'one.example.com'));
  const { code, stdout } = await fleet('validate', 'fleet.yaml');
  expect(code).toBe(0);
  expect(stdout).toContain('warning[fleet-domain]: has the domain one.example.com, as acme does');
  expect(stdout).toMatch(/valid: 2 installations, \d+ objects checked\n$/);
  expect((await fleet('validate', 'fleet.yaml', '--strict')).code).toBe(1);
});

test('fleet images lists the images of all, with their users', async () => {
  write('base.yaml', BASE);
  write('fleet.yaml', TWO);
  const { stdout } = await fleet('images', 'fleet.yaml', '--format', 'json', '-q');
  const images = JSON.parse(stdout) as { readonly usedBy: readonly string[] }[];
  expect(images.length).toBeGreaterThan(2);
  expect(images[0]?.usedBy.map((user) => user.split(' ')[0])).toEqual(['acme', 'bolt']);
});

test('fleet diff tells what would become of each', async () => {
  write('base.yaml', BASE);
  write('fleet.yaml', TWO);
  await fleet('synth', 'fleet.yaml', '-q');
  expect(await fleet('diff', 'fleet.yaml', '--exit-code')).toMatchObject({
    code: 0,
    stdout: '2 installations: 0 would change\n',
  });
  write('fleet.yaml', TWO.replace('platform.replicaCount: 2', 'platform.replicaCount: 3'));
  const changed = await fleet('diff', 'fleet.yaml', '--exit-code');
  expect(changed.code).toBe(1);
  expect(changed.stdout).toMatch(/^== bolt\n/);
  expect(changed.stdout).toContain('spec.replicas: 2 → 3');
  const json = JSON.parse((await fleet('diff', 'fleet.yaml', '--format', 'json')).stdout) as {
    readonly installations: readonly { readonly name: string; readonly changes: readonly unknown[] }[];
  };
  expect(json.installations.map(({ name, changes }) => [name, changes.length])).toEqual([
    ['acme', 0],
    ['bolt', expect.any(Number)],
  ]);
});

test('fleet diff refuses folders that are not there, all at once, unless they may be missing', async () => {
  write('base.yaml', BASE);
  write('fleet.yaml', TWO);
  const refused = await fleet('diff', 'fleet.yaml');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/--> manifests\/acme\n[^]*--> out\/bolt\n[^]*\n2 errors\n/);
  await fleet('synth', 'fleet.yaml', '-q', '--only', 'acme');
  const { code, stdout, stderr } = await fleet('diff', 'fleet.yaml', '-q', '--allow-missing');
  expect([code, stderr]).toEqual([0, 'note: out/bolt is not there: all objects are new\n']);
  expect(stdout).toMatch(/^== bolt\n/);
  expect(stdout).toMatch(/\n2 installations: 1 would change\n$/);
});

test('fleet diff refuses the manifests of another release', async () => {
  write('base.yaml', BASE);
  write('fleet.yaml', TWO);
  await fleet('synth', 'fleet.yaml', '-q');
  write('fleet.yaml', TWO.replace('pixee-{name}', 'other-{name}'));
  expect(await fleet('diff', 'fleet.yaml', '-q')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is of the release pixee-bolt, and NEW of other-bolt') as unknown,
  });
});

test('a word that is no action, and an installation that is not there', async () => {
  expect(await fleet('snth', 'fleet.yaml')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean synth?') as unknown,
  });
  write('base.yaml', BASE);
  write('fleet.yaml', TWO);
  expect(await fleet('synth', 'fleet.yaml', '--only', 'acm')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no installation "acm"; did you mean acme?') as unknown,
  });
});

describe('the example', () => {
  const example = resolve(__dirname, '../../../examples/fleet');

  test('is valid, and its GitOps files name its folders', async () => {
    cpSync(example, folder, { recursive: true });
    const { code, stdout } = await fleet('validate', 'fleet.yaml', '-q');
    expect(stdout).toMatch(/^valid: 3 installations/);
    expect(code).toBe(0);
    const flux = parseAllDocuments(readFileSync(join(folder, 'flux.yaml'), 'utf8')).map(
      (document) => document.toJS() as { readonly kind: string; readonly spec: { readonly path?: string } },
    );
    expect(flux.flatMap(({ spec }) => spec.path ?? [])).toEqual([
      './manifests/acme',
      './manifests/bolt',
      './manifests/core',
    ]);
  });
});

test('an installation has the profile of the vendor’s chart, by its name in the fleet file', async () => {
  write('base.yaml', BASE);
  write(
    'chart.yaml',
    `kind: ChartProfile
chart: { name: vendor, version: 1.2.3 }
objects:
  - id: Deployment/web
    component: platform
    fields:
      apiVersion: apps/v1
      kind: Deployment
      metadata.name: '{$release}-web'
      spec.selector.matchLabels.app: web
      spec.template.metadata.labels.app: web
      spec.template.spec.containers[web].image: vendor/web:1
complete: true
`,
  );
  write('fleet.yaml', 'installations: [{ name: acme, values: base.yaml, profile: chart.yaml }]\n');
  const { code, stderr } = await fleet('synth', 'fleet.yaml', '-q');
  expect([code, stderr]).toEqual([0, expect.stringContaining('1 written')]);
  const [file = ''] = readdirSync(join(folder, 'manifests/acme')).filter((name) => name.endsWith('.yaml'));
  const text = readFileSync(join(folder, 'manifests/acme', file), 'utf8');
  expect(text).toContain('name: pixee-enterprise-server-web\n');
  expect(text).not.toContain('name: pixee-enterprise-server-platform\n');
});
