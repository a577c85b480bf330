import { secretTexts } from '../lib/core/credential/secret-data';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkObjects } from '../lib/check';
import { commands } from '../lib/cli/commands';
import type { Values } from '../lib/values/contract/values';
import { prepareValues } from '../lib/values/prepare';
import { isPending } from './effect/pending';
import { type Canary, canaries } from './support/canaries';
import { command } from './support/command';
import { findText } from './support/find-text';
import { oneIn } from './support/runs';
import { synthesize } from './support/synthesize';
import { withValue } from '../lib/values/samples/value-at';

/** Older spellings, which exclude the newer ones. */
const OLDER = /^global\.pixee\.ai\.(?:openai|azure)\.|\.bitbucket\.password$|\.bootstrap_password$/;

/** A command that takes values, with its flags. */
type Report = readonly [command: string, ...flags: string[]];

const reports: readonly Report[] = [
  ...commands.filter(({ options }) => 'values' in options).map(({ name }): Report => [name]),
  ['validate', '--format', 'json'],
  ['validate', '--format', 'github'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-canary-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The kinds of place where a text stands in the manifests: `Secret data`, at best. */
function placesOf(objects: readonly Record<string, unknown>[], text: string): readonly string[] {
  const forms = [text, Buffer.from(text).toString('base64').slice(0, -4)];
  const places = objects.flatMap((object) =>
    forms.flatMap((form) =>
      findText(plain(object), form).map((path) => `${String(object.kind)} ${path.split('.')[0] ?? ''}`),
    ),
  );
  return [...new Set(places)];
}

/** An object with the data of a Secret decoded. */
function plain(object: Readonly<Record<string, unknown>>): object {
  if (object['kind'] !== 'Secret' || !('data' in object)) return object;
  return { ...object, data: secretTexts(object) };
}

/** The reports of the command about values, with what it says beside them. */
async function saidAbout(values: Values, name: string, chosen: readonly Report[] = reports): Promise<string> {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, stringify(values));
  let said = '';
  for (const [subcommand, ...flags] of chosen) {
    const { stdout, stderr } = await command([subcommand, '-f', file, ...flags], { cwd: folder });
    said += stdout + stderr;
  }
  return said;
}

function everythingBut(keys: RegExp): readonly Canary[] {
  return canaries.filter(({ key }) => !keys.test(key));
}

describe('a secret value stands in a Secret and nowhere else', () => {
  test.each(oneIn(8, canaries))('$key', async (canary) => {
    const { key, text, values } = canary;
    const { objects, server } = synthesize(values);
    const { expected, namespace } = server.release;
    expect(placesOf(objects, text)).toEqual(isPending(key) ? [] : ['Secret data']);

    const findings = [...prepareValues(values).findings, ...checkObjects(objects, { expected, namespace })];
    expect(JSON.stringify(findings)).not.toContain(text);
    // each secret is in some reports and each report has some of the secrets; the long form tries all
    const chosen = oneIn(16, reports, canaries.indexOf(canary));
    expect(await saidAbout(values, key, chosen)).not.toContain(text);
  });

  it('a password in the URL of a proxy', async () => {
    const text = 'CanaryInTheProxy';
    const proxy = `http://pixee:${text}@proxy.example.com:3128`;
    const values = {
      global: { pixee: { domain: 'pixee.example.com', httpProxy: proxy, httpsProxy: proxy } },
    };
    expect(placesOf(synthesize(values).objects, text)).toEqual(['Secret data']);
    expect(await saidAbout(values, 'proxy')).not.toContain(text);
  });
});

describe('no report gives a secret away', () => {
  /** All secrets in one file; they may contradict each other, so that there is much to say. */
  const all = canaries.reduce<object>(
    (values, { path, value }) => withValue(values, path, value),
    canaries[0]?.values ?? {},
  );
  const parents = [...new Set(canaries.map(({ path }) => path.slice(0, -1).join('.')))].map((path) =>
    path.split('.'),
  );

  /** Values that are wrong in the neighbourhood of every secret, by what is wrong. */
  const wrong: readonly (readonly [string, object])[] = [
    ['all at once', all],
    [
      'an unknown key beside each',
      parents.reduce<object>((values, path) => withValue(values, [...path, 'unknown'], 1), all),
    ],
    [
      'each as a list',
      canaries.reduce<object>((values, { path, text }) => withValue(values, path, [text]), {}),
    ],
    [
      'each as a map',
      canaries.reduce<object>((values, { path, text }) => withValue(values, path, { [text]: text }), {}),
    ],
    [
      'each under a misspelt key',
      canaries.reduce<object>(
        (values, { path, text }) => withValue(values, [...path.slice(0, -1), `${path.at(-1) ?? ''}x`], text),
        {},
      ),
    ],
    [
      'each one level too high',
      canaries.reduce<object>((values, { path, text }) => withValue(values, path.slice(1), text), {}),
    ],
    [
      'each as the text of a section',
      canaries.reduce<object>((values, { path, text }) => withValue(values, path, `${text}\nmore\n`), {}),
    ],
  ];

  test.each(wrong)('%s', async (name, values) => {
    const said = await saidAbout(values, name.replaceAll(' ', '-'));
    expect(canaries.filter(({ text }) => said.includes(text)).map(({ key }) => key)).toEqual([]);
  });

  test.each([
    ['--set', (key: string, text: string) => `${key}=${text}`],
    ['--set-string', (key: string, text: string) => `${key}=${text}`],
    ['--set-json', (key: string, text: string) => `${key}={"a": "${text}"}`],
    ['--set-json', (key: string, text: string) => `${key}=["${text}"`],
    ['--set-literal', (key: string, text: string) => `${key}.a=${text}`],
    ['--set', (key: string, text: string) => `${key}x=${text}`],
    ['--set', (key: string, text: string) => `${key}[0]={${text}`],
  ])('%s that is wrong', async (flag, write) => {
    for (const { key, text } of canaries) {
      const { stdout, stderr } = await command([
        'validate',
        '--set',
        'global.pixee.protocol=ftp',
        flag,
        write(key, text),
      ]);
      expect(stdout + stderr).not.toContain(text);
    }
  });

  it('text that is no YAML', async () => {
    for (const { path, text } of oneIn(16, everythingBut(OLDER))) {
      const lines = path.map((key, depth) => `${'  '.repeat(depth)}${key}:`).join('\n');
      for (const [index, broken] of [
        `"${text}`,
        `${text}: ${text}: x`,
        `|\n\t${text}`,
        `@${text}`,
        `*${text}`,
      ].entries()) {
        const file = join(folder, `broken-${String(index)}.yaml`);
        writeFileSync(file, `${lines} ${broken}\nplatform: {\n`);
        const { code, stdout, stderr } = await command(['validate', '-f', file]);
        expect({ code, said: (stdout + stderr).includes(text) }).toEqual({ code: 1, said: false });
      }
    }
  });
});
