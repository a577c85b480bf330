import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CONSEQUENCES } from '../../lib/diff/consequence';
import { configMap, deployment, env, secret, service, template } from '../diff/objects';
import { cli, folderWith, MINIMAL } from './run-cli';

const PASSWORD = 'correct-horse-battery-staple';
const text = (...objects: readonly object[]): string =>
  objects.map((object) => stringify(object)).join('---\n');

let cwd: string;

beforeEach(() => {
  cwd = folderWith({
    'values.yaml': MINIMAL,
    'old.yaml': text(deployment(), secret({ password: PASSWORD }), service()),
    'new.yaml': text(
      deployment({ template: template({}, { image: 'registry.example.com/pixee:2' }) }),
      secret({ password: `${PASSWORD}-new` }),
      service(),
    ),
  });
});

afterEach(() => rmSync(cwd, { recursive: true }));

const diff = (argv: readonly string[], more: object = {}) => cli(['diff', ...argv], { cwd, ...more });

interface Json {
  readonly changes: readonly Record<string, unknown>[];
  readonly counts: Record<string, number>;
}

describe('diff', () => {
  test('tells what happens, and no secret', async () => {
    const { code, stdout, stderr } = await diff(['old.yaml', 'new.yaml']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatchInlineSnapshot(`
"pods restart
  ~ Deployment/deployment
      its only pod is replaced; the new one is ready before the old one ends, so no outage
        spec.template.spec.containers[web].image: registry.example.com/pixee:1 → registry.example.com/pixee:2

nothing happens to what runs
  ~ Secret/secret
      no running pod of these manifests reads it
        data.password: changed (28 → 32 characters)

2 objects change: 1 restart, 1 none
"
`);
  });

  test('tells every field that changes, also what has no consequence beside what has one', async () => {
    const more = ['--set', 'global.pixee.domain=b.example.com', '--set', 'platform.replicaCount=2'];
    const old = join(cwd, 'before.yaml');
    writeFileSync(old, (await cli(['synth', '-q', '-f', 'values.yaml', '--stdout'], { cwd })).stdout);
    const { stdout } = await diff([old, '-q', '-f', 'values.yaml', ...more], { env: { COLUMNS: '60' } });
    expect(stdout).toContain('grows from 1 to 2 pods\n        spec.replicas: + 2\n');
    const { changes } = JSON.parse(
      (await diff([old, '-q', '-f', 'values.yaml', ...more, '--format', 'json'])).stdout,
    ) as Json;
    for (const field of new Set(changes.flatMap(({ fields }) => fields as readonly string[])))
      expect(stdout).toContain(`        ${field}: `);
    const prose = stdout.split('\n').filter((line) => /^ {6}\S/.test(line));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test('prints JSON with the fields and the count of each consequence', async () => {
    const { stdout } = await diff(['old.yaml', 'new.yaml', '--format', 'json']);
    const { changes, counts } = JSON.parse(stdout) as Json;
    expect(changes[0]).toEqual({
      kind: 'Deployment',
      namespace: 'pixee',
      name: 'deployment',
      consequence: 'restart',
      fields: ['spec.template.spec.containers[web].image'],
      change: 'changed',
      messages: ['its only pod is replaced; the new one is ready before the old one ends, so no outage'],
    });
    expect(Object.keys(counts)).toEqual([...CONSEQUENCES]);
    expect(counts).toMatchObject({ restart: 1, none: 1, refused: 0 });
  });

  test.each(['text', 'json', 'markdown', 'github'])('prints no secret as %s', async (format) => {
    const { stdout } = await diff(['old.yaml', 'new.yaml', '--format', format]);
    expect(stdout).not.toContain('correct-horse');
    expect(stdout).toContain('restart');
  });

  test('masks what looks like a secret where no Secret is', async () => {
    const make = (token: string): string =>
      text(
        deployment({
          template: template({}, env({ API_TOKEN: token, URL: `https://me:${token}@a.example.com` })),
        }),
      );
    writeFileSync(join(cwd, 'a.yaml'), make('aaaa-1111-secret'));
    writeFileSync(join(cwd, 'b.yaml'), make('bbbb-2222-secret'));
    for (const format of ['text', 'markdown']) {
      const { stdout } = await diff(['a.yaml', 'b.yaml', '--format', format]);
      expect(stdout).not.toMatch(/1111|2222/);
      expect(stdout).toContain('changed (16 → 16 characters)');
    }
  });

  test('exits as git does with --exit-code', async () => {
    expect((await diff(['old.yaml', 'old.yaml', '--exit-code'])).code).toBe(0);
    expect((await diff(['old.yaml', 'new.yaml', '--exit-code'])).code).toBe(1);
    expect((await diff(['old.yaml', 'new.yaml'])).code).toBe(0);
    expect((await diff(['nowhere.yaml', 'new.yaml', '--exit-code'])).code).toBe(2);
  });

  test('fails on the consequences that are named, and on no others', async () => {
    expect((await diff(['old.yaml', 'new.yaml', '--fail-on', 'data-loss,refused'])).code).toBe(0);
    expect((await diff(['old.yaml', 'new.yaml', '--fail-on', 'data-loss,restart'])).code).toBe(1);
    expect((await diff(['old.yaml', 'new.yaml', '--fail-on', 'refused', '--fail-on', 'restart'])).code).toBe(
      1,
    );
    const { code, stderr } = await diff(['old.yaml', 'new.yaml', '--fail-on', 'dataloss']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean data-loss?')]);
  });

  test('compares with what values make, and says nothing when it is the same', async () => {
    await cli(['synth', '-f', 'values.yaml', '-o', 'out', '--layout', 'resource'], { cwd });
    const same = await diff(['out', '-f', 'values.yaml', '--exit-code']);
    expect([same.code, same.stdout]).toEqual([0, 'Nothing changes.\n']);
    const { stdout } = await diff(['out', '-f', 'values.yaml', '--set', 'platform.replicaCount=2']);
    expect(stdout).toContain('grows from 1 to 2 pods');
  });

  test('reads standard input, and lists', async () => {
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [deployment(), service()] });
    const { code, stdout } = await diff(['-', 'old.yaml', '--format', 'json'], { stdin: list });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Json).changes.map(({ kind, change }) => [kind, change])).toEqual([
      ['Secret', 'added'],
    ]);
  });

  test('reads UTF-16, as PowerShell writes it', async () => {
    const old = text(configMap({ a: 'x'.repeat(5000) }), deployment(), service());
    writeFileSync(join(cwd, 'utf16.yaml'), Buffer.from(`\ufeff${old}`, 'utf16le'));
    writeFileSync(join(cwd, 'utf8.yaml'), old);
    const { code, stdout, stderr } = await diff(['utf16.yaml', 'utf8.yaml']);
    expect([code, stdout, stderr]).toEqual([0, 'Nothing changes.\n', '']);
  });

  test('reads a commit of git', async () => {
    const git = (...argv: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...argv], { cwd });
    mkdirSync(join(cwd, 'deploy'));
    writeFileSync(join(cwd, 'deploy/all.yaml'), readFileSync(join(cwd, 'old.yaml')));
    git('init', '-q');
    git('add', 'deploy');
    git('commit', '-q', '-m', 'a');
    for (const path of [
      'git:HEAD:deploy',
      'git:HEAD:deploy/',
      'git:HEAD:deploy/all.yaml',
      'git:HEAD:./deploy',
    ]) {
      expect((await diff([path, 'new.yaml', '--format', 'json'])).stdout).toContain('"restart": 1');
    }
    const { code, stderr } = await diff(['git:nowhere:deploy', 'new.yaml']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('git:nowhere:deploy')]);
  });

  test('marks up nothing of what others have written, for pull requests', async () => {
    writeFileSync(join(cwd, 'a.yaml'), text(configMap({ a: 'x' })));
    writeFileSync(join(cwd, 'b.yaml'), text(configMap({ a: '<img src=x>`|` @everyone' })));
    const { stdout } = await diff(['a.yaml', 'b.yaml', '--format', 'markdown']);
    expect(stdout).toContain('`` x → <img src=x>`\\|` @everyone ``');
  });
});

