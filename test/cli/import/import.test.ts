import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, folderWith, MINIMAL } from '../run-cli';

const SECRET = 'hunter2secret99';

const VALUES = `# About the whole file.

global:
  pixee:
    # Where it is.
    domain: pixee.example.com
    httpProxy: http://user:${SECRET}@proxy.example.com:3128
platform:
  # Two, so that one may fail.
  replicaCount: 2
  database:
    embedded: false
    host: db.example.com # the big one
    username: pixee
    # It was ${SECRET} once.
    password: ${SECRET}
# Nobody needs it.
superset:
  enabled: false
`;

async function imported(values: string, ...more: readonly string[]): Promise<string> {
  const cwd = folderWith({ 'values.yaml': values });
  const { code, stderr } = await cli(['import', '-q', '-f', 'values.yaml', '-o', 'app', ...more], { cwd });
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return join(cwd, 'app');
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('writes an app that npm and cdk8s know what to do with', async () => {
  const app = await imported(MINIMAL);
  expect(readdirSync(app).sort()).toEqual([
    '.gitignore',
    'README.md',
    'cdk8s.yaml',
    'main.test.ts',
    'main.ts',
    'manifests.snapshot.yaml',
    'package.json',
    'tsconfig.json',
  ]);
  expect(JSON.parse(read(app, 'package.json'))).toMatchObject({
    name: 'app',
    private: true,
    scripts: { test: 'tsc && node --test' },
    dependencies: { 'cdk8s-pixee': expect.stringMatching(/^\^\d/), cdk8s: expect.any(String) },
    devDependencies: { typescript: expect.any(String) },
  });
  expect(read(app, 'README.md')).toContain('The values held no secret');
});

test('keeps secrets out of all files, and tells how their Secrets are made', async () => {
  const app = await imported(VALUES);
  for (const file of readdirSync(app)) expect(read(app, file)).not.toContain(SECRET);
  const main = read(app, 'main.ts');
  expect(main).toContain("password: Credential.existing('pixee-enterprise-server-database', 'password'),");
  expect(main).toContain("httpProxy: 'http://proxy.example.com:3128'");
  expect(main).toContain("httpProxyUrl: Credential.existing('pixee-enterprise-server-proxy', 'httpProxy')");
  const readme = read(app, 'README.md');
  expect(readme).toContain('`platform.database.password`');
  expect(readme).toContain(
    'cdk8s-pixee synth -f values.yaml --show-only Secret/pixee-enterprise-server-database | kubectl apply --server-side -f -',
  );
});

test('carries comments over to where the same is said', async () => {
  const main = read(await imported(VALUES), 'main.ts');
  expect(main).toContain("    // Where it is.\n    domain: 'pixee.example.com',");
  expect(main).toContain('    // Two, so that one may fail.\n    replicaCount: 2,');
  expect(main).toContain("    // the big one\n    host: 'db.example.com',");
  expect(main).toContain('// It was *** once.');
  expect(main).toMatch(/\* About the whole file\.|\/\/ About the whole file\./);
  expect(main).toContain('Nobody needs it.');
});

test('leaves defaults out', async () => {
  const main = read(await imported(MINIMAL), 'main.ts');
  expect(main).toContain("new Ai(release, 'ai');");
  expect(main).not.toMatch(/integrations: \[\]|noProxy|podMonitor/);
});

test('gives a Secret another name when a part of it is still ours', async () => {
  const app = await imported(`${MINIMAL}    objectStore: { username: somebody }\n`);
  expect(read(app, 'main.ts')).toContain(
    "Credential.existing('pixee-enterprise-server-object-store-given', 'username')",
  );
  expect(read(app, 'README.md')).toContain(
    'kubectl create secret generic pixee-enterprise-server-object-store-given',
  );
});

test('takes flags like every other command', async () => {
  const app = await imported(
    MINIMAL,
    '--set',
    'platform.replicaCount=3',
    '-n',
    'pixee',
    '--release-name',
    'px',
  );
  expect(read(app, 'main.ts')).toContain("new PixeeRelease(app, 'px', {");
  expect(read(app, 'main.ts')).toContain('replicaCount: 3');
});

describe('refuses', () => {
  const cwd = folderWith({ 'values.yaml': MINIMAL, 'wrong.yaml': 'platform: { replicas: 2 }\n' });

  test('a folder with something in it, which stays as it is', async () => {
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'mine', 'main.ts'), '// mine\n');
    const { code, stderr } = await cli(['import', '-f', 'values.yaml', '-o', 'mine'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('mine exists already')]);
    expect(readdirSync(join(cwd, 'mine'))).toEqual(['main.ts']);
  });

  test.each([
    ['no folder', ['-f', 'values.yaml'], 'name the folder'],
    [
      'a profile',
      ['-f', 'values.yaml', '-o', 'app', '--profile', 'p.json'],
      '--profile has no form in constructs',
    ],
    ['a folder below a file', ['-f', 'values.yaml', '-o', 'values.yaml/app'], 'cannot be written'],
  ])('%s', async (_what, argv, message) => {
    const { code, stderr } = await cli(['import', '-q', ...argv], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('wrong values', async () => {
    const { code, stderr } = await cli(['import', '-f', 'wrong.yaml', '-o', 'app'], { cwd });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/platform\.replicas[\s\S]*Nothing was written\.\n$/),
    ]);
    expect(existsSync(join(cwd, 'app'))).toBe(false);
  });

  test('a secret in an address that constructs take as plain text, by its path', async () => {
    const values = `${MINIMAL}platform:
  sonar:
    enabled: true
    baseUri: https://user:${SECRET}@sonar.example.com
    existingSecret: sonar
`;
    const { code, stderr } = await cli(['import', '-q', '-f', '-', '-o', 'app'], { cwd, stdin: values });
    expect(code).not.toBe(0);
    expect(stderr).toContain('platform.sonar.baseUri');
    expect(stderr).not.toContain(SECRET);
    expect(existsSync(join(cwd, 'app'))).toBe(false);
  });
});
