import { devDependencies, peerDependencies, version } from '../../../package.json';
import { quote } from '../../core/pod/shell';
import type { Composition } from './compose';
import { secretsText, type SecretsOptions } from './secrets-text';

/** A file of the app. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
}

/** What the app is called, and how its values were read. */
export interface ProjectOptions extends SecretsOptions {
  /** Name of the folder. */
  readonly name: string;
  /** The values files, for people. */
  readonly source: string;
}

/** The files of an app with this code. */
export function projectFiles(composition: Composition, options: ProjectOptions): readonly ProjectFile[] {
  return [
    { name: 'main.ts', text: mainText(composition, options) },
    { name: 'main.test.ts', text: TEST },
    { name: 'manifests.snapshot.yaml', text: composition.manifests },
    { name: 'package.json', text: packageText(options.name) },
    { name: 'tsconfig.json', text: TSCONFIG },
    { name: 'cdk8s.yaml', text: CDK8S },
    { name: '.gitignore', text: 'node_modules/\n*.js\n' },
    { name: 'README.md', text: readmeText(composition, options) },
  ];
}

function mainText({ imports, statements, head }: Composition, { source }: ProjectOptions): string {
  const names = [...imports, ...(imports.includes('PixeeRelease') ? [] : ['PixeeRelease'])].sort();
  const about = head.length === 0 ? [] : ['', ...head];
  return `import { App } from 'cdk8s';
import {
${names.map((name) => `  ${name},\n`).join('')}} from 'cdk8s-pixee';

/**
 * What ${safe(source)} described.
${about.map((line) => ` *${line === '' ? '' : ` ${safe(line)}`}\n`).join('')} */
export function build(app: App): PixeeRelease {
${statements}
  return release;
}

if (require.main === module) {
  const app = new App();
  build(app);
  app.synth();
}
`;
}

/** Nothing that would end a comment. */
function safe(text: string): string {
  return text.replace(/\*\//g, '*\\/');
}

const TEST = `import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { App, Yaml } from 'cdk8s';
import { build } from './main.js';

const SNAPSHOT = join(__dirname, 'manifests.snapshot.yaml');

test('gives the manifests of the snapshot', () => {
  const text = Yaml.stringify(...build(new App()).toJson());
  // After a change that is meant: UPDATE_SNAPSHOT=1 npm test, and read what changed.
  if (process.env.UPDATE_SNAPSHOT !== undefined) writeFileSync(SNAPSHOT, text);
  assert.equal(text, readFileSync(SNAPSHOT, 'utf8'));
});
`;

const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      target: 'ES2022',
      module: 'node16',
      strict: true,
      skipLibCheck: true,
      types: ['node'],
    },
    include: ['*.ts'],
  },
  null,
  2,
)}
`;

const CDK8S = `language: typescript
# Compile first (\`tsc\`): running TypeScript directly costs several times the synthesis.
app: node main.js
output: manifests
`;

function packageText(name: string): string {
  return `${JSON.stringify(
    {
      name: packageName(name),
      version: '0.1.0',
      private: true,
      scripts: {
        build: 'tsc',
        test: 'tsc && node --test',
        synth: 'tsc && cdk8s synth',
      },
      dependencies: {
        cdk8s: peerDependencies.cdk8s,
        'cdk8s-pixee': `^${version}`,
        constructs: peerDependencies.constructs,
      },
      devDependencies: {
        '@types/node': devDependencies['@types/node'],
        'cdk8s-cli': devDependencies['cdk8s-cli'],
        typescript: devDependencies.typescript,
      },
    },
    null,
    2,
  )}
`;
}

/** What npm takes for a name: lower case, without what URLs would have to encode. */
function packageName(name: string): string {
  const plain =
    name
      .toLowerCase()
      .match(/[a-z0-9][a-z0-9._-]*/g)
      ?.join('-') ?? '';
  return plain === '' || plain === 'node_modules' ? 'pixee-app' : plain;
}

function readmeText(composition: Composition, options: ProjectOptions): string {
  return `# ${options.name}

Pixee Enterprise Server as an app of cdk8s, written by \`cdk8s-pixee import\` from ${options.source}. \`main.ts\` composes the typed
constructs; from now on it is the source, and the values file has done its work.

| command         | what it does                                                                |
| --------------- | --------------------------------------------------------------------------- |
| \`npm install\`   | gets the library and the tools                                              |
| \`npm test\`      | compiles, and compares the manifests with \`manifests.snapshot.yaml\`         |
| \`npm run synth\` | writes the manifests to \`manifests/\`, as \`kubectl apply --server-side -f\` takes them |

See what becomes of a running installation before the first apply:

\`\`\`sh
cdk8s-pixee synth ${options.flags} -o before
npm run synth
cdk8s-pixee diff before manifests
rm -r ${quote('before')}
\`\`\`

${secretsText(composition, options)}`;
}
