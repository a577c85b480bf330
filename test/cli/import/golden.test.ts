import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import * as library from '../../../lib';
import type { PixeeRelease } from '../../../constructs';
import { inlineSecrets, sensitiveTexts } from '../../../lib/cli/inline-secrets';
import { parseProxyUrl } from '../../../lib/rules/proxy-url';
import { isLong } from '../../support/runs';
import { readValues } from '../../support/read-values';
import { type Scenario, someScenarios } from '../../support/scenarios';
import { manifestsIn } from '../../support/shared/manifests';
import { problemsOf } from '../../support/type-check';
import { cli } from '../run-cli';

type Json = Readonly<Record<string, unknown>>;

const ROOT = join(__dirname, '../../..');
mkdirSync(join(ROOT, 'node_modules'), { recursive: true });
/** Inside the project, so that the compiler finds its packages. */
const FOLDER = mkdtempSync(join(ROOT, 'node_modules', '.imported-'));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const all = someScenarios(40);

describe.each(all.map((scenario) => [scenario.name, scenario] as const))('import of %s', (name, scenario) => {
  const app = join(FOLDER, name);

  test('gives an app with the same manifests, but for the secrets', async () => {
    const { code, stderr } = await cli(argumentsOf(scenario, app));
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const main = readFileSync(join(app, 'main.ts'), 'utf8');
    const spoken = jest.spyOn(console, 'error').mockImplementation();
    const text = cdk8s.Yaml.stringify(...run(main).toJson());
    spoken.mockRestore();
    expect(text).toBe(readFileSync(join(app, 'manifests.snapshot.yaml'), 'utf8'));

    const before = manifestsIn(scenario.manifestsFile) as readonly Json[];
    const after = objectsOf(text);
    const values = readValues(scenario.valuesFile);
    const addresses = sensitiveTexts(values).filter((one) => parseProxyUrl(one)?.hasCredentials === true);
    const secrets = [...inlineSecrets(values), ...addresses];
    expect(after.map(idOf)).toEqual(before.map(idOf).filter((id) => !isGone(id, after)));
    if (secrets.length === 0) expect(after).toEqual(before);
    else
      expect(after.map(comparable)).toEqual(
        before.filter((one) => !isGone(idOf(one), after)).map(comparable),
      );
    for (const secret of secrets.filter((one) => one.length > 12)) expect(main).not.toContain(secret);
    expect(main).not.toMatch(/Credential\.inline|unused/);
  });

  test('carries the comments over', () => {
    const main = readFileSync(join(app, 'main.ts'), 'utf8').replace(/\s+/g, ' ');
    const comments = readFileSync(scenario.valuesFile, 'utf8').matchAll(/^\s*# ?(.*\S)\s*$/gm);
    for (const [, line = ''] of comments) expect(main).toContain(line.replace(/\s+/g, ' '));
  });
});

// Half of the time of this file is the compiler's; it gets them all in the long form.
(isLong ? test : test.skip)(
  'all of them pass the compiler, at its strictest',
  () => {
    const files = all.flatMap(({ name }) => [
      join(FOLDER, name, 'main.ts'),
      join(FOLDER, name, 'main.test.ts'),
    ]);
    expect(problemsOf(files, { noUnusedLocals: true, exactOptionalPropertyTypes: false })).toBe('');
  },
  120_000,
);

function argumentsOf({ valuesFile, releaseName, namespace }: Scenario, output: string): readonly string[] {
  return [
    ...['import', '-q', '-f', valuesFile, '-o', output],
    ...(releaseName === undefined ? [] : ['--release-name', releaseName]),
    ...(namespace === undefined ? [] : ['-n', namespace]),
  ];
}

type Program = (require: (name: string) => unknown, exports: object, module: object) => void;

/** What the code makes, as Node would run it. */
function run(code: string): PixeeRelease {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported = {} as { readonly build: (app: cdk8s.App) => PixeeRelease };
  const known: Readonly<Record<string, unknown>> = { cdk8s, 'cdk8s-pixee': library };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- code that we have just written
  const program = new Function('require', 'exports', 'module', outputText) as Program;
  program(
    Object.assign((name: string) => known[name], { main: undefined }),
    exported,
    {},
  );
  return exported.build(new cdk8s.App());
}

function objectsOf(text: string): readonly Json[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Json);
}

function idOf({ kind, metadata }: Json): string {
  const { name, namespace } = metadata as { readonly name?: string; readonly namespace?: string };
  return [kind, namespace, name].join('/');
}

/** A Secret that was rendered from the values and must be there now. */
function isGone(id: string, after: readonly Json[]): boolean {
  return id.startsWith('Secret/') && !after.some((one) => idOf(one) === id);
}

/** Without what depends on who makes a Secret: checksums, and the checks that look whether it is there. */
function comparable(object: Json): Json {
  const { kind, metadata } = object;
  const { labels = {} } = metadata as { readonly labels?: Json };
  if ('troubleshoot.sh/kind' in labels) return { kind, metadata };
  const text = JSON.stringify(object, (key, value: unknown) => {
    // What others make may lack a key that is not needed.
    if (key.startsWith('checksum/') || key === 'optional') return undefined;
    return key === 'annotations' && Object.keys(value as Json).every((name) => name.startsWith('checksum/'))
      ? undefined
      : value;
  });
  return JSON.parse(text.replace(/ {2}labels:\\n {4}cdk8s-pixee\/secrets: [0-9a-f]+\\n/g, '')) as Json;
}
