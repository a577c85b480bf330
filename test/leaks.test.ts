import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupBy } from '../lib/base/group-by';
import { secretPaths, sensitivePaths } from '../lib/generated/secret-paths';
import { allCalls, type Call, prepareCalls, unknownCommands } from './support/calls';
import { command } from './support/command';
import { pairwise, type Triple } from './support/pairwise';
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

/** Cases by their paths, for a test each. */
function byPath<B, C>(cases: readonly Triple<readonly string[], B, C>[]) {
  return [...groupBy(cases, ([path]) => path.join('.'))];
}

const ofFiles = pairwise(paths, calls, SLIPS);

test.each(byPath(ofFiles))(
  'a slip in a file: %s',
  async (_, cases) => {
    const file = join(folder, 'values.yaml');
    for (const [path, call, [slip, write]] of cases) {
      writeFileSync(file, `${write(spotOf(path))}cdk8s:\n  productVersion: 7\n`);
      const found = await traces(['-f', file], call);
      expect({ slip, call, found }).toEqual({ slip, call, found: [] });
    }
  },
  600_000,
);

test.each([
  [
    'an alias',
    `zz: &s ${SECRET}\nplatform: {github: {appWebhookSecret: *s}}\nanalysis: {replicaCount: *s}\n`,
  ],
  ['a second paste', `platform: {github: {appWebhookSecret: ${SECRET}}, protocol: ${SECRET}}\n`],
])('%s brings a secret to where values are shown, and there it is masked', async (_, text) => {
  writeFileSync(join(folder, 'values.yaml'), text);
  const { code, stdout } = await command(['validate', '-f', 'values.yaml'], { cwd: folder });
  expect(code).toBe(1);
  expect(stdout).toContain('***');
  expect(tracesOf(SECRET, stdout)).toEqual([]);
});

const ofFlags = pairwise(paths, calls, FLAGS);

test.each(byPath(ofFlags))(
  'a slip in a flag: %s',
  async (key, cases) => {
    for (const [, call, flag] of cases) {
      const args = ['--set', 'global.pixee.protocol=ftp', ...flag(key)];
      const found = await traces(args, call);
      expect({ args, call, found }).toEqual({ args, call, found: [] });
    }
  },
  600_000,
);

/** Addresses with a secret part, in quotes and without. */
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
].flatMap((address) => [address, JSON.stringify(address)]);

const ofAddresses = pairwise(
  sensitivePaths.map(({ path }) => path),
  calls,
  ADDRESSES,
);

test.each(byPath(ofAddresses))(
  'an address with a secret part: %s',
  async (_, cases) => {
    const file = join(folder, 'address.yaml');
    for (const [path, call, address] of cases) {
      const { above, indent, key } = spotOf(path);
      writeFileSync(file, `${above}${indent}${key}: ${address}\n`);
      const found = await traces(['-f', file], call);
      expect({ address, call, found }).toEqual({ address, call, found: [] });
    }
  },
  600_000,
);

test.each([
  ['files', ofFiles, SLIPS.length],
  ['flags', ofFlags, FLAGS.length],
  ['addresses', ofAddresses, ADDRESSES.length],
])(
  'every path, command and slip comes up in %s',
  (_, cases: readonly Triple<unknown, unknown, unknown>[], slips) => {
    const tried = [0, 1, 2].map((place) => new Set(cases.map((triple) => triple[place])).size);
    expect(tried).toEqual([
      cases === ofAddresses ? sensitivePaths.length : paths.length,
      calls.length,
      slips,
    ]);
  },
);
