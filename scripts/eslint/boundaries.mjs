/** Who may import what: the rooms of the house, and the doors between them. */

/** Modules that reach out of the process; a library that is given everything it needs has no use for them. */
const OUTSIDE = ['fs', 'fs/promises', 'os', 'child_process', 'process', 'http', 'https', 'readline'];

const outsideWorld = {
  regex: `^(node:)?(${OUTSIDE.join('|')})$`,
  message: 'only bin, lib/cli, lib/values/load and the folder writer talk to the outside world',
};
const commandLine = {
  regex: '^\\.{1,2}/(.*/)?cli(/|$)',
  message: 'nothing but bin and lib/cli knows the command line',
};
const folderWriter = { regex: '/(output/)?writer', message: 'only the command line writes folders' };
const components = { regex: '^\\.{1,2}/(.*/)?constructs(/|$)', message: 'lib must not know the constructs' };
const internals = { regex: '^cdk8s(-plus-28)?/lib/', message: 'not part of the public API of the package' };

const rule = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [internals, ...patterns] }],
});

/** The values that no library reads on its own. */
const noProcess = { 'no-restricted-globals': ['error', 'process'], 'no-console': 'error' };

/** Configurations from general to special; the last one that fits a file counts. */
export const boundaries = [
  { files: ['**/*.ts'], rules: rule() },
  {
    files: ['lib/**/*.ts'],
    rules: { ...rule(outsideWorld, commandLine, folderWriter, components), ...noProcess },
  },
  { files: ['lib/index.ts'], rules: rule(outsideWorld, commandLine, folderWriter) },
  {
    files: ['constructs/**/*.ts'],
    rules: { ...rule(outsideWorld, commandLine, folderWriter), ...noProcess },
  },
  { files: ['lib/values/load/**/*.ts'], rules: rule(commandLine, folderWriter, components) },
  {
    files: ['lib/output/writer*.ts'],
    rules: { ...rule(commandLine, components), 'no-restricted-globals': 'off' },
  },
  { files: ['lib/cli/**/*.ts'], rules: rule() },
];
