import type { Values } from '../../../lib/values/contract/index';
import { placesOf } from './integration-findings';

const store = { name: 'vault' };

test.each<[string, Values]>([
  ['nothing is said', {}],
  [
    'a store of secrets is used, and no license is said to be in it',
    { cdk8s: { externalSecrets: { store } } },
  ],
  [
    'a license is said to be in a store that is not named',
    { cdk8s: { externalSecrets: { keys: { replicated: { key: 'a' } } } } },
  ],
])('warns when %s', (_, values) => {
  expect(placesOf('replicated-license', values)).toEqual(['cdk8s.existingSecrets.replicated.name']);
});

test.each<[string, Values]>([
  ['a Secret is named', { cdk8s: { existingSecrets: { replicated: { name: 'license' } } } }],
  [
    'the license is in the store',
    { cdk8s: { externalSecrets: { store, keys: { replicated: { key: 'a' } } } } },
  ],
  ['the SDK is not wanted', { replicated: { enabled: false } }],
])('is silent when %s', (_, values) => {
  expect(placesOf('replicated-license', values)).toEqual([]);
});
