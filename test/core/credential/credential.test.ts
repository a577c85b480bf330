import { format, inspect } from 'node:util';
import { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret } from '../../../lib/core/credential/credential-secret';
import { release } from '../../support/chart';

const SECRET = 'hunter2-canary';

describe('kinds', () => {
  test('inline holds a value', () => {
    const credential = Credential.inline(SECRET);
    expect(credential.kind).toBe('inline');
    expect(credential.inlineValue).toBe(SECRET);
    expect(credential.existingKey).toBeUndefined();
    expect(credential.remoteReference).toBeUndefined();
  });

  test('existing holds the name and the key of a Secret', () => {
    const credential = Credential.existing('database', 'password');
    expect(credential.kind).toBe('existing');
    expect(credential.existingKey).toEqual({ secretName: 'database', key: 'password' });
    expect(credential.inlineValue).toBeUndefined();
    expect(credential.remoteReference).toBeUndefined();
  });

  test('external holds an entry of a store, with or without a property', () => {
    expect(Credential.external('pixee/db').remoteReference).toEqual({ key: 'pixee/db' });
    expect(Credential.external('pixee/db', 'password').remoteReference).toEqual({
      key: 'pixee/db',
      property: 'password',
    });
    expect(Credential.external('pixee/db').kind).toBe('external');
  });
});

describe('fails when something is empty', () => {
  test.each<[string, () => Credential, string]>([
    ['inline value', () => Credential.inline(''), 'an inline credential must not be empty'],
    ['Secret name', () => Credential.existing('', 'key'), 'needs the name and the key'],
    ['Secret key', () => Credential.existing('name', ''), 'needs the name and the key'],
    ['entry name', () => Credential.external(''), 'needs the name of its entry'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

test('says what it is, without the value', () => {
  expect(String(Credential.inline(SECRET))).toBe('inline secret (hidden)');
  expect(String(Credential.existing('db', 'password'))).toBe('Secret db, key password');
  expect(String(Credential.external('pixee/db', 'password'))).toBe('external secret pixee/db');
});

describe('the value is never shown', () => {
  const credential = Credential.inline(SECRET);
  const holder = { deep: { er: [credential] } };

  test.each<[string, () => string]>([
    // eslint-disable-next-line @typescript-eslint/restrict-template-expressions -- the mistake that is tested
    ['a template string', () => `${credential}`],
    ['String', () => String(credential)],
    ['JSON.stringify', () => JSON.stringify({ credential, holder })],
    ['util.inspect', () => inspect(credential)],
    ['util.inspect from above', () => inspect(holder, { depth: null })],
    ['util.inspect with hidden fields', () => inspect(holder, { depth: null, showHidden: true })],
    ['console.log', () => format('%s %o %O %j', credential, credential, credential, credential)],
    [
      'console.dir, which passes over inspect.custom',
      () => inspect(credential, { customInspect: false, depth: null }),
    ],
    ['a copy of its fields', () => JSON.stringify(Object.assign({}, credential))],
    ['its entries', () => JSON.stringify(Object.entries(credential))],
  ])('by %s', (_, show) => {
    expect(show()).not.toContain(SECRET);
  });

  test('by the construct that renders it', () => {
    const { release: one } = release();
    const secret = new CredentialSecret(one, 'secret', { name: 'a', labels: {}, purpose: 'test' });
    secret.add('password', credential);
    expect(inspect(secret, { depth: 4 }).includes(SECRET)).toBe(false); // a diff would be pages long
  });
});
