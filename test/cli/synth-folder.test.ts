import fs, {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutputUnsure } from '../../lib/output/writer';
import { writeFolderInSteps } from '../../lib/output/writer';
import { command } from '../support/command';

const VALUES = `global:
  pixee:
    domain: pixee.example.com
    objectStore: {password: aSecret4Tests, username: a}
`;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'synth-folder-'));
  writeFileSync(join(cwd, 'values.yaml'), VALUES);
  writeFileSync(join(cwd, 'wrong.yaml'), 'global: 1\n');
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(cwd, { recursive: true, force: true });
});

const synth = (file: string) => command(['synth', '-f', file], { cwd });

/** Leaves the folder as a run does that is killed between its two renames. */
function kill(): void {
  const dead = 4_194_304 + 1; // above the greatest number of a process
  renameSync(join(cwd, 'manifests'), join(cwd, `.manifests.cdk8s-pixee-${String(dead)}-0123abcd.old`));
}

describe('a folder that a killed run has moved away is put back', () => {
  test.each([
    ['when the values are wrong', 'wrong.yaml', 1],
    ['when they are missing', 'missing.yaml', 1],
    ['when they are right', 'values.yaml', 0],
  ])('%s', async (_, file, expected) => {
    await synth('values.yaml');
    kill();
    expect(existsSync(join(cwd, 'manifests'))).toBe(false);
    const { code, stderr } = await synth(file);
    expect(code).toBe(expected);
    expect(stderr).toContain(
      'An earlier run was stopped while it replaced manifests; its old contents were put back first.',
    );
    expect(readdirSync(join(cwd, 'manifests'))).toContain('pixee-enterprise-server.k8s.yaml');
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('but not for output that goes elsewhere', async () => {
    await synth('values.yaml');
    kill();
    await command(['synth', '-f', 'values.yaml', '--stdout'], { cwd });
    expect(existsSync(join(cwd, 'manifests'))).toBe(false);
  });
});

test('a fleet puts back all of its folders, also when the values of one are wrong', async () => {
  const write = (second: string): void =>
    writeFileSync(
      join(cwd, 'fleet.yaml'),
      `installations:\n- {name: a, values: values.yaml, output: manifests}\n- {name: b, namespace: b, output: other, values: ${second}}\n`,
    );
  write('values.yaml');
  const fleet = () => command(['fleet', 'synth', 'fleet.yaml'], { cwd });
  await fleet();
  kill();
  write('wrong.yaml');
  const { code, stderr } = await fleet();
  expect(code).toBe(1);
  expect(stderr).toContain('its old contents were put back first.');
  expect(readdirSync(join(cwd, 'manifests'))).toContain('pixee-enterprise-server.k8s.yaml');
  write('values.yaml');
  chmodSync(join(cwd, 'manifests/pixee-enterprise-server.k8s.yaml'), 0o644);
  expect((await fleet()).stderr).toContain('Others could read Secrets in manifests; now only you can.');
});

test('a file with Secrets that others were let read is closed again', async () => {
  await synth('values.yaml');
  const file = join(cwd, 'manifests/pixee-enterprise-server.k8s.yaml');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o644);
  const { code, stderr } = await synth('values.yaml');
  expect(code).toBe(0);
  expect(stderr).toContain('Others could read Secrets in manifests; now only you can.');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await synth('values.yaml')).stderr).not.toContain('Others could');
});

test('a disk that fails after the swap is told as what it is', () => {
  const files = [{ name: 'a.yaml', text: 'new', holdsSecrets: false }];
  const run = () =>
    writeFolderInSteps('out', files, cwd, (step) => {
      if (step !== 'moved-in') return;
      jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {
        throw Object.assign(new Error('input/output error'), { code: 'EIO' });
      });
    });
  expect(run).toThrow(OutputUnsure);
  jest.restoreAllMocks();
  expect(readdirSync(cwd).sort()).toEqual(['out', 'values.yaml', 'wrong.yaml']);
  expect(readdirSync(join(cwd, 'out'))).toContain('a.yaml');
});

test('--generate does not make a file called -', async () => {
  const { code, stderr } = await command(
    ['secrets', '-f', 'values.yaml', '--set', 'authentik.enabled=true', '--generate', '-'],
    { cwd },
  );
  expect(code).toBe(2);
  expect(stderr).toContain('--generate needs the name of a file');
  expect(existsSync(join(cwd, '-'))).toBe(false);
});
