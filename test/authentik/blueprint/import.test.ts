import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as library from '../../../lib/authentik/blueprint';
import { importBlueprint } from '../../../lib/authentik/blueprint/file/import-file';
import { isLong } from '../../support/runs';
import { readBlueprint, type ReadEntry } from './read-blueprint';

const FOLDER = join(__dirname, '../../fixtures/blueprints');
const FILES = readdirSync(FOLDER).filter((file) => !file.startsWith('wrong-'));
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

/** Runs an imported program; gives the blueprint. */
function run(program: string): library.Blueprint {
  const module = { exports: {} as { blueprint: library.Blueprint } };
  const { outputText } = ts.transpileModule(program, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the program is what is tested
  new Function('require', 'module', 'exports', outputText)(() => library, module, module.exports);
  return module.exports.blueprint;
}

/** An entry without what is made anew: ids, and the order of keys. */
const bare = ({ model, state, identifiers = {}, attrs = {} }: ReadEntry) => ({
  model,
  state,
  ...{ ...attrs, ...identifiers },
});
const withoutMeta = (entries: unknown) =>
  (Array.isArray(entries)
    ? entries
    : Object.values(entries as Record<string, unknown[]>).flat()) as ReadEntry[];

test.each(FILES)('%s becomes a program that makes the same entries', (file) => {
  const { text = '', problems } = importBlueprint(textOf(file));
  expect(problems).toEqual([]);
  expect(text).not.toContain('not-a-real');
  const blueprint = run(text);
  const original = readBlueprint(textOf(file));
  expect(blueprint.name).toBe(original.metadata.name);
  const made = blueprint.entries.map(({ model, identifiers, attributes, options }) => {
    return { model, state: options.state, known: { ...attributes, ...identifiers } };
  });
  const meant = withoutMeta(original.entries).filter(
    ({ model }) => !model.startsWith('authentik_blueprints.'),
  );
  expect(made.map(({ model, state }) => ({ model, state }))).toEqual(
    meant.map(({ model, state }) => ({ model, state })),
  );
  expect(made.map(({ known }) => Object.keys(known).sort())).toEqual(
    meant.map((entry) =>
      Object.keys(bare(entry))
        .filter((key) => key !== 'model' && key !== 'state')
        .sort(),
    ),
  );
});

// A quarter of a minute of the compiler.
(isLong ? test : test.skip)(
  'the compiler takes every program',
  () => {
    const sources = new Map(
      FILES.map((file) => [`${__dirname}/${file}.ts`, importBlueprint(textOf(file)).text ?? '']),
    );
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      resolveJsonModule: true,
      esModuleInterop: true,
      types: ['node'],
      paths: { 'cdk8s-pixee': [join(__dirname, '../../../lib/authentik/blueprint/index.ts')] },
    };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version, ...rest) => {
      const text = sources.get(name);
      return text === undefined ? read(name, version, ...rest) : ts.createSourceFile(name, text, version);
    };
    host.fileExists = (name) => sources.has(name) || ts.sys.fileExists(name);
    const program = ts.createProgram([...sources.keys()], options, host);
    const problems = [...sources.keys()].flatMap((name) =>
      program.getSemanticDiagnostics(program.getSourceFile(name)),
    );
    expect(
      problems.map(
        ({ messageText, file }) =>
          `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
    ).toEqual([]);
  },
  120_000,
);

test('a blueprint as a program', () => {
  expect(importBlueprint(textOf('machine-clients.yaml')).text)
    .toBe(`import { Blueprint, BlueprintEntry, BlueprintTag } from 'cdk8s-pixee';

export const blueprint = new Blueprint({ name: 'Machine clients' });

const robot = blueprint.add(
  new BlueprintEntry(
    'authentik_providers_oauth2.oauth2provider',
    {
      name: 'robot',
      authorization_flow: BlueprintTag.find(
        'authentik_flows.flow',
        { slug: 'default-provider-authorization-implicit-consent' },
      ),
      invalidation_flow: BlueprintTag.find(
        'authentik_flows.flow',
        { slug: 'default-provider-invalidation-flow' },
      ),
      client_id: 'robot',
      client_secret: BlueprintTag.env('ROBOT_SECRET'),
      grant_types: ['client_credentials'],
      redirect_uris: [],
      signing_key: BlueprintTag.find(
        'authentik_crypto.certificatekeypair',
        { name: 'authentik Self-signed Certificate' },
      ),
      property_mappings: [
        BlueprintTag.find(
          'authentik_providers_oauth2.scopemapping',
          { managed: 'goauthentik.io/providers/oauth2/scope-openid' },
        ),
      ],
    },
    { id: 'robot' },
  ),
);
blueprint.add(
  new BlueprintEntry(
    'authentik_core.application',
    { slug: 'robot', name: 'Robot', provider: BlueprintTag.keyOf(robot) },
  ),
);
`);
});

test('a file that cannot be read makes no program', () => {
  const { text, problems } = importBlueprint(textOf('wrong-structure.yaml'));
  expect(text).toBeUndefined();
  expect(problems.map(({ id }) => id)).toContain('unknown-tag');
});
