import { secretPaths } from '../../../lib/generated/secret-paths';
import { canShow, show } from '../../../lib/values/prepare/show';

test.each<[unknown, string]>([
  ['text', '"text"'],
  ['two\nlines', String.raw`"two\nlines"`],
  ['x'.repeat(100), `"${'x'.repeat(60)}…"`],
  [1.5, 'the number 1.5'],
  [true, 'the boolean true'],
  [null, 'null'],
  [['a'], 'a list'],
  [{ a: 1 }, 'a map'],
])('shows %j', (value, shown) => {
  expect(show(['platform', 'gitBranchPrefix'], value)).toBe(shown);
});

test.each(secretPaths.map(({ path }) => [path.join('.'), path] as const))('hides %s', (_, path) => {
  expect(show(path, 'hunter2')).toBe('text (hidden)');
  expect(show(path, 12345)).toBe('a number (hidden)');
  expect(show([...path, 'deeper'], 'hunter2')).toBe('text (hidden)');
});

test('hides text where a section with secrets belongs', () => {
  expect(show(['platform', 'scm'], 'hunter2')).toBe('text (hidden)');
});

test.each([
  [['global', 'pixee', 'httpProxy'], 'http://user:hunter2@proxy'],
  [['platform', 'extraEnv', 3, 'value'], 'hunter2'],
  [['platform', 'github', 'url'], 'https://user:hunter2@github.example.com'],
])('hides what may carry a secret: %j', (path, text) => {
  expect(show(path, text)).toBe('text (hidden)');
});

test('shows what stands beside a secret', () => {
  expect(canShow(['platform', 'database', 'host'], 'db.example.com')).toBe(true);
  expect(canShow(['platform', 'extraEnv', 0, 'name'], 'NAME')).toBe(true);
});
