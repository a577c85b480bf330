import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/authentik-troubleshooting.md'), 'utf8');

/** A test that a row names. */
interface Proof {
  readonly file: string;
  readonly title: string;
}

/** The cells of every row below the heads of the tables. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (?:symptom|-+) /.test(line))
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()));

function proofsOf(cell: string): readonly Proof[] {
  return cell.split('<br>').map((part) => {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(part) ?? [];
    return { file: file.replace('…', 'constructs/authentik'), title };
  });
}

/** Whether a file has a test of this title: as its name, or as the name of a row of a table of tests. */
function hasTest({ file, title }: Proof): boolean {
  const path = join(ROOT, 'test', file);
  if (title === '' || !existsSync(path)) return false;
  const source = readFileSync(path, 'utf8');
  return ["'", '"', '`'].some((quote) =>
    ['test(', '[', '[\n      '].some((before) => source.includes(`${before}${quote}${title}${quote}`)),
  );
}

test('the tables have many rows, all of them whole', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
});

test('every row names tests that exist', () => {
  const missing = rows
    .flatMap(([, , , proof = '']) => proofsOf(proof))
    .filter((proof) => !hasTest(proof))
    .map(({ file, title }) => `${file}: ${title}`);
  expect(missing).toEqual([]);
});

test('a title that no test has is found out', () => {
  expect(hasTest({ file: 'docs/authentik-troubleshooting.test.ts', title: 'nothing of the kind' })).toBe(
    false,
  );
});
