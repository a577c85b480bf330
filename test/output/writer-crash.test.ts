import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFolder } from '../../lib/output/writer';
import { oneIn } from '../support/runs';
import { type WriterOutcome, WriterProcess } from './writer-process';

let root: string;
let target: string;
let writer: WriterProcess;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'writer-crash-')));
  chmodSync(root, 0o755);
  writer = new WriterProcess(root);
});
beforeEach(() => {
  mkdirSync(join(root, 'work'));
  target = join(root, 'work', 'out');
});
afterEach(() => {
  rmSync(join(root, 'work'), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The texts of all manifests in a folder: one text when the folder is whole. */
const texts = (folder: string): string[] => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
};
const beside = (): string[] => readdirSync(join(root, 'work'));
const old = ['old', 'old', 'old'];
const fresh = ['new', 'new', 'new', 'new'];

/** A number that no process has: that of one that has just ended. */
const deadProcess = (): number => {
  const outcome = writer.run(join(root, 'work', 'other'), 'x', 1, 0);
  const name = beside().find((entry) => entry.startsWith('.other'));
  expect(outcome.status).toBe('SIGKILL');
  return Number(/-(\d+)-/.exec(name ?? '')?.[1]);
};

describe('killed at any step', () => {
  const steps = ['created', ...fresh.map(() => 'wrote'), 'filled', 'moved-away', 'moved-in', 'discarded'];
  const places = steps.map((step, index) => [index, step] as const);

  test('the steps are these', () => {
    writer.run(target, 'old', 3);
    expect(writer.run(target, 'new', 4).steps).toEqual(steps);
  });

  test.each(oneIn(6, places))('%i, %s: old or new is there as a whole', (index, step) => {
    writer.run(target, 'old', 3);
    expect(writer.run(target, 'new', 4, index).status).toBe('SIGKILL');
    if (step === 'moved-away') expect(existsSync(target)).toBe(false);
    else expect([old, fresh]).toContainEqual(texts(target));

    // The next run, of the same contents as the first, puts the old ones back or replaces the new ones, and clears up.
    const next = writer.run(target, 'old', 3);
    const arrived = step === 'moved-in' || step === 'discarded';
    expect(next).toMatchObject({
      status: arrived ? 'written' : 'unchanged',
      recovered: step === 'moved-away',
    });
    expect(texts(target)).toEqual(old);
    expect(beside()).toEqual(['out']);
  });

  test.each(oneIn(6, places, 1))('%i, %s, with nothing there before', (index) => {
    expect(writer.run(target, 'new', 4, index).status).toBe('SIGKILL');
    if (existsSync(target)) expect(texts(target)).toEqual(fresh);
    writer.run(target, 'new', 4);
    expect(texts(target)).toEqual(fresh);
    expect(beside()).toEqual(['out']);
  });
});

describe('leftovers', () => {
  test('of a living process are left alone', () => {
    const alive = join(root, 'work', `.out.cdk8s-pixee-${process.ppid}-0123abcd.new`);
    mkdirSync(alive);
    writer.run(target, 'old', 3);
    expect(beside().sort()).toEqual([`.out.cdk8s-pixee-${process.ppid}-0123abcd.new`, 'out']);
  });

  test('of other folders, and what only looks like one, are left alone', () => {
    const dead = deadProcess();
    rmSync(join(root, 'work'), { recursive: true });
    const names = [
      `.out2.cdk8s-pixee-${dead}-0123abcd.new`,
      `.out.cdk8s-pixee-${dead}.new`,
      '.out.cdk8s-pixee-x',
      '.out',
    ];
    for (const name of names) mkdirSync(join(root, 'work', name), { recursive: true });
    writer.run(target, 'old', 3);
    expect(beside().sort()).toEqual([...names, 'out'].sort());
  });

  test('a backup comes back even when another process has the number of its owner', () => {
    writer.run(target, 'old', 3);
    renameSync(target, join(root, 'work', `.out.cdk8s-pixee-${process.ppid}-0123abcd.old`));
    expect(writer.run(target, 'old', 3)).toMatchObject({ status: 'unchanged', recovered: true });
    expect(beside()).toEqual(['out']);
  });

  test('of this very process number are those of an earlier one, as in containers', () => {
    writeFolder(target, [{ name: 'a.yaml', text: 'old', holdsSecrets: false }]);
    renameSync(target, join(root, 'work', `.out.cdk8s-pixee-${process.pid}-0123abcd.old`));
    const { status, recovered } = writeFolder(target, [{ name: 'a.yaml', text: 'new', holdsSecrets: false }]);
    expect({ status, recovered }).toEqual({ status: 'written', recovered: true });
    expect(beside()).toEqual(['out']);
  });
});

test('runs side by side leave what one of them wrote, and no litter', async () => {
  writer.run(target, 'old', 3);
  const runs = Array.from({ length: 12 }, (_, run) => writer.start(target, `run ${run}`, 3 + (run % 4)));
  expect(new Set(await Promise.all(runs))).toEqual(new Set([0]));
  const found = texts(target);
  expect(new Set(found).size).toBe(1);
  expect(found).toHaveLength(3 + (Number(/\d+/.exec(found[0] ?? '')?.[0]) % 4));
  writer.run(target, 'old', 3);
  expect(beside()).toEqual(['out']);
}, 30_000);

// Only an ordinary user is held back by permissions; root can run the writer as one.
const nobody = process.getuid?.() === 0 ? 65534 : undefined;
(process.platform === 'win32' ? describe.skip : describe)('without permission', () => {
  const outcome = (place: string): WriterOutcome => writer.run(place, 'new', 1, -1, nobody);

  test('to write beside the target', () => {
    mkdirSync(join(root, 'work', 'closed'), { mode: 0o555 });
    expect(outcome(join(root, 'work', 'closed', 'out')).status).toMatch(
      /OutputRefused: cannot write to .*: permission denied/,
    );
    expect(outcome(join(root, 'work', 'closed', 'more', 'out')).status).toMatch(/permission denied/);
  });

  test('a folder that its owner closed is replaced, stays closed, and leaves nothing behind', () => {
    chmodSync(join(root, 'work'), 0o777);
    expect(outcome(target).status).toBe('written');
    chmodSync(target, 0o555);
    expect(writer.run(target, 'newer', 2, -1, nobody).status).toBe('written');
    expect(statSync(target).mode & 0o777).toBe(0o555);
    expect(beside()).toEqual(['out']);
    chmodSync(target, 0o755);
  });

  test('to read the target', () => {
    mkdirSync(target, { mode: 0o300 });
    expect(outcome(target).status).toMatch(/OutputRefused: cannot read .*: permission denied/);
  });
});
