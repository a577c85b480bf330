import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Question, QUESTIONS } from '../../../lib/cli/init/questions';
import { command, type CommandResult } from '../../support/command';
import { oneIn } from '../../support/runs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function init(argv: readonly string[], answers?: readonly string[]): Promise<CommandResult> {
  return command(['init', ...argv], { cwd: folder, ...(answers === undefined ? {} : { answers }) });
}

/** A good answer to every question that has no choices. */
const TEXTS: Readonly<Record<string, string>> = {
  domain: 'pixee.example.com',
  'product-version': '2026.11.1',
  issuer: 'letsencrypt',
  gateway: 'gateways/public',
  'database-host': 'db.example.com',
  'database-user': 'pixee',
  endpoint: 'https://objects.example.com',
  region: 'eu-central-1',
  'input-bucket': 'acme-input',
  'analysis-bucket': 'acme-analysis',
  'role-arn': 'arn:aws:iam::123456789012:role/pixee',
  'client-id': 'client',
  'auth-server-url': 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0',
  'github-app': 'acme',
  'github-app-id': '1234',
  'gitlab-url': 'https://gitlab.example.com',
  'azure-organization': 'acme',
  'bitbucket-user': 'acme',
  'bitbucket-email': 'pixee@example.com',
  'ai-endpoint': 'https://example.services.ai.azure.com/anthropic',
};

const questions: readonly Question[] = QUESTIONS;

/** Flags for some choices; what follows from them is answered as it must. */
function flagsFor(chosen: Readonly<Record<string, string>>): string[] {
  return Object.entries(answersWith(chosen)).flatMap(([flag, answer]) => [`--${flag}`, answer]);
}

function answersWith(chosen: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  // Of certificates an Ingress is asked; that of a Gateway is the Gateway's.
  const way: Readonly<Record<string, string>> = chosen['tls'] === undefined ? {} : { ingress: 'nginx' };
  const answers: Record<string, string> = {};
  for (const { flag, when = () => true, fallback, choices } of questions) {
    if (!when(answers)) continue;
    answers[flag] =
      { ...way, ...chosen }[flag] ?? (choices === undefined ? (TEXTS[flag] ?? '') : (fallback ?? ''));
  }
  return answers;
}

/** Every choice of every question, and all of a list. */
const cases = questions.flatMap(({ flag, choices = [], list }) => [
  ...choices.map((choice) => ({ flag, choice })),
  ...(list === true ? [{ flag, choice: choices.join(',') }] : []),
]);

describe('what is begun passes validate --strict', () => {
  test.each(oneIn(24, cases))('with --$flag $choice', async ({ flag, choice }) => {
    const surroundings: readonly Readonly<Record<string, string>>[] = [
      { database: 'external', 'object-store': 'external', cloud: 'aws' },
      { 'source-code': '' },
    ];
    for (const around of surroundings) {
      const made = await init(['-o', '-', ...flagsFor({ ...around, [flag]: choice })]);
      expect(made.code).toBe(0);
      expect(made.stdout.split('\n').length).toBeLessThan(80);
      const judged = await command(['validate', '-f', '-', '--strict'], { stdin: made.stdout });
      expect(judged.stdout).toMatch(/^valid: /m);
    }
  });
});

/** What no host, name, address or id looks like, and what looks like YAML. */
const NONSENSE = ['a b', 'ß', '../x', 'x'.repeat(300), 'a: b', '{{', '#', 'https://', '-'];

const texts = questions.filter(({ choices }) => choices === undefined);

test.each(texts)(
  'nonsense for --$flag is refused by that name, or taken',
  async ({ flag, when = () => true }) => {
    const base = { cloud: 'aws', 'object-store': 'external' };
    const around = cases.find(({ flag: other, choice }) => when(answersWith({ ...base, [other]: choice })));
    const chosen = { ...base, ...(around === undefined ? {} : { [around.flag]: around.choice }) };
    for (const nonsense of NONSENSE) {
      const { code, stderr } = await init(['-o', '-', ...flagsFor({ ...chosen, [flag]: nonsense })]);
      const isRefused = code === 2 && stderr.startsWith(`error: --${flag} must be`);
      expect({ nonsense, code, stderr: code === 0 || isRefused ? '' : stderr }).toEqual({
        nonsense,
        code,
        stderr: '',
      });
    }
  },
);

test('every question has an effect', async () => {
  const { stdout: base } = await init(['-o', '-', ...flagsFor({})]);
  for (const { flag, choices } of oneIn(
    3,
    questions.filter(({ choices: some }) => some !== undefined),
  )) {
    // The first choice of the certificate is that of an Ingress, too.
    const texts = new Set(flag === 'tls' ? [] : [base]);
    for (const choice of choices ?? [])
      texts.add((await init(['-o', '-', ...flagsFor({ [flag]: choice })])).stdout);
    expect({ flag, differs: texts.size > 1 }).toEqual({ flag, differs: true });
  }
});

