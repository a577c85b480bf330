import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { cli, folderWith, MINIMAL } from './run-cli';

const FILE = 'pixee-enterprise-server.k8s.yaml';
const EXAMPLE = join(__dirname, '../../examples/values.yaml');

let cwd: string;

beforeEach(() => {
  cwd = folderWith({ 'values.yaml': MINIMAL });
});

afterEach(() => rmSync(cwd, { recursive: true }));

function synth(...argv: readonly string[]) {
  return cli(['synth', '-f', 'values.yaml', ...argv], { cwd });
}

function read(...path: readonly string[]): string {
  return readFileSync(join(cwd, ...path), 'utf8');
}

describe('synth', () => {
  test('writes the folder manifests, and nothing to standard output', async () => {
    const { code, stdout, stderr } = await synth();
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^Wrote \d+ objects in 1 file to manifests\.$/m);
    expect(parseAllDocuments(read('manifests', FILE)).length).toBeGreaterThan(4);
  });

  test('prints the same with --stdout, and writes nothing', async () => {
    await synth('-o', 'folder');
    const { code, stdout, stderr } = await synth('--stdout');
    expect(code).toBe(0);
    expect(stdout).toBe(read('folder', FILE));
    expect(stderr).toMatch(/^Printed \d+ objects\.$/m);
    expect(readdirSync(cwd).sort()).toEqual(['folder', 'values.yaml']);
  });

  test('leaves an inventory that no tool takes for a manifest', async () => {
    await synth();
    const lines = read('manifests', 'inventory.txt').split('\n');
    expect(lines[0]).toContain('release pixee-enterprise-server');
    expect(lines).toContain('apps/v1\tDeployment\tpixee-enterprise-server\tpixee-enterprise-server-platform');
    expect(lines.filter((line) => line.includes('\t'))).toHaveLength(
      parseAllDocuments(read('manifests', FILE)).length,
    );
  });

  test('says when there was nothing to change', async () => {
    await synth();
    const before = statSync(join(cwd, 'manifests', FILE));
    expect((await synth()).stderr).toMatch(
      /^manifests holds these \d+ objects in 1 file already: nothing was written\.$/m,
    );
    expect(statSync(join(cwd, 'manifests', FILE)).mtimeMs).toBe(before.mtimeMs);
  });

  test('writes where cdk8s wants it, unless told otherwise', async () => {
    const env = { CDK8S_OUTDIR: 'dist-of-cdk8s' };
    await cli(['synth', '-f', 'values.yaml'], { cwd, env });
    await cli(['synth', '-f', 'values.yaml', '-o', 'mine'], { cwd, env });
    await cli(['synth', '-f', 'values.yaml'], { cwd, env: { CDK8S_OUTDIR: '' } });
    expect(readdirSync(cwd).sort()).toEqual(['dist-of-cdk8s', 'manifests', 'mine', 'values.yaml']);
  });

  test('spreads manifests over files as told', async () => {
    await synth('-o', 'component', '--layout', 'component');
    await synth('-o', 'resource', '--layout', 'resource');
    const yaml = (folder: string) => readdirSync(join(cwd, folder)).filter((name) => name.endsWith('.yaml'));
    expect(yaml('component')).toEqual(
      expect.arrayContaining(['00-shared.k8s.yaml', 'analysis.k8s.yaml', 'platform.k8s.yaml']),
    );
    const { stdout } = await synth('--stdout');
    expect(yaml('resource')).toHaveLength(parseAllDocuments(stdout).length);
  });

  test('takes release name and namespace, and names the file after the release', async () => {
    expect((await synth('--release-name', 'pixee', '-n', 'tools')).code).toBe(0);
    const text = read('manifests', 'pixee.k8s.yaml');
    expect(text).toContain('name: pixee-platform');
    expect(text).toContain('namespace: tools');
    expect(text).not.toContain('pixee-enterprise-server-platform');
  });

  test('merges files and flags as Helm does', async () => {
    writeFileSync(join(cwd, 'more.yaml'), 'platform:\n  replicaCount: 2\n  gitBranchPrefix: a\n');
    const { stdout } = await synth(
      '-f',
      'more.yaml',
      '--set',
      'platform.gitBranchPrefix=b',
      '--set',
      'cdk8s.productVersion=1.2.3',
      '--stdout',
    );
    expect(stdout).toContain('replicas: 2');
    expect(stdout).toMatch(/name: PIXEE_PLATFORM_GIT_BRANCH_PREFIX\n +value: b\n/);
    expect(stdout).toContain('pixeebot:1.2.3');
  });

  test('tells which objects must be there beforehand, but not those it renders', async () => {
    const { stderr } = await cli(['synth', '-f', EXAMPLE], { cwd });
    expect(stderr).toContain(
      'These must be in namespace pixee-enterprise-server before the pods can start:\n',
    );
    expect(stderr).toMatch(
      /^ {2}Secret\/pixee-database +with key password +password of the external database$/m,
    );
    expect(stderr).toMatch(/^ {2}Secret\/pixee-tls +with keys tls\.crt, tls\.key /m);
    expect(stderr).not.toContain('ServiceAccount');
  });

  test('ends with what to run next, unless cdk8s runs it', async () => {
    const { stderr } = await cli(['synth', '-f', EXAMPLE], { cwd });
    expect(stderr).toMatch(/^Next:\n(?: {2}.*\n)* {2}kubectl apply --server-side -f manifests\n/m);
    expect(stderr).toMatch(/\n {2}cdk8s-pixee verify -f .*\n$/);
    const app = await cli(['synth', '-f', EXAMPLE], { cwd, env: { CDK8S_OUTDIR: 'dist-of-cdk8s' } });
    expect(app.stderr).not.toContain('Next:');
    const secret = await cli(['synth', '-f', EXAMPLE, '--set', 'global.pixee.objectStore.password=hunter2'], {
      cwd,
    });
    expect(secret.stderr).toContain('(with the same --set flags)');
    expect(secret.stderr).not.toContain('hunter2');
  });

  test('makes the example without any warning', async () => {
    const { code, stderr } = await cli(['synth', '-f', EXAMPLE, '--strict'], { cwd });
    expect(stderr).toMatch(/^Wrote/);
    expect(code).toBe(0);
  });

  test('colours findings on a terminal, unless NO_COLOR is set', async () => {
    const colours = async (env: Record<string, string>) =>
      (await cli(['synth', '-f', 'values.yaml'], { cwd, env, isTerminal: true })).stderr.includes('\u001b[');
    expect(await colours({})).toBe(true);
    expect(await colours({ NO_COLOR: '1' })).toBe(false);
    expect(await colours({ NO_COLOR: '' })).toBe(true);
    expect(await colours({ TERM: 'dumb' })).toBe(false);
    expect((await synth()).stderr).not.toContain('\u001b');
  });
});

