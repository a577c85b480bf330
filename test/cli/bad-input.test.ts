import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, folderWith, MINIMAL, type Result } from './run-cli';

let cwd: string;

beforeEach(() => {
  cwd = folderWith({ 'values.yaml': MINIMAL });
});

afterEach(() => rmSync(cwd, { recursive: true }));

/** Runs `synth` with these values, and sees to it that it fails as it should, whatever the reason. */
async function refused(values: string, ...argv: readonly string[]): Promise<Result> {
  writeFileSync(join(cwd, 'bad.yaml'), values);
  const result = await cli(['synth', '-f', 'bad.yaml', ...argv], { cwd });
  expect([result.code, result.stdout]).toEqual([1, '']);
  expect(result.stderr).toMatch(/\n\d+ errors?(, \d+ warnings?)?\nNothing was written\.\n$/);
  expect(result.stderr).not.toMatch(/\n {2,}at |This is a bug/);
  expect(readdirSync(cwd)).not.toContain('manifests');
  return result;
}

describe('synth refuses, with a place and a remedy,', () => {
  test('a typo three levels deep', async () => {
    const { stderr } = await refused(`${MINIMAL}platform:\n  ingress:\n    hosts:\n      - hots: x\n`);
    expect(stderr).toMatch(/error\[unknown-key\]: platform\.ingress\.hosts\[0\]\.hots /);
    expect(stderr).toContain('bad.yaml:7:9');
    expect(stderr).toContain('help: write `platform.ingress.hosts[0].host`');
  });

  test('a string where a number belongs', async () => {
    const { stderr } = await refused(`${MINIMAL}platform:\n  replicaCount: two\n`);
    expect(stderr).toContain('platform.replicaCount must be a whole number, got "two"');
  });

  test('null for a section', async () => {
    expect((await refused(`${MINIMAL}platform: null\n`)).stderr).toContain('bad.yaml:4');
  });

  test('a file of 50 MB', async () => {
    const { stderr } = await refused(`# ${'x'.repeat(50 * 1024 * 1024)}\n`);
    expect(stderr).toContain('error[file-too-large]');
  });

  test('a billion laughs', async () => {
    const lines = Array.from({ length: 30 }, (_none, level) =>
      level === 0
        ? 'a0: &a0 [x, x]'
        : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`,
    );
    expect((await refused(lines.join('\n'))).stderr).toContain('error[yaml-alias]');
  });

  test('a folder as file, and a file that is not there', async () => {
    mkdirSync(join(cwd, 'folder'));
    expect((await refused(MINIMAL, '-f', 'folder')).stderr).toContain('error[file-unreadable]');
    expect((await refused(MINIMAL, '-f', 'nowhere.yaml')).stderr).toContain('error[file-unreadable]');
  });

  test('a file without read permission', async () => {
    // root may read anything
    if (process.getuid?.() === 0) return;
    writeFileSync(join(cwd, 'secret.yaml'), MINIMAL);
    chmodSync(join(cwd, 'secret.yaml'), 0);
    expect((await refused(MINIMAL, '-f', 'secret.yaml')).stderr).toContain('permission denied');
  });

  test('a release name of 60 characters', async () => {
    const { stderr } = await refused(MINIMAL, '--release-name', 'a'.repeat(60));
    expect(stderr).toContain('release-name');
    expect(stderr).toContain('53');
  });

  test.each(['', 'A', '-a', 'a_b', '../x', '\u001b[2J'])('the release name or namespace %j', async (name) => {
    await refused(MINIMAL, `--release-name=${name}`);
    const { stderr } = await refused(MINIMAL, `--namespace=${name}`);
    // eslint-disable-next-line no-control-regex -- control characters are the point
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('--set with a value of the wrong type, and with broken syntax', async () => {
    expect((await refused(MINIMAL, '--set', 'platform.replicaCount=two')).stderr).toContain(
      '--set platform.replicaCount=…',
    );
    for (const flag of ['platform', 'a[b=1', '=x', 'a[99999999]=1', 'a={1', '__proto__.x=1']) {
      expect((await refused(MINIMAL, '--set', flag)).stderr).toContain('--set');
    }
    await refused(MINIMAL, '--set-json', 'platform={"a":');
    await refused(MINIMAL, '--set-file', 'platform.gitAuthorEmail=nowhere');
  });

  test('a domain with a scheme', async () => {
    const { stderr } = await refused('global:\n  pixee:\n    domain: https://pixee.example.com\n');
    expect(stderr).toContain('bad.yaml:3:13');
    expect(stderr).toContain('help: ');
  });

  test('two ingress hosts with the same path', async () => {
    const host = '      - host: pixee.example.com\n        paths:\n          - path: /\n';
    const { stderr } = await refused(
      `${MINIMAL}platform:\n  ingress:\n    enabled: true\n    className: nginx\n    hosts:\n${host}${host}`,
    );
    expect(stderr).toContain('platform.ingress.hosts[1]');
  });

  test.each([
    ['a tab', 'global:\n\tpixee: {}\n'],
    ['a duplicate key', `${MINIMAL}    domain: other.example.com\n`],
    ['several documents', `${MINIMAL}---\n${MINIMAL}`],
    ['a list', '- a\n'],
    ['a scalar', 'text'],
    ['broken YAML', 'a: [b\n'],
    ['a reserved key', '__proto__: {}\n'],
    ['no values at all', ''],
    ['binary', '\u0000\u0001\u0002'],
    ['deep nesting', '['.repeat(20_000)],
  ])('%s', async (_what, values) => {
    await refused(values);
  });
});

test('a file with Windows line ends is no problem', async () => {
  writeFileSync(join(cwd, 'values.yaml'), MINIMAL.replaceAll('\n', '\r\n'));
  expect((await cli(['synth', '-f', 'values.yaml'], { cwd })).code).toBe(0);
});

test('secrets of a values file are in no message', async () => {
  const secret = 'correct-horse-battery-1';
  const values = `global:\n  pixee:\n    domian: x\n    objectStore:\n      password: ${secret}\nplatform:\n  database:\n    pasword: ${secret}\n`;
  writeFileSync(join(cwd, 'values.yaml'), values);
  for (const format of ['text', 'json', 'github']) {
    const argv = [
      'validate',
      '-f',
      'values.yaml',
      '--set',
      `platform.sonar.token=${secret},platform.sonar.x=1`,
      '--format',
      format,
    ];
    const { code, stdout, stderr } = await cli(argv, { cwd });
    expect(code).toBe(1);
    expect(stdout + stderr).not.toContain(secret);
  }
});