describe('what cannot be compared', () => {
  const BAD: readonly (readonly [string, string, RegExp])[] = [
    ['a values file', MINIMAL, /is a values file, not a manifest/],
    ['something else', 'hello: world\n', /is no manifest/],
    ['a list', '- a\n', /is no manifest: it is a list/],
    ['a list of JSON', JSON.stringify([configMap({ a: 'x'.repeat(5000) })]), /is no manifest: it is a list/],
    [
      'a warning of the program that wrote it',
      `WARNING: the file is readable by others\n${text(configMap({}))}`,
      /holds `WARNING` beside apiVersion and kind/,
    ],
    ['nothing', '', /holds no objects/],
    [
      'values that sops has encrypted',
      'apiVersion: v1\nkind: Secret\ndata:\n  a: ENC[AES256_GCM,data:x,type:str]\n',
      /is encrypted/,
    ],
    ['a vault of Ansible', '$ANSIBLE_VAULT;1.1;AES256\n6633\n', /is encrypted/],
    ['cut JSON', '{"apiVersion": "v1", "kind": "List", "items": [', /not valid JSON/],
    [
      'a cut list',
      'apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n',
      /without its end/,
    ],
    ['an object without its end', text(deployment()).split('\n').slice(0, 6).join('\n') + '\n', /cut off/],
    ['YAML that ends in a quote', 'apiVersion: v1\nkind: "Conf', /cut off/],
    [
      'two objects of one name',
      text(configMap({ a: '1' }), configMap({ a: '2' })),
      /ConfigMap\/configmap: is there twice/,
    ],
    [
      'another release',
      text(configMap({}, { metadata: { name: 'a', labels: { 'app.kubernetes.io/instance': 'other' } } })),
      /is of the release other/,
    ],
    [
      'another namespace',
      text(configMap({}, { metadata: { name: 'a', namespace: 'other' } })),
      /is for the namespace other/,
    ],
  ];

  test.each(BAD)('%s', async (_what, stdin, message) => {
    const label = { 'app.kubernetes.io/instance': 'pixee' };
    writeFileSync(join(cwd, 'new.yaml'), text(deployment({}, { labels: label })));
    const { code, stdout, stderr } = await diff(['-', 'new.yaml'], { stdin });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error\[/m);
    expect(stderr).not.toContain('    at ');
  });

  test('a long text that ends in the middle of a line', async () => {
    const long = text(configMap({ a: 'x'.repeat(5000) }), service());
    const { code, stderr } = await diff(['-', 'new.yaml'], { stdin: long.slice(0, -10) });
    expect([code, stderr]).toEqual([1, expect.stringContaining('cut off')]);
  });

  test('a folder from which a file is missing', async () => {
    await cli(['synth', '-f', 'values.yaml', '-o', 'out', '--layout', 'resource'], { cwd });
    rmSync(join(cwd, 'out', '50-Service.pixee-enterprise-server-platform.k8s.yaml'));
    const { code, stderr } = await diff(['out', '-f', 'values.yaml']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('lacks 50-Service.')]);
  });

  test('a folder of which a file is cut off between two objects', async () => {
    await cli(['synth', '-f', 'values.yaml', '-o', 'out'], { cwd });
    const file = join(cwd, 'out', 'pixee-enterprise-server.k8s.yaml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, whole.lastIndexOf('---\n')));
    const { code, stderr } = await diff(['out', '-f', 'values.yaml']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('which its inventory.txt names')]);
  });

  test('an empty folder, and a file that is not there', async () => {
    mkdirSync(join(cwd, 'empty'));
    expect((await diff(['empty', 'new.yaml'])).stderr).toContain('holds no manifests');
    expect((await diff(['nowhere', 'new.yaml'])).stderr).toContain('there is no such file or folder');
  });

  test('what is not there, unless it may be', async () => {
    const git = (...argv: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...argv], { cwd });
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'a');
    for (const old of ['nowhere', 'git:HEAD:nowhere']) {
      const refused = await diff([old, 'new.yaml']);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toContain('before manifests are written for the first time: --allow-missing');
      const { code, stdout, stderr } = await diff([old, 'new.yaml', '--allow-missing', '--format', 'json']);
      expect([code, stderr]).toEqual([0, `note: ${old} is not there: all objects are new\n`]);
      const changes = new Set((JSON.parse(stdout) as Json).changes.map(({ change }) => change));
      expect([...changes]).toEqual(['added']);
    }
  });

  test('a commit, folder or new side that is not there, whatever may be missing', async () => {
    mkdirSync(join(cwd, 'empty'));
    execFileSync('git', ['init', '-q'], { cwd });
    for (const words of [
      ['git:nowhere:deploy', 'new.yaml'],
      ['git:deploy', 'new.yaml'],
      ['empty', 'new.yaml'],
      ['old.yaml', 'nowhere'],
      ['https://example.com/a.yaml', 'new.yaml'],
    ]) {
      const { code, stderr } = await diff([...words, '--allow-missing']);
      expect([words, code]).toEqual([words, 1]);
      expect(stderr).not.toContain('--allow-missing');
    }
  });

  test('a command line that names too little or too much', async () => {
    expect((await diff([])).code).toBe(2);
    expect((await diff(['old.yaml'])).stderr).toContain('diff needs NEW');
    expect((await diff(['old.yaml', 'new.yaml', '-f', 'values.yaml'])).code).toBe(2);
    expect((await diff(['-', '-'])).stderr).toContain('only once');
  });
});
