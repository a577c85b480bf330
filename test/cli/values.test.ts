import { parse } from 'yaml';
import { secretPaths } from '../../lib/generated/secret-paths';
import { documentedKeys, WILDCARD } from '../../lib/values/schema/walk';
import schema from '../../values.schema.json';
import { ACKNOWLEDGED } from '../../lib/cli/default-values/usual';
import { cli } from './run-cli';

/** Takes away the `#` of every key. */
function uncomment(text: string): string {
  return text.replace(/^( *)#(?=\S| {2})/gm, '$1');
}

const keys = documentedKeys(schema);

/** Whether a key, or a section around it, is deprecated. */
function isDeprecated(path: readonly string[]): boolean {
  const around = path.map((_part, index) => path.slice(0, index + 1).join('.'));
  return keys.some(({ path: other, node }) => node.deprecated === true && around.includes(other.join('.')));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (part === WILDCARD) return Array.isArray(inner) ? (inner as unknown[])[0] : undefined;
    return (inner as Record<string, unknown> | undefined)?.[part];
  }, value);
}

/** Lists with a default are printed with that, not with an item that shows every key; buckets as one name. */
function isItemOfFilledList(path: readonly string[]): boolean {
  const list = path.slice(0, path.indexOf(WILDCARD)).join('.');
  if (list === 'seaweedfs.filer.s3.createBuckets') return true;
  return (
    path.includes(WILDCARD) &&
    keys.some(({ path: other, node }) => other.join('.') === list && node.default !== undefined)
  );
}

/** How many values stand in a map or list; an empty one counts as a value. */
function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const children: unknown[] = Object.values(value);
  return children.length === 0 ? 1 : children.map(leaves).reduce((sum, number) => sum + number, 0);
}

describe('values', () => {
  test('prints every fixed default, and nothing else, as a value', async () => {
    const { code, stdout, stderr } = await cli(['values']);
    expect([code, stderr]).toEqual([0, '']);
    const printed: unknown = parse(stdout, { version: '1.1' });
    // what such a file is warned of is acknowledged in it
    const live = keys.filter(
      ({ path, node }) =>
        path.join('.') !== 'cdk8s.acknowledge' &&
        node.default !== undefined &&
        !path.includes(WILDCARD) &&
        !isDeprecated(path),
    );
    expect(live.map(({ path }) => [path.join('.'), valueAt(printed, path)])).toEqual(
      live.map(({ path, node }) => [path.join('.'), node.default]),
    );
    expect(leaves(printed) - leaves(valueAt(printed, ['cdk8s', 'acknowledge']))).toBe(
      live.map(({ node }) => leaves(node.default)).reduce((sum, number) => sum + number, 0),
    );
  });

  test('is a values file that lacks nothing but the domain', async () => {
    const { stdout } = await cli(['values']);
    const check = await cli(
      ['validate', '-f', '-', '--set', 'global.pixee.domain=pixee.example.com', '--format', 'json'],
      {
        stdin: stdout,
      },
    );
    const errors = (JSON.parse(check.stdout) as { readonly severity: string }[]).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
    expect(check.code).toBe(0);
    const alone = await cli(['validate', '-f', '-', '--format', 'json'], { stdin: stdout });
    expect(JSON.parse(alone.stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ severity: 'error', path: 'global.pixee.domain' })]),
    );
  });

  test.each([[[]], [['--short']]])('passes --strict with the domain set (%j)', async (flags) => {
    const { stdout } = await cli(['values', ...flags]);
    const withDomain = stdout.replace('    #domain: ""', '    domain: pixee.example.com');
    const { stdout: said, code } = await cli(['validate', '-f', '-', '--strict'], { stdin: withDomain });
    expect(said).toMatch(/^valid: /m);
    expect(code).toBe(0);
    // each of them is needed
    const bare = withDomain.replace(/\n {2}acknowledge:(?:\n {4}- .*)+/, '');
    expect(
      (await cli(['validate', '-f', '-', '--strict'], { stdin: bare })).stdout.match(/\[[a-z-]+\]/g)?.sort(),
    ).toEqual(expect.arrayContaining(ACKNOWLEDGED.map((id) => `[${id}]`)) as unknown);
  });

  test('--short prints the same of much less', async () => {
    const [all, short] = [await cli(['values']), await cli(['values', '--short'])];
    expect(short.stdout.split('\n').length).toBeLessThan(all.stdout.split('\n').length / 5);
    const lines = new Set(all.stdout.split('\n'));
    const keysOf = short.stdout.split('\n').filter((line) => /^ *#?[\w-]+:/.test(line));
    expect(keysOf.filter((line) => !lines.has(line) && !lines.has(line.replace('#', '')))).toEqual([]);
  });

  test('makes the same manifests as no values at all', async () => {
    const { stdout } = await cli(['values']);
    const domain = ['--set', 'global.pixee.domain=pixee.example.com', '--stdout'];
    const all = await cli(['synth', '-f', '-', ...domain], { stdin: stdout });
    expect(all.stdout).toBe((await cli(['synth', ...domain])).stdout);
  });

  test('has every key of the contract, commented out or not', async () => {
    const printed = parse(uncomment((await cli(['values'])).stdout), { version: '1.1' });
    const missing = keys.filter(
      ({ path }) => valueAt(printed, path) === undefined && !isItemOfFilledList(path),
    );
    expect(missing.map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('says of every secret that it is one', async () => {
    const { stdout } = await cli(['values']);
    expect(stdout.match(/\bSecret\s+(# )?value\./g)).toHaveLength(secretPaths.length);
  });

  test('stays within 100 columns', async () => {
    const { stdout } = await cli(['values']);
    expect(stdout.split('\n').filter((line) => line.startsWith(' ') && line.length > 110)).toEqual([]);
  });
});
