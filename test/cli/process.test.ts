import { commands } from '../../lib/cli/commands';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { oneIn } from '../support/runs';
import { BuiltProgram, type LoadedPart } from './built-program';
import { folderWith, MINIMAL } from './run-cli';

let program: BuiltProgram;
let cwd: string;

beforeAll(() => {
  program = BuiltProgram.build();
}, 60_000);

afterAll(() => rmSync(program.folder, { recursive: true }));

beforeEach(() => {
  cwd = folderWith({ 'values.yaml': MINIMAL });
});

afterEach(() => rmSync(cwd, { recursive: true }));

function sizeOf(parts: readonly LoadedPart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

function namesOf(parts: readonly LoadedPart[]): readonly string[] {
  return parts.map(({ name }) => name);
}

describe('the program as a process', () => {
  test('exits with 0, 1 and 2', () => {
    expect(program.run(['validate', '-f', 'values.yaml'], { cwd }).status).toBe(0);
    expect(program.run(['validate'], { cwd }).status).toBe(1);
    expect(program.run(['sinth'], { cwd }).status).toBe(2);
  });

  test('reads values from standard input', () => {
    const { status, stdout } = program.run(['synth', '-f', '-', '--stdout'], { cwd, input: MINIMAL });
    expect(status).toBe(0);
    expect(stdout).toContain('kind: Deployment');
    expect(stdout).toBe(program.run(['synth', '-f', 'values.yaml', '--stdout'], { cwd }).stdout);
  });

  test.each(
    oneIn(
      3,
      commands.map(({ name }) => name),
    ),
  )('finds all that %s needs', (name) => {
    const { status, stdout, stderr } = program.run([name, '-f', 'values.yaml'], { cwd, input: '' });
    expect(stderr).not.toMatch(/cannot handle|Cannot find/);
    // what reads values has done its work
    if (stderr.includes('-f, --values') || status === 2) return;
    expect({ name, status, said: stdout + stderr === '' }).toEqual({ name, status: 0, said: false });
  });

  test('says why a file cannot be read', () => {
    const { status, stderr } = program.run(['synth', '-f', 'nowhere.yaml', '-f', '.'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('the file cannot be read: there is no such file\n  --> nowhere.yaml\n');
    expect(stderr).toContain('the file cannot be read: it is a folder\n  --> .\n');
  });

  test('prints no colours when nobody looks on', () => {
    const { stdout, stderr } = program.run(['synth'], { cwd });
    expect(stdout + stderr).not.toContain('\u001b');
  });

  test.each(['head -1', 'head -c 1', 'true'])('is quiet when `%s` stops reading', (reader) => {
    const { status, stderr } = program.shell(`set -o pipefail; $PROGRAM schema | ${reader} >/dev/null`, {
      cwd,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('says all to a slow reader behind a pipe that others have made not to wait', () => {
    // Only a process that dies at once leaves the pipe so.
    const script =
      "new (require('node:net').Socket)({ fd: 1, readable: false, writable: true }); process.kill(process.pid, 'SIGKILL')";
    const line = `{ node -e "${script}"; $PROGRAM schema; } | { sleep 0.5; cat; }`;
    const { status, stdout } = program.shell(`set -o pipefail; ${line}`, { cwd, maxBuffer: 1 << 24 });
    expect({ status, isWhole: stdout === readFileSync('values.schema.json', 'utf8') }).toEqual({
      status: 0,
      isWhole: true,
    });
  });

  test('fails when the output is full', () => {
    if (!existsSync('/dev/full')) return;
    const { status, stderr } = program.shell('$PROGRAM schema >/dev/full', { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'error: cannot write the output: ENOSPC\n' });
  });

  test('runs without any standard stream', () => {
    const { status } = program.shell('$PROGRAM synth -f values.yaml <&- >&- 2>&-', { cwd });
    expect(status).toBe(0);
    expect(readdirSync(join(cwd, 'manifests'))).toContain('pixee-enterprise-server.k8s.yaml');
  });

  test('loads next to nothing for help, version and wrong usage', () => {
    for (const argv of [['--help'], ['--version'], ['synth', '--help'], ['synth', '--nonsense']]) {
      const loaded = program.loadedBy(argv);
      expect(namesOf(loaded)).toContain('main.js');
      expect(namesOf(loaded).filter((name) => /^(core|synth)/.test(name))).toEqual([]);
      expect(sizeOf(loaded)).toBeLessThan(120_000);
    }
    expect(namesOf(program.loadedBy(['synth']))).toContain('synth.js');
  });

  test('loads only what the values ask for', () => {
    const later = (values: string, ...flags: readonly string[]): readonly string[] =>
      namesOf(program.loadedBy(['synth', '-f', values, '--stdout', ...flags])).filter((name) =>
        name.startsWith('later-'),
      );
    const golden = (name: string): string => join(__dirname, '../golden', name, 'values.yaml');
    expect(later(join(cwd, 'values.yaml'))).toEqual([]);
    expect(later(golden('authentik'))).toEqual(['later-constructs-from-values-authentik-parts.js']);
    expect(later(golden('superset'))).toEqual(['later-constructs-from-values-superset.js']);
    expect(later(join(cwd, 'values.yaml'), '--set', 'superset.nonsense=1')).toEqual([
      'later-lib-values-upstream-index.js',
    ]);
  }, 30_000);

  test('reads less than a size for small values', () => {
    const loaded = program.loadedBy(['synth', '-f', join(cwd, 'values.yaml'), '--stdout']);
    expect(sizeOf(loaded)).toBeGreaterThan(1_000_000);
    // Whoever needs more for all should see whether it can be loaded later: by `require`, see scripts/build/command.mjs.
    expect(sizeOf(loaded)).toBeLessThan(1_660_000);
  });

  test('makes the same manifests when cdk8s runs it', () => {
    const cdk8s = join(__dirname, '../../node_modules/cdk8s-cli/bin/cdk8s');
    const app = `${process.execPath} ${program.file} synth -f values.yaml`;
    const env = { CDK8S_CHECK_UPGRADE: 'false' };
    const { status, stdout } = program.shell(`node ${cdk8s} synth --app '${app}' --output by-cdk8s`, {
      cwd,
      env,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('by-cdk8s/pixee-enterprise-server.k8s.yaml');
    program.run(['synth', '-f', 'values.yaml', '-o', 'by-us'], { cwd });
    const read = (folder: string) =>
      readFileSync(join(cwd, folder, 'pixee-enterprise-server.k8s.yaml'), 'utf8');
    expect(read('by-cdk8s')).toBe(read('by-us'));
  }, 30_000);

  test('leaves whole manifests behind, however early it is killed', async () => {
    const synth = (domain: string): readonly string[] => [
      'synth',
      '-f',
      'values.yaml',
      '--set',
      `global.pixee.domain=${domain}`,
    ];
    const manifests = join(cwd, 'manifests');
    expect(program.run(synth('old.example.com'), { cwd }).status).toBe(0);
    const old = readFileSync(join(manifests, 'pixee-enterprise-server.k8s.yaml'), 'utf8');
    for (let delay = 40; delay <= 240; delay += 20) {
      await program.kill(synth(`new-${String(delay)}.example.com`), delay, cwd);
      // What a kill between two renames has left is put right by the next run, even one that is asked for the same again.
      if (!existsSync(manifests)) program.run(synth('old.example.com'), { cwd });
      const text = readFileSync(join(manifests, 'pixee-enterprise-server.k8s.yaml'), 'utf8');
      expect(text.replaceAll(/new-\d+\.example\.com/g, 'old.example.com')).toBe(old);
    }
    expect(program.run(synth('old.example.com'), { cwd }).status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['manifests', 'values.yaml']);
    expect(readFileSync(join(manifests, 'pixee-enterprise-server.k8s.yaml'), 'utf8')).toBe(old);
  }, 60_000);
});
