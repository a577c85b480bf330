import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { cli } from '../cli/run-cli';
import { scenarios } from '../support/scenarios';

const ROOT = join(__dirname, '../..');

/** The line that `values` and `init` write at the head of a file. */
const HEAD = '# yaml-language-server: $schema=./node_modules/cdk8s-pixee/values.schema.json\n';

/** Schemas that the server asked for. */
const asked: string[] = [];

function start(): LanguageService {
  const service = getLanguageService({
    schemaRequestService: (uri) => {
      asked.push(uri);
      return Promise.resolve(readFileSync(join(ROOT, 'values.schema.json'), 'utf8'));
    },
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
  });
  service.configure({ validate: true, hover: true, completion: true, schemas: [], customTags: [] });
  return service;
}

const service = start();
let files = 0;

function open(text: string): TextDocument {
  files += 1;
  return TextDocument.create(`file:///project/${String(files)}.yaml`, 'yaml', 1, text);
}

async function problems(text: string): Promise<readonly string[]> {
  const found = await service.doValidation(open(text), false);
  return found.map(({ range, message }) => {
    const text = typeof message === 'string' ? message : message.value;
    return `${String(range.start.line + 1)}: ${text}`;
  });
}

/** The place of the first `|`, and the text without it. */
function at(text: string): [TextDocument, { line: number; character: number }] {
  const before = text.slice(0, text.indexOf('|'));
  const lines = before.split('\n');
  return [open(text.replace('|', '')), { line: lines.length - 1, character: (lines.at(-1) ?? '').length }];
}

async function hover(text: string): Promise<string> {
  const found = await service.doHover(...at(HEAD + text));
  return (found?.contents as { readonly value: string } | undefined)?.value ?? '';
}

async function completions(text: string): Promise<readonly string[]> {
  const { items } = await service.doComplete(...at(HEAD + text), false);
  return items.map(({ label }) => label);
}

describe('a values file in an editor with yaml-language-server', () => {
  test('finds the schema of the installed package by its first line', async () => {
    await problems(`${HEAD}platform: { replicaCount: 1 }\n`);
    expect([...new Set(asked)]).toEqual(['file:///project/node_modules/cdk8s-pixee/values.schema.json']);
  });

  test.each([
    ['values', '--short'],
    ['init', '-o', '-', '--domain', 'pixee.example.com', '--product-version', '2026.11.1'],
  ])('as %s writes it has no problem', async (...argv) => {
    const { stdout } = await cli(argv);
    expect(stdout.startsWith(HEAD)).toBe(true);
    expect(await problems(stdout)).toEqual([]);
  });

  test.each(scenarios().map(({ name, valuesFile }) => [name, valuesFile]))(
    'of a scenario has no problem: %s',
    async (_, file) => {
      const text = readFileSync(file, 'utf8');
      const told = await problems(HEAD + text);
      expect(told.filter((line) => !/deprecated|instead|use /i.test(line))).toEqual([]);
    },
  );

  test.each([
    ['global: { pixee: { domain: "https://pixee.example.com" } }', 'It must be a host name or an IP address'],
    ['platform: { replicaCont: 2 }', 'Property replicaCont is not allowed'],
    ['platform: { replicaCount: two }', 'Incorrect type. Expected one of integer, null'],
    ['platform: { gitCloneStrategy: half }', 'Value is not accepted. Valid values: "partial", "full"'],
    ['platform: { resources: { requests: { cpu: a lot } } }', 'It must be processor time in cores'],
    ['platform: { resources: { limits: { memory: 4GB } } }', 'It must be a size in bytes'],
    ['global: { pixee: { objectStore: { endpoint: s3.example.com } } }', 'It must be a URL such as https://'],
    ['platform: { database: { existingSecret: My_Secret } }', 'It must be the name of an object'],
  ])('is told what is wrong: %s', async (text, message) => {
    expect(await problems(`${HEAD}${text}\n`)).toEqual([expect.stringContaining(`2: ${message}`)]);
  });

  test('is told of what is deprecated, with what to use', async () => {
    const told = await problems(`${HEAD}platform: { sonar: { filterCweTop25: true } }\n`);
    expect(told.join('\n')).toContain('use `platform.sonar.cweIds`');
  });

  test.each([
    'global: { pixee: { domain: <path:secret/data/pixee#domain> } }',
    'platform: { resources: { limits: { memory: "${MEMORY}" } } }',
    'platform: { resources: { requests: { cpu: 2, memory: 1073741824 } } }',
    'global: { pixee: { objectStore: { endpoint: "" } } }',
    'global: { other-chart: { anything: 1 } }',
    'x-common: { a: 1 }',
    'platform: { gitCloneStrategy: null, database: null, livenessProbe: null, replicaCount: null }',
  ])('may hold what the command takes: %s', async (text) => {
    expect(await problems(`${HEAD}${text}\n`)).toEqual([]);
  });

  test('tells under the pointer what a value means, its default, its choices, an example', async () => {
    const text = await hover('platform:\n  gitClone|Strategy: full\n');
    expect(text).toContain('How repositories are cloned: `partial` fetches');
    expect(text).toContain('Default: `"partial"`');
    expect(text).toContain('`partial`: Only what is needed.');
    expect(await hover('platform:\n  database:\n    ho|st: a\n')).toContain('Example');
    expect(await hover('platform:\n  database:\n    pass|word: a\n')).toContain('Secret: it is rendered');
  });

  test('completes keys and choices', async () => {
    expect(await completions('platform:\n  database:\n    |\n')).toEqual(
      expect.arrayContaining(['embedded', 'host', 'existingSecret']),
    );
    expect(await completions('platform:\n  gitCloneStrategy: |\n')).toEqual(['partial', 'full', 'null']);
    expect(await completions('|')).toEqual(expect.arrayContaining(['global', 'platform', 'cdk8s']));
  });
});
