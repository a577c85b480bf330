import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const DOCS = join(ROOT, 'docs');
const pages = readdirSync(DOCS).filter((name) => name.endsWith('.md'));

/** Every link of a page that leads to a file. */
function linksOf(page: string): string[] {
  return [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

test.each(pages)('%s says in its first lines whom it serves', (page) => {
  const [title, empty, whom] = readFileSync(join(DOCS, page), 'utf8').split('\n');
  expect(title).toMatch(/^# \S/);
  expect(empty).toBe('');
  expect(whom).toMatch(/^For \S/);
});

test('the index names every page', () => {
  const named = linksOf('docs/README.md').map((link) => join('docs', link));
  const missing = pages.filter((page) => page !== 'README.md' && !named.includes(join('docs', page)));
  expect(missing).toEqual([]);
});

test.each(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...pages.map((page) => join('docs', page))])(
  'the links of %s lead somewhere',
  (page) => {
    const broken = linksOf(page).filter((link) => !existsSync(join(ROOT, dirname(page), link)));
    expect(broken).toEqual([]);
  },
);

test('what the package holds links only to what it holds', () => {
  const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly files: readonly string[];
  };
  // npm adds these by itself
  const packed = [...files, 'README.md', 'LICENSE', 'package.json'];
  const isPacked = (path: string): boolean =>
    packed.some((entry) => path === entry || path.startsWith(`${entry}/`));
  const outside = ['README.md', 'CHANGELOG.md', ...pages.map((page) => join('docs', page))].flatMap((page) =>
    linksOf(page)
      .map((link) => join(dirname(page), link))
      .filter((path) => !isPacked(path.replace(/\/$/, '')))
      .map((path) => `${page}: ${path}`),
  );
  expect(outside).toEqual([]);
});
