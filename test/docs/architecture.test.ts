import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FLOORS } from '../../scripts/floors.cjs';

const ROOT = resolve(__dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** The first column of the table below a heading. */
function rowsBelow(heading: string): string[] {
  const [, section = ''] = TEXT.split(`${heading}\n`);
  const [table = ''] = section.split(/\n#/);
  return Array.from(table.matchAll(/^\| `([^`]+)`/gm), ([, name = '']) => name.replace(/\/$/, ''));
}

/** The folders in a folder. */
function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

describe('docs/architecture.md', () => {
  test('lists the rooms in the order of their floors', () => {
    expect(rowsBelow('## The rooms')).toEqual(FLOORS.map(({ room }) => room));
  });

  test('has a line for every folder of lib', () => {
    const rooms = FLOORS.map(({ room }) => room.split('/').slice(0, 2).join('/'));
    expect(rooms.sort()).toEqual(
      expect.arrayContaining(
        foldersIn('lib')
          .filter((name) => name !== 'generated')
          .map((name) => `lib/${name}`),
      ),
    );
  });

  test.each([
    ['### Inside `lib/core/`', 'lib/core'],
    ['### Inside `lib/values/`', 'lib/values'],
    ['### Inside `constructs/`', 'constructs'],
  ])('%s has a line for every folder', (heading, folder) => {
    expect(rowsBelow(heading).sort()).toEqual(foldersIn(folder));
  });

  test('names only files that are there', () => {
    const named = Array.from(
      TEXT.matchAll(/`((?:lib|constructs|scripts|bin|test|docs)\/[\w./-]+)`/g),
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(30);
    expect(
      named.filter((path) => !path.startsWith('lib/generated/') && !existsSync(join(ROOT, path))),
    ).toEqual([]);
  });

  test('tells each way in at most five stations', () => {
    const [, section = ''] = TEXT.split('## Where is …?\n');
    const ways = (section.split(/\n## /)[0] ?? '')
      .trim()
      .split(/\n\n/)
      .filter((way) => way.startsWith('**'));
    expect(ways).toHaveLength(6);
    for (const way of ways) expect(way.split('→').length).toBeLessThanOrEqual(5);
  });
});

test('every room of the floors is there', () => {
  expect(FLOORS.map(({ room }) => room).filter((room) => !existsSync(join(ROOT, room)))).toEqual([]);
});
