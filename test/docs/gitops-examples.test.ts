import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { isPlainObject } from '../../lib/base/plain-object';
import { commands } from '../../lib/cli/commands';
import { parseOptions } from '../../lib/cli/parse-options';
import { command } from '../support/command';

const EXAMPLES = resolve(__dirname, '../../examples');

function text(...path: readonly string[]): string {
  return readFileSync(join(EXAMPLES, ...path), 'utf8');
}

/** Every text below a value that runs our program, a line each. */
function runsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value.split('\n').flatMap((line) => /npx --no-install cdk8s-pixee (.*)/.exec(line)?.[1] ?? []);
  if (Array.isArray(value)) return value.flatMap(runsOf);
  return isPlainObject(value) ? Object.values(value).flatMap(runsOf) : [];
}

/** The words of a simple command, up to a pipe or a redirection. */
function wordsOf(line: string): string[] {
  return [...(line.split(/ [|>] /)[0] ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

describe.each([
  ['GitHub Actions', 'github-actions', 'pixee.yaml'],
  ['GitLab CI', 'gitlab-ci', '.gitlab-ci.yml'],
])('the pipeline for %s', (_, folder, file) => {
  const runs = runsOf(parse(text(folder, file)));

  test('validates, tells the difference, refuses the loss of data, and synthesizes', () => {
    expect(runs.map((line) => wordsOf(line)[0]).sort()).toEqual(['diff', 'diff', 'synth', 'validate']);
  });

  test.each(runs)('has commands that there are: %s', (line) => {
    const [name = '', ...argv] = wordsOf(line);
    const known = commands.find((one) => one.name === name);
    expect(known).toBeDefined();
    expect(() => parseOptions(name, known?.options ?? {}, argv)).not.toThrow();
  });

  test('does in a repository what it says', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'pipeline-'));
    try {
      cpSync(join(EXAMPLES, 'values.yaml'), join(cwd, 'values.yaml'));
      const git = (...argv: readonly string[]): unknown =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...argv], {
          cwd,
          stdio: 'ignore',
        });
      git('init', '--initial-branch=main');
      const fill = (word: string): string => word.replace(/git:origin\/\$\w+:/, 'git:main:');
      const run = (name: string) =>
        Promise.all(
          runs
            .map(wordsOf)
            .filter(([first]) => first === name)
            .map((argv) => command(argv.map(fill), { cwd })),
        );
      // the very first change: the branch has no manifests yet
      git('commit', '--allow-empty', '-m', 'nothing yet');
      const [first, passed] = await run('diff');
      expect(first?.stdout).toContain('+ `Deployment/pixee-enterprise-server-platform`');
      expect(passed?.code).toBe(0);
      expect((await run('synth')).map(({ code }) => code)).toEqual([0]);
      git('add', '.');
      git('commit', '-m', 'first');
      writeFileSync(
        join(cwd, 'values.yaml'),
        readFileSync(join(cwd, 'values.yaml'), 'utf8').replace('replicaCount: 2', 'replicaCount: 3'),
      );
      expect((await run('validate')).map(({ code }) => code)).toEqual([0]);
      const [told, judged] = await run('diff');
      expect(told?.stdout).toContain(
        '~ `Deployment/pixee-enterprise-server-platform` | grows from 2 to 3 pods',
      );
      expect(judged?.code).toBe(0);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});

test('Argo CD and Flux look at the folder that the pipelines write', () => {
  const application = parse(text('argo-cd', 'application.yaml')) as {
    readonly metadata: { readonly name: string };
    readonly spec: { readonly source: { readonly path: string } };
  };
  expect(application.spec.source.path).toBe('manifests');
  // the name of the release, because of the label that both write
  expect(application.metadata.name).toBe('pixee-enterprise-server');
  const kustomization = parseAllDocuments(text('flux', 'pixee.yaml'))[1]?.toJS() as {
    readonly spec: { readonly path: string; readonly prune: boolean };
  };
  expect(kustomization.spec).toMatchObject({ path: './manifests', prune: true });
});
