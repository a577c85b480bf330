import { suggest } from '../../lib/findings/suggest';

describe('suggest', () => {
  const known = ['imagePullPolicy', 'image', 'name', 'port'];

  test.each([
    ['imagePullPolcy', 'imagePullPolicy'],
    ['imagepullpolicy', 'imagePullPolicy'],
    ['nmae', 'name'],
    ['ports', 'port'],
  ])('%s means %s', (word, meant) => {
    expect(suggest(word, known)).toBe(meant);
  });

  test.each(['x', 'command', 'resources', ''])('%j means nothing known', (word) => {
    expect(suggest(word, known)).toBeUndefined();
  });
});
