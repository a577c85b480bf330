import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROOFS } from './authentik-troubleshooting-proofs';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/authentik-troubleshooting.md'), 'utf8');

/** The cells of every row below the heads of the tables: symptom, cause, and what we do about it. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (?:symptom|-+) /.test(line))
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()));

/** Whether a file has a test of this title: as its name, or as the name of a row of a table of tests. */
function hasTest(file: string, title: string): boolean {
  const path = join(ROOT, 'test', file);
  if (!existsSync(path)) return false;
  const source = readFileSync(path, 'utf8');
  return ["'", '"', '`'].some((quote) =>
    ['test(', '[', '[\n      '].some((before) => source.includes(`${before}${quote}${title}${quote}`)),
  );
}

test('the tables have many rows, all of them whole', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((cells) => cells.length !== 3 || cells.includes(''))).toEqual([]);
});

test('every row is proven by tests, and every proof belongs to a row', () => {
  expect(rows.map(([symptom]) => symptom).sort()).toEqual(Object.keys(PROOFS).sort());
  expect(Object.values(PROOFS).filter((proofs) => proofs.length === 0)).toEqual([]);
});

test('the tests that prove a row exist', () => {
  const missing = Object.values(PROOFS)
    .flat()
    .filter(([file, title]) => !hasTest(file, title));
  expect(missing).toEqual([]);
});

test('a title that no test has is found out', () => {
  expect(hasTest('docs/authentik-troubleshooting.test.ts', 'nothing of the kind')).toBe(false);
});

test('readers are not sent to test files', () => {
  expect(text).not.toMatch(/\.test\.ts|…\//);
});
