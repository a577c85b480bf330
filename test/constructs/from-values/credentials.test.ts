import { credential } from '../../../constructs/from-values/credentials';
import type { Values } from '../../../lib/values/contract/values';

const GIVEN = { name: 'database', secretName: 'prod-database', key: 'password' } as const;
const STORE: Values = { cdk8s: { externalSecrets: { store: { name: 'vault' } } } };

test('without any of the three there is none', () => {
  expect(credential({}, GIVEN)).toBeUndefined();
  expect(credential({}, { ...GIVEN, inline: '', existingSecret: '' })).toBeUndefined();
  expect(credential({ cdk8s: { externalSecrets: { store: { name: '' } } } }, GIVEN)).toBeUndefined();
});

test('an existing Secret wins over a value written down, and that over the store', () => {
  const all = { ...GIVEN, inline: 'pw', existingSecret: 'theirs', existingKey: 'pw' };
  expect(credential(STORE, all)?.existingKey).toEqual({ secretName: 'theirs', key: 'pw' });
  expect(credential(STORE, { ...all, existingSecret: undefined })?.inlineValue).toBe('pw');
  expect(credential(STORE, GIVEN)?.kind).toBe('external');
});

test('an existing Secret has the same key as ours unless told otherwise', () => {
  expect(credential({}, { ...GIVEN, existingSecret: 'theirs' })?.existingKey).toEqual({
    secretName: 'theirs',
    key: 'password',
  });
});

test('an entry of the store is named like the Secret unless told otherwise', () => {
  expect(credential(STORE, GIVEN)?.remoteReference).toEqual({ key: 'prod-database', property: 'password' });
  const values: Values = {
    cdk8s: {
      externalSecrets: { store: { name: 'vault' }, keys: { database: { key: 'pixee/db', property: 'pw' } } },
    },
  };
  expect(credential(values, GIVEN)?.remoteReference).toEqual({ key: 'pixee/db', property: 'pw' });
});

test('what has no name among the external secrets is never taken from the store', () => {
  expect(credential(STORE, { secretName: 'a', key: 'b' })).toBeUndefined();
});
