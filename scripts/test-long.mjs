/**
 * Runs the tests that `npm test` tries only in part, whole: those that ask `test/support/runs.ts` how much of them to do. Arguments are
 * handed to Jest; with a path among them it runs that instead. `--whole` tries products of tables whole, which takes an hour or two, where
 * the long form tries every pair.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const WHOLE = '--whole';
const form = process.argv.includes(WHOLE) ? 'whole' : '1';
const given = process.argv.slice(2).filter((argument) => argument !== WHOLE);

// `-w 1` has a number behind it
const isPath = (argument) => !argument.startsWith('-') && !/^\d+%?$/.test(argument);
const asksHowMuch = (file) =>
  /from '[./]+support\/(?:runs|pairwise)'|\bsomeScenarios\b/.test(
    readFileSync(path.join(root, file), 'utf8'),
  );
const files = readdirSync(path.join(root, 'test'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => path.posix.join('test', file.split(path.sep).join('/')))
  .filter(asksHowMuch)
  .sort();

const chosen = given.some(isPath) ? [] : ['--runTestsByPath', ...files];
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, ...chosen, ...given], {
  cwd: root,
  env: { ...process.env, LONG_TESTS: form },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
