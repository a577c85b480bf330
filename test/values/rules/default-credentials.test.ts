import { linesOf } from '../prepare/lines';

const places = (values: Record<string, unknown>) =>
  linesOf('default-credentials', values).map((line) => line.split(' ')[0]);
const PASSWORD = 'global.pixee.objectStore.password';
const SECRET = 'global.pixee.access.oidc.client.secret';
const USERS = 'global.pixee.access.oidc.embedded.usersJson';

test('warns about the login of the object store', () => {
  expect(linesOf('default-credentials', {})).toEqual([
    `${PASSWORD} is not set, so that it is the one that the product's documentation names; set \`global.pixee.objectStore.username\` and \`${PASSWORD}\` to values of your own, or name a Secret in \`cdk8s.existingSecrets.objectStore.name\``,
  ]);
});

const own = { objectStore: { password: 'a-word' } };

test.each<[string, Record<string, unknown>, string[]]>([
  ['a password of its own', { global: { pixee: own } }, []],
  ['an existing Secret', { cdk8s: { existingSecrets: { objectStore: { name: 'own' } } } }, []],
  ['an outside store for secrets', { cdk8s: { externalSecrets: { store: { name: 'own' } } } }, []],
  [
    'the known password, written down',
    { global: { pixee: { objectStore: { password: 'pixeebot' } } } },
    [PASSWORD],
  ],
  [
    'the known password, outside',
    {
      global: {
        pixee: {
          objectStore: { embedded: false, endpoint: 'https://a.b', username: 'u', password: 'pixeebot' },
        },
      },
    },
    [PASSWORD],
  ],
  ['an outside object store', { global: { pixee: { objectStore: { embedded: false } } } }, []],
  [
    'the embedded identity provider as it is',
    { global: { pixee: { ...own, access: { oidc: { embedded: { enabled: true } } } } } },
    [SECRET, USERS],
  ],
  [
    'the embedded identity provider with values of its own',
    {
      global: {
        pixee: {
          ...own,
          access: {
            oidc: { client: { provider: 'embedded', secret: 'a-word' }, embedded: { usersJson: '{}' } },
          },
        },
      },
    },
    [],
  ],
  [
    'the known client secret at another provider',
    { global: { pixee: { ...own, access: { oidc: { client: { provider: 'google', secret: 'secret' } } } } } },
    [SECRET],
  ],
])('%s', (_, values, expected) => {
  expect(places(values)).toEqual(expected);
});
