import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ManifestFile } from '../../lib/output/layout';
import { OutputRefused, writeFolder } from '../../lib/output/writer';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'writer-')));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const file = (name: string, text = `text of ${name}\n`, holdsSecrets = false): ManifestFile => ({
  name,
  text,
  holdsSecrets,
});
const write = (target: string, ...files: ManifestFile[]): string =>
  writeFolder(target, files, { cwd }).status;
const listing = (folder: string): string[] => readdirSync(join(cwd, folder)).sort();
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
const mode = (path: string): number => statSync(join(cwd, path)).mode & 0o777;

/** What the refusal says: message and remedy. */
function refusal(target: string): string {
  try {
    write(target, file('a.yaml'));
  } catch (error) {
    if (error instanceof OutputRefused) return `${error.message}; ${error.remedy}`;
    throw error;
  }
  return 'not refused';
}

describe('writes', () => {
  test('a new folder with its parents, and a marker', () => {
    expect(write('build/out/manifests', file('b.yaml'), file('a.yaml'))).toBe('written');
    expect(listing('build/out/manifests')).toEqual(['.cdk8s-pixee', 'a.yaml', 'b.yaml']);
    expect(read('build/out/manifests/a.yaml')).toBe('text of a.yaml\n');
    expect(read('build/out/manifests/.cdk8s-pixee')).toBe(
      'cdk8s-pixee writes this folder and replaces it as a whole: change the values, not these files.\n' +
        'It holds these files and no others:\na.yaml\nb.yaml\n',
    );
    expect(listing('build/out')).toEqual(['manifests']);
  });

  test('over its own output: stale files go', () => {
    write('out', file('a.yaml'), file('b.yaml'));
    expect(write('out', file('a.yaml', 'new\n'), file('c.yaml'))).toBe('written');
    expect(listing('out')).toEqual(['.cdk8s-pixee', 'a.yaml', 'c.yaml']);
    expect(read('out/a.yaml')).toBe('new\n');
    expect(listing('.')).toEqual(['out']);
  });

  test('into an empty folder, and over what desktops leave in ours', () => {
    mkdirSync(join(cwd, 'out'));
    expect(write('out', file('a.yaml'))).toBe('written');
    writeFileSync(join(cwd, 'out/.DS_Store'), '');
    expect(write('out', file('a.yaml'))).toBe('unchanged');
    expect(write('out', file('b.yaml'))).toBe('written');
    expect(listing('out')).toEqual(['.cdk8s-pixee', 'b.yaml']);
  });

  test('an absolute path, one with a slash at the end, and one through a linked parent', () => {
    symlinkSync(cwd, join(cwd, 'link'));
    expect(write(join(cwd, 'absolute'), file('a.yaml'))).toBe('written');
    expect(write('slash/', file('a.yaml'))).toBe('written');
    expect(writeFolder('link/linked', [file('a.yaml')], { cwd }).folder).toBe(join(cwd, 'linked'));
  });

  test('nothing when everything is there already: not even times change', () => {
    write('out', file('a.yaml'), file('b.yaml'));
    const long = new Date(1_000_000_000_000);
    for (const path of ['out/a.yaml', 'out/b.yaml', 'out/.cdk8s-pixee', 'out'])
      utimesSync(join(cwd, path), long, long);
    expect(write('out', file('a.yaml'), file('b.yaml'))).toBe('unchanged');
    for (const path of ['out/a.yaml', 'out/.cdk8s-pixee', 'out'])
      expect(statSync(join(cwd, path)).mtime).toEqual(long);
  });

  test.each<[string, () => void]>([
    ['a text', () => writeFileSync(join(cwd, 'out/a.yaml'), 'by hand\n')],
    ['a missing file', () => rmSync(join(cwd, 'out/a.yaml'))],
    ['a marker of other words', () => writeFileSync(join(cwd, 'out/.cdk8s-pixee'), 'x\ny\na.yaml\n')],
  ])('again after a change of %s', (_, change) => {
    write('out', file('a.yaml'));
    change();
    expect(write('out', file('a.yaml'))).toBe('written');
    expect(write('out', file('a.yaml'))).toBe('unchanged');
  });

  test('an empty list of files as an empty folder of ours', () => {
    expect(write('out')).toBe('written');
    expect(listing('out')).toEqual(['.cdk8s-pixee']);
    expect(write('out', file('a.yaml'))).toBe('written');
  });
});

