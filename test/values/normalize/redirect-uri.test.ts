import { normalizeRedirectUri } from '../../../lib/values/normalize/redirect-uri';
import { normalized } from './normalized';

const withOidc = (oidc: unknown) => ({ global: { pixee: { access: { oidc } } } });
const uri = 'https://pixee.example.com/api/auth/callback';

test('is moved to the client', () => {
  const given = withOidc({ redirectUri: uri, client: { id: 'pixee' } });
  expect(normalized(normalizeRedirectUri, given).values).toEqual(
    withOidc({ client: { id: 'pixee', redirectUri: uri } }),
  );
});

test('two different ones are a mistake', () => {
  const given = withOidc({ redirectUri: uri, client: { redirectUri: `${uri}2` } });
  expect(normalized(normalizeRedirectUri, given).problems).toEqual([
    'error conflicting-spellings global.pixee.access.oidc.redirectUri',
  ]);
});