describe('synth fails and writes nothing', () => {
  test('when the values have errors: all of them are told', async () => {
    writeFileSync(join(cwd, 'values.yaml'), 'platform:\n  replicaCount: two\n  ingres: {}\n');
    const { code, stdout, stderr } = await synth();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/values\.yaml:2:17$/m);
    expect(stderr).toMatch(/values\.yaml:3:3$/m);
    expect(stderr).toContain('global.pixee.domain');
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(readdirSync(cwd)).toEqual(['values.yaml']);
  });

  test('when there are warnings and --strict', async () => {
    const { code, stderr } = await synth('--strict');
    expect(code).toBe(1);
    expect(stderr).toMatch(/\nNothing was written: --strict makes errors of warnings\.\n$/);
    expect(readdirSync(cwd)).toEqual(['values.yaml']);
  });

  test('when the output is a file, a link, or a folder of others', async () => {
    writeFileSync(join(cwd, 'file'), 'mine');
    mkdirSync(join(cwd, 'foreign'));
    writeFileSync(join(cwd, 'foreign', 'mine'), 'mine');
    symlinkSync('foreign', join(cwd, 'link'));
    for (const output of ['file', 'link', 'foreign', '.', '..', '/', 'file/below', '']) {
      const { code, stderr } = await synth('-o', output);
      expect([output, code]).toEqual([output, 1]);
      expect(stderr).toContain('error[output-folder]: ');
      expect(stderr).toContain('help: ');
    }
    expect([read('file'), read('foreign', 'mine')]).toEqual(['mine', 'mine']);
    expect(readdirSync(cwd).sort()).toEqual(['file', 'foreign', 'link', 'values.yaml']);
  });

  test('when the folder above the output is read-only', async () => {
    mkdirSync(join(cwd, 'locked'));
    chmodSync(join(cwd, 'locked'), 0o555);
    const { code, stderr } = await synth('-o', 'locked/manifests');
    // root may write anywhere
    if (process.getuid?.() === 0) return;
    expect(code).toBe(1);
    expect(stderr).toContain('permission denied');
  });

  test('after a success, and leaves that as it is', async () => {
    await synth();
    const before = read('manifests', FILE);
    expect((await synth('--set', 'global.pixee.domain=https://x')).code).toBe(1);
    expect(read('manifests', FILE)).toBe(before);
  });
});

describe('--kustomization', () => {
  test('lists the files, is no manifest to us, and is what the next step applies', async () => {
    const { stderr } = await synth('--kustomization', '--layout', 'component');
    expect(stderr).toContain('kubectl apply --server-side -k manifests');
    const list = parseAllDocuments(read('manifests', 'kustomization.yaml'))[0]?.toJS() as {
      readonly resources: readonly string[];
    };
    expect(list).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: readdirSync(join(cwd, 'manifests')).filter((name) => name.endsWith('.k8s.yaml')),
    });
    const same = await cli(['diff', 'manifests', '-f', 'values.yaml', '--exit-code', '-q'], { cwd });
    expect(same.code).toBe(0);
  });

  test('has no use for standard output', async () => {
    expect(await synth('--kustomization', '--stdout')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--kustomization has no effect beside --stdout') as unknown,
    });
  });
});
