import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { DescribedSecret } from '../../lib/cli/secrets/described-secret';
import { checkObjects } from '../../lib/check';
import { cli, folderWith, MINIMAL, type Surroundings } from './run-cli';

const VALUES = `${MINIMAL}superset:
  enabled: true
platform:
  scm:
    gitlab:
      existingSecret: gitlab
  sonar:
    baseUri: https://sonar.example.com
    token: squ_canary4711
`;

const LOGIN = 'pixee-enterprise-server-postgresql-superset';
const KEYS = 'pixee-enterprise-server-superset';

const folder = (values = VALUES) => folderWith({ 'values.yaml': values });
const secrets = (argv: readonly string[], cwd = folder(), more: Surroundings = {}) =>
  cli(['secrets', '-f', 'values.yaml', ...argv], { cwd, ...more });
const documents = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as never);

async function described(...argv: readonly string[]): Promise<readonly DescribedSecret[]> {
  const { stdout } = await secrets(['--format', 'json', ...argv]);
  return (JSON.parse(stdout) as { secrets: DescribedSecret[] }).secrets;
}

interface SecretLike {
  readonly type: string;
  readonly metadata: { readonly name: string; readonly namespace: string; readonly labels?: object };
  readonly stringData: Readonly<Record<string, string>>;
}

