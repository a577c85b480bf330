import { normalizeReplicatedPullSecrets } from '../../../lib/values/normalize/replicated-pull-secrets';
import { normalized } from './normalized';

const own = [{ name: 'own' }];

test('the documented spelling becomes the usual one', () => {
  const given = { replicated: { imagepullSecrets: own } };
  expect(normalized(normalizeReplicatedPullSecrets, given)).toEqual({
    values: { replicated: { imagePullSecrets: own } },
    problems: [],
  });
});

test('both may be given when they are the same', () => {
  const given = { replicated: { imagepullSecrets: own, imagePullSecrets: own } };
  expect(normalized(normalizeReplicatedPullSecrets, given).problems).toEqual([]);
});

test('two different values are a mistake', () => {
  const given = { replicated: { imagepullSecrets: own, imagePullSecrets: [] } };
  expect(normalized(normalizeReplicatedPullSecrets, given)).toEqual({
    values: { replicated: { imagePullSecrets: [] } },
    problems: ['error conflicting-spellings replicated.imagepullSecrets'],
  });
});

test('null still removes the default', () => {
  const given = { replicated: { imagepullSecrets: null } };
  expect(normalized(normalizeReplicatedPullSecrets, given).values).toEqual({
    replicated: { imagePullSecrets: null },
  });
});
