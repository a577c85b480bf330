import { normalizeOidcExistingSecret } from '../../../lib/values/normalize/oidc-existing-secret';
import { normalized } from './normalized';

const withSecret = (existingSecret: unknown) => ({
  global: { pixee: { access: { oidc: { client: { id: 'web', existingSecret } } } } },
});

test('the documented {} means none', () => {
  expect(normalized(normalizeOidcExistingSecret, withSecret({})).values).toEqual({
    global: { pixee: { access: { oidc: { client: { id: 'web' } } } } },
  });
});

test.each(['', 'own', null])('%j stays', (existingSecret) => {
  expect(normalized(normalizeOidcExistingSecret, withSecret(existingSecret)).values).toEqual(
    withSecret(existingSecret),
  );
});
