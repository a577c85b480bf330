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

describe('suggest by a common beginning', () => {
  test.each([
    ['imagePull', ['imagePullPolicy', 'image', 'name'], 'imagePullPolicy'],
    ['replicaCountMax', ['replicaCount', 'name'], undefined],
    ['existingSecretName', ['existingSecret'], 'existingSecret'],
    ['host', ['hostname', 'hostAliases'], undefined],
    ['ima', ['imagePullPolicy'], undefined],
  ])('%s among %j means %s', (word, known, meant) => {
    expect(suggest(word, known)).toBe(meant);
  });
});
