import { linesOf } from '../prepare/lines';

const lines = (objectStore: unknown, more: Record<string, unknown> = {}) =>
  linesOf('external-object-store', { global: { pixee: { objectStore } }, ...more });

test('names everything that is missing', () => {
  const [line] = lines({ embedded: false });
  expect(line).toContain(
    'global.pixee.objectStore.embedded is false, but the outside object store is not described: `global.pixee.objectStore.endpoint`, `global.pixee.objectStore.username`, `global.pixee.objectStore.password` are missing',
  );
});

test('a service account needs an endpoint alone', () => {
  const [line] = lines({ embedded: false, credentialType: 'default' });
  expect(line).toContain('not described: `global.pixee.objectStore.endpoint` is missing');
  expect(lines({ embedded: false, credentialType: 'default', endpoint: 'https://a.b' })).toEqual([]);
});

test.each([
  ['keys', { username: 'u', password: 'p' }, {}],
  ['an existing Secret', {}, { cdk8s: { existingSecrets: { objectStore: { name: 'own' } } } }],
  ['an outside store', {}, { cdk8s: { externalSecrets: { store: { name: 'vault' } } } }],
])('%s are enough', (_, credentials, more) => {
  expect(lines({ embedded: false, endpoint: 'https://a.b', ...credentials }, more)).toEqual([]);
});
