/** Which doors lead out of the house. What the rooms may import of each other is in scripts/floors.cjs. */

/** Modules that reach out of the process; a library that is given everything it needs has no use for them. */
const OUTSIDE = ['fs', 'fs/promises', 'os', 'child_process', 'process', 'http', 'https', 'readline'];

const outsideWorld = {
  regex: `^(node:)?(${OUTSIDE.join('|')})$`,
  message: 'only bin, lib/cli, lib/values/load and the folder writer talk to the outside world',
};
const folderWriter = { regex: '/(output/)?writer', message: 'only the command line writes folders' };
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
    rules: { ...rule(outsideWorld, folderWriter), ...noProcess },
  },
  { files: ['lib/index.ts'], rules: rule(outsideWorld, folderWriter) },
  {
    files: ['constructs/**/*.ts'],
    rules: { ...rule(outsideWorld, folderWriter), ...noProcess },
  },
  { files: ['lib/values/load/**/*.ts'], rules: rule(folderWriter) },
  {
    files: ['lib/output/writer*.ts'],
    rules: { ...rule(), 'no-restricted-globals': 'off' },
  },
  { files: ['lib/cli/**/*.ts'], rules: rule() },
];