(process.platform === 'win32' ? describe.skip : describe)('permissions', () => {
  const umask = process.umask(0o022);
  afterAll(() => process.umask(umask));

  test('Secrets are for their owner, all else for everybody to read', () => {
    write('out', file('secret.yaml', 'x', true), file('open.yaml'));
    expect(mode('out')).toBe(0o755);
    expect(mode('out/open.yaml')).toBe(0o644);
    expect(mode('out/.cdk8s-pixee')).toBe(0o644);
    expect(mode('out/secret.yaml')).toBe(0o600);
  });

  test('of a folder outlive its replacement', () => {
    write('out', file('a.yaml'));
    chmodSync(join(cwd, 'out'), 0o700);
    write('out', file('b.yaml'));
    expect(mode('out')).toBe(0o700);
  });
});

describe('refuses, and touches nothing', () => {
  const foreign = 'out is not empty and was not written by cdk8s-pixee; choose a new or empty folder';

  test('a file', () => {
    writeFileSync(join(cwd, 'out'), 'mine');
    expect(refusal('out')).toContain('out is a file, not a folder; choose another output folder');
    expect(read('out')).toBe('mine');
  });

  test('a folder below a file', () => {
    writeFileSync(join(cwd, 'file'), 'mine');
    expect(refusal('file/out')).toContain('cannot write to file/out: a part of the path is a file');
    expect(refusal('file/more/out')).toContain('a part of the path is a file');
  });

  test('a folder that it did not write', () => {
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/mine.txt'), 'mine');
    expect(refusal('out')).toContain(foreign);
    expect(listing('out')).toEqual(['mine.txt']);
    mkdirSync(join(cwd, 'out2/.git'), { recursive: true });
    expect(refusal('out2')).toContain('is not empty');
  });

  test('a folder of its own to which somebody added files', () => {
    write('out', file('a.yaml'));
    for (const name of ['kustomization.yaml', 'b', 'c', 'd']) writeFileSync(join(cwd, 'out', name), 'mine');
    expect(refusal('out')).toBe(
      'out holds files that cdk8s-pixee did not write: b, c, d and 1 more; move them to another folder; this one is replaced as a whole',
    );
    expect(listing('out')).toEqual(['.cdk8s-pixee', 'a.yaml', 'b', 'c', 'd', 'kustomization.yaml']);
  });

  test('a symbolic link, also a broken one', () => {
    mkdirSync(join(cwd, 'real'));
    symlinkSync(join(cwd, 'real'), join(cwd, 'out'));
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'broken'));
    expect(refusal('out')).toBe('out is a symbolic link; name the folder that it points to');
    expect(refusal('broken')).toContain('is a symbolic link');
    expect(listing('real')).toEqual([]);
  });

  test('the sign of standard output', () => {
    expect(refusal('-')).toBe(
      '- is no folder; to print the manifests, give --stdout; for a folder of that name, ./-',
    );
    expect(existsSync(join(cwd, '-'))).toBe(false);
  });

  test.each(['/', '.', '..', '../..', '', '  ', tmpdir(), homedir(), dirname(homedir()), 'x/..'])(
    '%j',
    (target) => {
      expect(refusal(target)).toMatch(/which is never replaced|has no name/);
      expect(existsSync(cwd)).toBe(true);
    },
  );

  test('a name that is too long', () => {
    expect(refusal('n'.repeat(300))).toContain('the name is too long; choose a shorter name');
  });

  test('and says so as a finding', () => {
    writeFileSync(join(cwd, 'out'), 'mine');
    expect.assertions(1);
    try {
      write('out');
    } catch (error) {
      expect((error as OutputRefused).toFinding()).toEqual({
        rule: 'output-folder',
        severity: 'error',
        message: 'out is a file, not a folder',
        remedy: 'choose another output folder, or remove the file',
      });
    }
  });

  test('folders whose names begin with dots are no parents of others', () => {
    expect(write('..out', file('a.yaml'))).toBe('written');
    expect(write('.hidden', file('a.yaml'))).toBe('written');
  });
});
