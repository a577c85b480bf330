import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretPaths, sensitivePaths } from '../lib/generated/secret-paths';
import { commands } from '../lib/cli/commands';
import { command } from './support/command';
import { isLong, oneIn } from './support/runs';
import { tracesOf } from './support/traces';

/** A secret without a word in it, so that every piece of it is one of nothing else. */
const SECRET = 'qZ7vK2xW9pL4mT6r';

/** Where the key stands: all lines of its sections, and the blanks before it. */
interface Spot {
  readonly above: string;
  readonly indent: string;
  readonly key: string;
}

/** One slip: lines of a file that hold the secret. */
type Slip = readonly [name: string, write: (spot: Spot) => string];

const at = (text: (key: string) => string): ((spot: Spot) => string) => {
  return ({ above, indent, key }) => `${above}${indent}${text(key).replaceAll('\n', `\n${indent}`)}\n`;
};

const SLIPS: readonly Slip[] = [
  ['no slip at all', at((key) => `${key}: ${SECRET}`)],
  ['in quotes', at((key) => `${key}: "${SECRET}"`)],
  ['no colon', at((key) => `${key} ${SECRET}`)],
  ['no colon, and more keys', at((key) => `other: 1\n${key} ${SECRET}\nmore: 2`)],
  ['an equals sign', at((key) => `${key}=${SECRET}`)],
  ['no blank', at((key) => `${key}:${SECRET}`)],
  ['a tag', at((key) => `${key}: !${SECRET}`)],
  ['two tags', at((key) => `${key}: !!${SECRET} x`)],
  ['an anchor', at((key) => `${key}: &${SECRET}`)],
  ['an anchor and a value', at((key) => `${key}: &${SECRET} ${SECRET}`)],
  ['an alias', at((key) => `${key}: *${SECRET}`)],
  ['a comment', at((key) => `${key}: #${SECRET}`)],
  ['a comment below', at((key) => `${key}:\n# ${SECRET}\nother: 1`)],
  ['a commented key', at((key) => `# ${key}: ${SECRET}\nother: 1`)],
  ['a comment behind', at((key) => `${key}: x # was ${SECRET}`)],
  ['a list in brackets', at((key) => `${key}: [${SECRET}]`)],
  ['a list', at((key) => `${key}:\n  - ${SECRET}`)],
  ['a list in its column', at((key) => `${key}:\n- ${SECRET}\nother: 1`)],
  ['a map in braces', at((key) => `${key}: {${SECRET}}`)],
  ['a map', at((key) => `${key}:\n  ${SECRET}: ${SECRET}\n  name: ${SECRET}`)],
  ['a map of a map', at((key) => `${key}:\n  value:\n    ${SECRET}: 1`)],
  ['a key behind a question mark', at((key) => `${key}:\n  ? ${SECRET}`)],
  ['a question mark before it', at((key) => `? ${key}\n: ${SECRET}`)],
  ['an open quote', at((key) => `${key}: "${SECRET}`)],
  ['an open quote and more lines', at((key) => `${key}: '${SECRET}\nother: 1\n${SECRET}`)],
  ['an open bracket', at((key) => `${key}: [${SECRET}\nother: 1`)],
  ['two values', at((key) => `${key}: "a" ${SECRET}`)],
  ['a colon in it', at((key) => `${key}: ${SECRET}: ${SECRET}`)],
  ['an at sign', at((key) => `${key}: @${SECRET}`)],
  ['a back quote', at((key) => `${key}: \`${SECRET}`)],
  ['a percent sign', at((key) => `${key}: %${SECRET}`)],
  ['an unknown escape', at((key) => `${key}: "\\q${SECRET}"`)],
  ['half a character', at((key) => `${key}: "\\ud800${SECRET}"`)],
  ['a bell', at((key) => `${key}: ${SECRET}\u0007`)],
  ['a tab', at((key) => `${key}:\n\t${SECRET}`)],
  ['a block', at((key) => `${key}: |\n  ${SECRET}\n  ${SECRET}`)],
  ['a folded block', at((key) => `${key}: >-\n    ${SECRET}\n  ${SECRET}\n ${SECRET}`)],
  [
    'a block without indentation',
    ({ above, indent, key }) => `${above}${indent}${key}: |\n${SECRET}\n${SECRET}: x\n`,
  ],
  ['lines that go on', at((key) => `${key}: a\n  ${SECRET}\n  # ${SECRET}\n  ${SECRET}`)],
  ['twice', at((key) => `${key}: ${SECRET}\n${key}: ${SECRET}`)],
  ['a misspelt key', at((key) => `${key}x: ${SECRET}`)],
  ['a key in capitals', at((key) => `${key.toUpperCase()}: ${SECRET}`)],
  ['a key of no meaning', at(() => `pat: ${SECRET}`)],
  ['an item of a list', at((key) => `- ${key}: ${SECRET}`)],
  ['braces around it', at((key) => `x: {${key}: ${SECRET}, other: 1}`)],
  ['a comma in it', at((key) => `${key}: {a: b,${SECRET}}`)],
  ['too deep', at((key) => `sub:\n  ${key}: ${SECRET}`)],
  ['one level too high', ({ above, indent, key }) => `${above}${indent.slice(2)}${key}: ${SECRET}\n`],
  ['as the text of its section', ({ above }) => `${above.trimEnd()} ${SECRET}\n`],
  ['another document', at((key) => `${key}: x\n`.concat(`--- ${SECRET}`))],
  ['a wrong end', at((key) => `${key}: ${SECRET}\n}`)],
];

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
