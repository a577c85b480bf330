import { linesOf } from '../prepare/lines';

const lines = (database: unknown, more: Record<string, unknown> = {}) =>
  linesOf('external-database', { platform: { database }, ...more });

test('names everything that is missing', () => {
  expect(lines({ embedded: false })).toEqual([
    'platform.database.embedded is false, but the outside database is not described: `platform.database.host`, `platform.database.username`, `platform.database.password` or `platform.database.existingSecret` are missing; set what is missing, or use the embedded database',
  ]);
  expect(lines({ embedded: false, host: 'a.b', username: '', password: 'p' })).toEqual([
    expect.stringContaining('not described: `platform.database.username` is missing'),
  ]);
});

test.each([
  ['a password', { password: 'p' }, {}],
  ['an existing Secret', { existingSecret: 'own' }, {}],
  ['an outside store', {}, { cdk8s: { externalSecrets: { store: { name: 'vault' } } } }],
  ['a password of the wrong type', { password: ['p'] }, {}],
])('%s is enough', (_, credentials, more) => {
  expect(lines({ embedded: 'false', host: 'a.b', username: 'u', ...credentials }, more)).toEqual([]);
});

test('the embedded database needs nothing', () => {
  expect(lines({})).toEqual([]);
  expect(lines({ embedded: null })).toEqual([]);
});
