import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretPaths, sensitivePaths } from '../lib/generated/secret-paths';
import { allCalls, type Call, prepareCalls, unknownCommands } from './support/calls';
import { command } from './support/command';
import { isLong, oneIn, runs } from './support/runs';
import { SECRET, SLIPS, type Spot } from './support/slips';
import { tracesOf } from './support/traces';

const FLAGS: readonly ((key: string) => readonly string[])[] = [
  (key) => ['--set', `${key}=${SECRET}`],
  (key) => ['--set', `${key}x=${SECRET}`],
  () => ['--set', `pat=${SECRET}`],
  (key) => ['--set', `${key}=a,${SECRET}`],
  (key) => ['--set', `${key}=a,${SECRET}=b`],
  (key) => ['--set', `${key}={a,${SECRET}}`],
  (key) => ['--set', `${key}={${SECRET}`],
  (key) => ['--set', `${key}.${SECRET}.x=y`, '--set', `${key}[0]=1`],
  (key) => ['--set', `${key}:${SECRET}`],
  (key) => ['--set', `${key}=`, SECRET],
  () => ['--set', SECRET],
  () => ['--set', `-${SECRET}`],
  (key) => ['--set-string', `${key}=${SECRET}`, '--set', `${key}.a=1`],
  (key) => ['--set-json', `${key}="${SECRET}`],
  (key) => ['--set-json', `${key}={"${SECRET}": 1}`],
  (key) => ['--set-json', `{"${key}": "${SECRET}"}`],
  (key) => ['--set-json', `{"${key}": ${SECRET}}`],
  (key) => ['--set-file', `${key}=${SECRET}`],
  (key) => ['--set-literal', `${key}.a=${SECRET}`],
  (key) => ['--set-literal', `${key}=a,${SECRET}=b`, '--set', `${key}.a=1`],
  () => ['--set-literal', SECRET],
  (key) => [`${key}=${SECRET}`],
  (key) => [`--${key}=${SECRET}`],
  (key) => [`--sett`, `${key}=${SECRET}`],
  () => [`--format`, SECRET],
];

const paths = [...secretPaths, ...sensitivePaths].map(({ path }) => path);

function spotOf(path: readonly string[]): Spot {
  const above = path.slice(0, -1).map((key, depth) => `${'  '.repeat(depth)}${key}:\n`);
  return { above: above.join(''), indent: '  '.repeat(path.length - 1), key: path.at(-1) ?? '' };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaks-'));
  prepareCalls(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const calls = allCalls();

/** How many calls each slip on each path meets: all of them meet each slip, and most of the paths. */
const CALLS_EACH = runs(1, 6);

/** The plain call, and others that differ from case to case. */
function someCalls(turn: number): readonly Call[] {
  const others = Array.from(
    { length: CALLS_EACH },
    (_, index) => calls[(turn * CALLS_EACH + index) % calls.length],
  );
  return [{ argv: ['validate'] }, ...others.filter((call) => call !== undefined)];
}

/** What of the secret can be found in all that a command says about values, and in what it writes. */
async function traces(args: readonly string[], { argv, byFile, printsSecrets }: Call): Promise<string[]> {
  const { code, stdout, stderr } = await command([...argv, ...(byFile === true ? [] : args)], {
    cwd: folder,
  });
  const isResult = printsSecrets === true && code === 0;
  const said = tracesOf(SECRET, `${isResult ? '' : stdout}${stderr}${writtenIn(folder)}`);
  for (const name of OUTPUTS) rmSync(join(folder, name), { recursive: true, force: true });
  return said;
}

/** What commands write, but for manifests, in which there are Secrets. */
const OUTPUTS = ['app', 'report.html', 'manifests'];

function writtenIn(place: string): string {
  const files = ['app', 'report.html'].filter((name) => existsSync(join(place, name)));
  return files.map((name) => textsIn(join(place, name))).join('\n');
}

function textsIn(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .map((name) => textsIn(join(path, name)))
    .join('\n');
}

test('every command is tried, or it is known why not', () => {
  expect(unknownCommands()).toEqual([]);
  expect(calls.length).toBeGreaterThan(50);
});

test('the secret is found where it shows', () => {
  expect(tracesOf(SECRET, `x ${SECRET.slice(3, 11)} y`)).toContain('plain');
  expect(tracesOf(SECRET, Buffer.from(`a ${SECRET} b`).toString('base64'))).not.toEqual([]);
  expect(tracesOf(SECRET, Buffer.from(SECRET).toString('hex'))).toEqual(['hex']);
  expect(tracesOf(SECRET, 'nothing of the kind')).toEqual([]);
});

describe.each(SLIPS)('a file: %s', (name, write) => {
  // Every slip meets every path in the long form; in the short one, each path meets some.
  const shift = SLIPS.findIndex(([other]) => other === name);
  const own = isLong ? paths : paths.filter((_, index) => (index + shift) % 17 === 0);

  test.each(own.map((path) => [path.join('.'), path] as const))('%s', async (_key, path) => {
    const file = join(folder, 'values.yaml');
    writeFileSync(file, `${write(spotOf(path))}cdk8s:\n  productVersion: 7\n`);
    const turn = paths.indexOf(path) + shift * 31;
    for (const call of someCalls(turn))
      expect({ call, traces: await traces(['-f', file], call) }).toEqual({ call, traces: [] });
  });
});

describe('flags', () => {
  test.each(oneIn(7, paths).map((path) => [path.join('.')] as const))('%s', async (key) => {
    for (const [index, flag] of FLAGS.entries()) {
      const args = flag(key);
      for (const call of someCalls(index + key.length)) {
        const found = await traces(['--set', 'global.pixee.protocol=ftp', ...args], call);
        expect({ args, call, found }).toEqual({ args, call, found: [] });
      }
    }
  });
});

describe('an address with a secret part', () => {
  const ADDRESSES = [
    `http://user:${SECRET}@proxy.example.com:3128`,
    `user:${SECRET}@proxy:8080`,
    `http://user:p@ss${SECRET}@proxy`,
    `${SECRET}@proxy:8080`,
    `http://${SECRET}@proxy`,
    `https://host.example.com/?api-key=${SECRET}`,
    `https://host.example.com/x?a=b&sig=${SECRET}#${SECRET}`,
    `https://host.example.com/services/${SECRET}`,
    `postgres://u:${SECRET}@db/x`,
    `jdbc:postgresql://db/x?user=a&password=${SECRET}`,
    `  http://u:${SECRET}@h`,
    `http:/u:${SECRET}@h`,
    `http://u:${SECRET}`,
  ];

  test.each(sensitivePaths.map(({ path }) => [path.join('.'), path] as const))('%s', async (_, path) => {
    const spot = spotOf(path);
    for (const address of oneIn(2, ADDRESSES)) {
      const file = join(folder, 'address.yaml');
      for (const text of [JSON.stringify(address), address]) {
        writeFileSync(file, `${spot.above}${spot.indent}${spot.key}: ${text}\n`);
        for (const call of someCalls(address.length + path.length))
          expect({ address, call, found: await traces(['-f', file], call) }).toEqual({
            address,
            call,
            found: [],
          });
      }
    }
  });
});