test('writes a file with the line for editors, and tells what must be made', async () => {
  const { code, stdout, stderr } = await init(flagsFor({}));
  expect([code, stdout]).toEqual([0, '']);
  const text = readFileSync(join(folder, 'values.yaml'), 'utf8');
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\.\/node_modules\/cdk8s-pixee\/values\.schema\.json\n/,
  );
  expect(stderr).toMatch(/^Wrote values\.yaml\.\nThese must be in namespace/);
  expect(stderr).toContain('Secret/pixee-object-store');
  expect(stderr).toContain('cdk8s-pixee validate -f values.yaml --strict');
});

test('offers a Gateway first, and an Ingress to whom asks for one', async () => {
  const { stdout } = await init(['-o', '-', ...flagsFor({})]);
  const { platform } = parse(stdout) as { readonly platform: Readonly<Record<string, unknown>> };
  expect(platform['gateway']).toEqual({
    enabled: true,
    parentRefs: [{ name: 'public', namespace: 'gateways' }],
  });
  expect(platform).not.toHaveProperty('ingress');
  const other = parse((await init(['-o', '-', ...flagsFor({ ingress: 'traefik' })])).stdout) as typeof parse;
  expect(other).toHaveProperty('platform.ingress.className', 'traefik');
  expect(other).not.toHaveProperty('platform.gateway');
});

test('writes over nothing', async () => {
  writeFileSync(join(folder, 'values.yaml'), 'mine\n');
  expect(await init(flagsFor({}))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('values.yaml exists already') as unknown,
  });
  expect(readFileSync(join(folder, 'values.yaml'), 'utf8')).toBe('mine\n');
});

describe('at a terminal', () => {
  test('asks what no flag answers, again after an answer that will not do', async () => {
    const answers = ['x y', '', 'pixee.example.com', '', '', '', 'outside'];
    const { code, stderr } = await init(
      ['--product-version', '2026.11.1', '--sign-in', 'none', '--license', 'none'],
      [...answers, ...Array<string>(20).fill('')],
    );
    expect(code).toBe(0);
    expect(stderr).toContain('Host name of the product: ');
    expect(stderr).toContain('It must be a host name or an IP address');
    expect(stderr).not.toContain('Version of the product');
    const values = parse(readFileSync(join(folder, 'values.yaml'), 'utf8')) as {
      readonly global: { readonly pixee: { readonly domain: string } };
    };
    expect(values.global.pixee.domain).toBe('pixee.example.com');
  });

  test('writes nothing when whoever is asked goes away', async () => {
    const { code, stderr } = await init([], ['pixee.example.com']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(existsSync(join(folder, 'values.yaml'))).toBe(false);
  });
});

test.each<[string, readonly string[], string]>(
  [
  ['what must be given', [], 'nobody can be asked here: give --domain and --product-version as well'],
  ['a host that is none', ['--domain', 'a b'], '--domain must be a host name'],
  ['a word that is no choice', ['--domain', 'a.example', '--product-version', '1', '--cloud', 'awz'], 'did you mean aws?'],
  [
    'an answer to what is not asked',
    ['--domain', 'a.example', '--product-version', '1', '--endpoint', 'https://a.example'],
    '--endpoint has no effect beside --object-store embedded: it belongs to --object-store external',
  ],
  [
    'an answer to what two others would ask for',
    ['--domain', 'a.example', '--product-version', '1', '--role-arn', 'arn:aws:iam::123456789012:role/pixee'],
    '--role-arn has no effect beside --cloud other and --object-store embedded: it belongs to --cloud aws and --object-store external',
  ],
  ['a version that moves', ['--domain', 'a.example', '--product-version', 'latest'], '--product-version must be a version of the product'],
  ['a version that is none', ['--domain', 'a.example', '--product-version', 'v 1'], '--product-version must be a tag'],
  ['a folder that is not there', ['--domain', 'a.example', '--product-version', '1', '-o', 'no/a.yaml'], 'no/a.yaml cannot be written: its folder is not there'],
  ['a Gateway that is none', ['--domain', 'a.example', '--product-version', '1', '--gateway', 'a/b/c'], '--gateway must be the namespace and the name of a Gateway'],
  ['an unknown source code host', ['--domain', 'a.example', '--product-version', '1', '--source-code', 'github,svn'], 'some of github'],
] /* prettier-ignore */,
)('refuses %s', async (_, argv, said) => {
  const { code, stderr } = await init(argv);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(existsSync(join(folder, 'values.yaml'))).toBe(false);
});

test('says all that is wrong at once, and nothing of what hangs on it', async () => {
  const flags = ['--domain', 'a b', '--cloud', 'awz', '--role-arn', 'x', '--object-store', 'outside'];
  const { code, stderr } = await init([...flags, '--region', 'a', '--client-id', 'a', '--hardening', 'a']);
  expect(code).toBe(2);
  const flagOf = (line: string): string => /^error: (--[a-z-]+|nobody)/.exec(line)?.[1] ?? line;
  expect(stderr.trimEnd().split('\n').map(flagOf)).toEqual([
    '--domain',
    '--cloud',
    '--object-store',
    '--role-arn',
    '--hardening',
    '--client-id',
    'nobody',
    'Run "cdk8s-pixee init --help" for help.',
  ]);
  expect(stderr).toContain('give --product-version as well');
});

test('asks nobody before the flags are right', async () => {
  const { code, stderr } = await init(['--cloud', 'awz'], ['pixee.example.com']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: --cloud must be/);
});
