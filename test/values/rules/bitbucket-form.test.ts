import { prepareValues } from '../../../lib/values/prepare';

const found = (bitbucket: object) =>
  prepareValues({ global: { pixee: { domain: 'a.example.com' } }, platform: { scm: { bitbucket } } })
    .findings.filter(({ path = [] }) => path.includes('bitbucket'))
    .map(({ severity, rule, path = [] }) => `${severity} ${rule} ${path.slice(3).join('.')}`);

test.each<[object, readonly string[]]>([
  [{ username: 'u', password: 'p' }, ['warning deprecated password', 'warning plain-secret password']],
  [{ username: 'u', existingSecret: 's' }, ['warning bitbucket-form existingSecret']],
  [
    { username: 'u', existingSecret: 's', secretKeys: { passwordKey: 'k' } },
    ['warning deprecated secretKeys.passwordKey'],
  ],
  [{ username: 'u', emailAddress: 'u@example.com', existingSecret: 's' }, []],
  [
    { username: 'u', apiToken: 't' },
    ['error integration-incomplete emailAddress', 'warning plain-secret apiToken'],
  ],
  [
    { password: 'p' },
    ['error integration-incomplete username', 'warning deprecated password', 'warning plain-secret password'],
  ],
])('%j gives %j', (bitbucket, expected) => {
  expect([...found(bitbucket)].sort()).toEqual([...expected].sort());
});
