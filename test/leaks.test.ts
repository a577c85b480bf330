import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretPaths, sensitivePaths } from '../lib/generated/secret-paths';
import { commands } from '../lib/cli/commands';
import { command } from './support/command';
import { isLong, oneIn } from './support/runs';
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
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const readers = commands.filter(({ options }) => 'values' in options).map(({ name }) => [name]);
const calls: readonly (readonly string[])[] = isLong
  ? [
      ...readers,
      ['validate', '--format', 'json'],
      ['validate', '--format', 'github'],
      ['secrets', '--format', 'json'],
    ]
  : [['validate'], ['validate', '--format', 'json']];

/** All that is said about values, by every command and in every format, and what of the secret can be found in it. */
async function traces(args: readonly string[], call: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await command([...call, ...args], { cwd: folder });
  return tracesOf(SECRET, stdout + stderr);
}

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
    for (const call of calls)
      expect({ call, traces: await traces(['-f', file], call) }).toEqual({ call, traces: [] });
  });
});

describe('flags', () => {
  test.each(oneIn(7, paths).map((path) => [path.join('.')] as const))('%s', async (key) => {
    for (const flag of FLAGS) {
      const args = flag(key);
      for (const call of calls) {
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
        for (const call of calls)
          expect({ address, call, found: await traces(['-f', file], call) }).toEqual({
            address,
            call,
            found: [],
          });
      }
    }
  });
});
