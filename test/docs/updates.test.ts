import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cli } from '../cli/run-cli';

const FOLDER = join(__dirname, '../../examples/updates');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

interface Manager {
  readonly managerFilePatterns: readonly string[];
  readonly matchStrings: readonly string[];
}

interface Rules {
  readonly customManagers: readonly Manager[];
  readonly 'helm-values': object;
  readonly packageRules: readonly { readonly matchPackageNames: readonly string[] }[];
}

const rules = JSON.parse(read('renovate.json')) as Rules;
const [manager] = rules.customManagers;

/** What Renovate's regex manager reads: the groups of every match of every pattern. */
function found(text: string): readonly Readonly<Record<string, string>>[] {
  return (manager?.matchStrings ?? []).flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ groups = {} }) => ({ ...groups })),
  );
}

describe('the rules for Renovate', () => {
  test('find every version that is marked, with where to look for newer ones', () => {
    expect(found(read('values.yaml'))).toEqual([
      { currentValue: '2026.11.1', datasource: 'docker', depName: 'registry.example.com/pixee/pixeebot' },
      {
        currentValue: '6.1.0-1',
        datasource: 'docker',
        depName: 'registry.example.com/tools/superset-with-psycopg2',
      },
      {
        currentValue: '17.11-system-trixie',
        datasource: 'docker',
        depName: 'ghcr.io/cloudnative-pg/postgresql',
      },
    ]);
  });

  test('leave alone what is not marked, and so does what Renovate knows of values files by itself', () => {
    expect(found(read('values.yaml').replaceAll(/ # renovate.*/g, ''))).toEqual([]);
    expect(rules['helm-values']).toMatchObject({ enabled: false });
  });

  test('do not leap over a version of Authentik, as it is marked in docs/update.md', () => {
    const docs = readFileSync(join(__dirname, '../../docs/update.md'), 'utf8');
    const marked = found(docs).find(({ depName = '' }) => depName.includes('goauthentik'));
    const rule = rules.packageRules.find(({ matchPackageNames: [name] }) => name === marked?.depName);
    expect(rule).toMatchObject({ separateMultipleMajor: true, separateMultipleMinor: true });
  });

  test('look into values files and no others', () => {
    const [pattern = ''] = manager?.managerFilePatterns ?? [];
    const files = new RegExp(pattern.slice(1, -1));
    expect(['values.yaml', 'prod/values-eu.yml'].every((name) => files.test(name))).toBe(true);
    expect(['manifests/a.k8s.yaml', 'my-values.txt'].some((name) => files.test(name))).toBe(false);
  });

  test.each([
    ['as it is', (text: string) => text],
    [
      'with versions raised',
      (text: string) =>
        text
          .replace('2026.11.1', '2026.12.0')
          .replace('17.11-system', '17.12-system')
          .replace('6.1.0-1', '5.0.1-1'),
    ],
  ])('give values that synthesize, %s', async (_what, raise) => {
    const { code, stdout, stderr } = await cli(['images', '-f', '-'], { stdin: raise(read('values.yaml')) });
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    for (const { currentValue = '' } of found(raise(read('values.yaml'))))
      expect(stdout).toContain(`:${currentValue}\n`);
  });

  test('come with values that nothing is said of', async () => {
    const { code, stdout } = await cli(['validate', '--strict', '-f', '-'], { stdin: read('values.yaml') });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^valid: \d+ objects checked\n$/)]);
  });

  test('stand in docs/update.md as in the example', () => {
    const docs = readFileSync(join(__dirname, '../../docs/update.md'), 'utf8');
    expect(docs).toContain('examples/updates');
    for (const version of [
      'productVersion: 2026.11.1 # renovate: datasource=docker',
      'imageName: ghcr.io/cloudnative-pg/postgresql:17.11-system-trixie # renovate: datasource=docker',
    ]) {
      expect(docs).toContain(version);
    }
  });
});

test('the rules for Dependabot raise packages of npm', () => {
  const { updates } = parse(read('dependabot.yml')) as {
    readonly updates: readonly Record<string, unknown>[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm']);
});
