import { normalizeBitbucketApiToken } from '../../../lib/values/normalize/bitbucket-api-token';
import { normalized } from './normalized';

const withBitbucket = (bitbucket: unknown) => ({ platform: { scm: { bitbucket } } });

const NEWER = { username: 'u', emailAddress: 'u@example.com' };

test('the older names become the newer ones beside an e-mail address', () => {
  const given = withBitbucket({ ...NEWER, password: 'a-word', secretKeys: { passwordKey: 'p' } });
  expect(normalized(normalizeBitbucketApiToken, given)).toEqual({
    values: withBitbucket({ ...NEWER, apiToken: 'a-word', secretKeys: { apiTokenKey: 'p' } }),
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

test.each([
  { username: 'u', password: 'a-word' },
  { username: 'u', existingSecret: 's', secretKeys: { passwordKey: 'p' } },
])('the older form stays what it is: case %#', (bitbucket) => {
  expect(normalized(normalizeBitbucketApiToken, withBitbucket(bitbucket))).toEqual({
    values: withBitbucket(bitbucket),
    problems: [],
  });
});
