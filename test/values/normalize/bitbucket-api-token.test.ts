import { normalizeBitbucketApiToken } from '../../../lib/values/normalize/bitbucket-api-token';
import { normalized } from './normalized';

const withBitbucket = (bitbucket: unknown) => ({ platform: { scm: { bitbucket } } });

test('the older names become the newer ones', () => {
  const given = withBitbucket({ username: 'u', password: 'a-word', secretKeys: { passwordKey: 'p' } });
  expect(normalized(normalizeBitbucketApiToken, given)).toEqual({
    values: withBitbucket({ username: 'u', apiToken: 'a-word', secretKeys: { apiTokenKey: 'p' } }),
    problems: [],
  });
});

test('different values under both names are a mistake', () => {
  const given = withBitbucket({
    password: 'a-word',
    apiToken: 'b-word',
    secretKeys: { passwordKey: 'p', apiTokenKey: 'q' },
  });
  expect(normalized(normalizeBitbucketApiToken, given).problems).toEqual([
    'error conflicting-spellings platform.scm.bitbucket.password',
    'error conflicting-spellings platform.scm.bitbucket.secretKeys.passwordKey',
  ]);
});