describe('the list', () => {
  test('tells what must exist, what is rendered and what operators make', async () => {
    const { code, stdout } = await secrets([]);
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  test('says which keys may be random, and who reads them', async () => {
    const all = await described();
    expect(all.find(({ name }) => name === LOGIN)).toEqual({
      name: LOGIN,
      type: 'kubernetes.io/basic-auth',
      origin: 'expected',
      keys: [
        { name: 'password', content: 'random' },
        { name: 'username', content: 'fixed', text: 'superset' },
      ],
      labels: { 'cnpg.io/reload': 'true' },
      purpose: 'login of superset in the embedded database',
      readBy: [
        'Cluster/pixee-enterprise-server-postgresql',
        'Deployment/pixee-enterprise-server-superset',
        expect.stringMatching(/^Job\/pixee-enterprise-server-superset-init-[0-9a-f]{8}$/),
      ],
    });
    expect(all.find(({ name }) => name === 'gitlab')?.keys).toEqual([
      { name: 'token', content: 'given' },
      { name: 'webhookSecret', content: 'random', optional: true },
    ]);
    expect(all.find(({ name }) => name === 'pixee-enterprise-server-sonar')?.origin).toBe('rendered');
    expect(all.find(({ name }) => name === 'pixee-enterprise-server-postgresql-app')?.origin).toBe(
      'operator',
    );
  });

  test('names the Secrets of an external store', async () => {
    const all = await described('--set', 'cdk8s.externalSecrets.store.name=vault');
    expect(all.find(({ name }) => name === `${LOGIN}-external`)).toMatchObject({
      origin: 'external',
      type: 'kubernetes.io/basic-auth',
    });
    expect(all.some(({ name }) => name === KEYS || name === LOGIN)).toBe(false);
  });

  test('tells what to add to the values, and what to fill in', async () => {
    const { stderr } = await secrets([]);
    expect(stderr).toContain(`        name: ${KEYS}\n`);
    expect(stderr).toContain(`      existingSecret: ${LOGIN}\n`);
    expect(stderr).toContain('  gitlab: token\n');
    expect(stderr).not.toContain('missing-secret');
  });

  test('has nothing to add when the values name all', async () => {
    const { stderr } = await secrets([
      '--set',
      'superset.database.existingSecret=a,cdk8s.existingSecrets.superset.name=b',
    ]);
    expect(stderr).not.toContain('Add to the values');
  });

  test('fails on any other problem of the values', async () => {
    const result = await secrets(['--set', 'platform.database.embedded=false']);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('superset-database');
  });

  test.each(['text', 'json', 'kubectl', 'external-secret', 'sealed-secret-input'])(
    'never prints a secret: %s',
    async (format) => {
      const { stdout, stderr } = await secrets(['--format', format]);
      expect(stdout + stderr).not.toContain('canary');
    },
  );
});

describe('the formats that help to make Secrets', () => {
  test('ExternalSecrets are valid, with type, labels and the name of the role', async () => {
    const { stdout } = await secrets(['--format', 'external-secret']);
    const objects = documents(stdout);
    expect(checkObjects(objects, { namespace: 'pixee-enterprise-server' })).toEqual([]);
    expect(stdout).toContain('cnpg.io/reload: "true"');
    expect(stdout).toContain('username: superset');
  });

  test('input of kubeseal has placeholders', async () => {
    const { stdout } = await secrets(['--format', 'sealed-secret-input', '-n', 'security']);
    const login = (documents(stdout) as SecretLike[]).find(({ metadata }) => metadata.name === LOGIN);
    expect(login).toMatchObject({
      type: 'kubernetes.io/basic-auth',
      metadata: { namespace: 'security', labels: { 'cnpg.io/reload': 'true' } },
      stringData: { username: 'superset', password: '<random text>' },
    });
  });

  test('kubectl commands run in a shell, with no secret in an argument', async () => {
    const cwd = folder();
    const { stdout } = await secrets(['--format', 'kubectl'], cwd);
    const programs = join(cwd, 'bin');
    mkdirSync(programs);
    writeFileSync(join(programs, 'kubectl'), '#!/bin/bash\nprintf "%s\\n" "$*"\n');
    writeFileSync(join(programs, 'openssl'), '#!/bin/bash\necho never-seen\n');
    for (const name of ['kubectl', 'openssl']) chmodSync(join(programs, name), 0o755);
    const said = execFileSync('bash', ['--norc', '-c', stdout], {
      encoding: 'utf8',
      env: { PATH: `${programs}:${process.env.PATH ?? ''}` },
    });
    expect(said).toMatch(
      new RegExp(
        `^create secret generic ${LOGIN} --namespace pixee-enterprise-server --type=kubernetes.io/basic-auth --from-file=password=/\\S+ --from-literal=username=superset$`,
        'm',
      ),
    );
    expect(said).toContain(`label secret ${LOGIN} --namespace pixee-enterprise-server cnpg.io/reload=true\n`);
    expect(said).toContain('--from-file=token=./gitlab/token');
    expect(said).not.toContain('never-seen');
  });
});

describe('--generate', () => {
  test('writes strong random texts to a file for its owner alone', async () => {
    const cwd = folder();
    const { code, stdout, stderr } = await secrets(['--generate', 'mine/secrets.yaml'], cwd);
    expect(code).toBe(0);
    const file = join(cwd, 'mine/secrets.yaml');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const made = documents(readFileSync(file, 'utf8')) as SecretLike[];
    expect(checkObjects(made, { namespace: 'pixee-enterprise-server' })).toEqual([]);
    expect(made.map(({ metadata }) => metadata.name)).toEqual(['gitlab', LOGIN, KEYS]);
    const texts = made.flatMap(({ stringData }) => Object.entries(stringData));
    const random = texts.filter(([name]) => name !== 'username').map(([, text]) => text);
    expect(random).toHaveLength(3);
    expect(new Set(random).size).toBe(3);
    for (const text of random) {
      expect(text).toMatch(/^[0-9a-f]{64}$/);
      expect(stdout + stderr).not.toContain(text);
    }
    expect(stderr).toContain('kubectl create --namespace pixee-enterprise-server -f mine/secrets.yaml');
  });

  test('leaves out what only others can give, and says so', async () => {
    const cwd = folder();
    await secrets(['--generate', 'secrets.yaml'], cwd);
    const text = readFileSync(join(cwd, 'secrets.yaml'), 'utf8');
    expect(text).toContain('# Fill in below stringData: token\n');
    expect(text).not.toContain('dockerconfigjson');
  });

  test('makes other secrets every time', async () => {
    const cwd = folder();
    for (const name of ['a.yaml', 'b.yaml']) await secrets(['--generate', name], cwd);
    const [a, b] = ['a.yaml', 'b.yaml'].map((name) => readFileSync(join(cwd, name), 'utf8'));
    expect(a).not.toBe(b);
  });

  test('writes nothing when nothing may be random', async () => {
    const cwd = folder(MINIMAL);
    const { code, stderr } = await secrets(['--generate', 'secrets.yaml'], cwd);
    expect(code).toBe(0);
    expect(stderr).toContain('Nothing to do: no Secret');
    expect(() => statSync(join(cwd, 'secrets.yaml'))).toThrow();
  });

  describe('fails', () => {
    test('when the file is there', async () => {
      const cwd = folder();
      writeFileSync(join(cwd, 'secrets.yaml'), 'old');
      const { code, stdout, stderr } = await secrets(['--generate', 'secrets.yaml'], cwd);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('error[secrets-file]: secrets.yaml exists, and secrets are never overwritten');
      expect(readFileSync(join(cwd, 'secrets.yaml'), 'utf8')).toBe('old');
    });

    test('when a symbolic link is there, even one to nowhere', async () => {
      const cwd = folder();
      symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'secrets.yaml'));
      expect((await secrets(['--generate', 'secrets.yaml'], cwd)).code).toBe(1);
      expect(() => statSync(join(cwd, 'elsewhere'))).toThrow();
    });

    test.each(['manifests/secrets.yaml', 'manifests/below/secrets.yaml'])(
      'in the folder that synth writes to: %s',
      async (file) => {
        const { code, stderr } = await secrets(['--generate', file]);
        expect(code).toBe(1);
        expect(stderr).toContain('is in a folder of manifests');
      },
    );

    test('in a folder that synth has written, by whatever way', async () => {
      const cwd = folder(MINIMAL);
      await cli(['synth', '-f', 'values.yaml', '-o', 'out'], { cwd });
      writeFileSync(join(cwd, 'values.yaml'), VALUES);
      symlinkSync(join(cwd, 'out'), join(cwd, 'link'));
      for (const file of ['out/secrets.yaml', 'link/secrets.yaml', 'out/deep/secrets.yaml']) {
        expect((await secrets(['--generate', file], cwd)).code).toBe(1);
      }
    });

    test('in the folder of cdk8s', async () => {
      const env = { CDK8S_OUTDIR: 'dist' };
      expect((await secrets(['--generate', 'dist/secrets.yaml'], folder(), { env })).code).toBe(1);
    });
  });
});

test('missing secrets are an error of the other commands, which names this one', async () => {
  const { code, stdout } = await cli(['validate', '-f', 'values.yaml'], { cwd: folder() });
  expect(code).toBe(1);
  expect(stdout).toContain('cdk8s-pixee secrets --generate FILE');
});
