import type { AccessValues, AuthenticationValues } from '../contract/global/pixee/access';
import { routeSamples } from './cdk8s-cluster';
import type { SampleGroup } from './sample-group';
import { ingressSamples, workloadSamples } from './workload';

const EMBEDDED = { global: { pixee: { access: { oidc: { embedded: { enabled: true } } } } } };
const USERS = '{"alice":{"username":"alice","password":"sample"}}';

function access(given: AccessValues, set: AccessValues): SampleGroup {
  return { given: { global: { pixee: { access: given } } }, set: { global: { pixee: { access: set } } } };
}

function restApi(given: AuthenticationValues, set: AuthenticationValues): SampleGroup {
  return {
    given: { global: { pixee: { authentication: given } } },
    set: { global: { pixee: { authentication: set } } },
  };
}

const OKTA = {
  provider: 'okta',
  id: 'first',
  secret: 'first-secret',
  authServerUrl: 'https://first.okta.com',
} as const;

/** Sign-in, and the identity providers that can be deployed with the product. */
export const SIGN_IN: readonly SampleGroup[] = [
  access(
    { oidc: { client: OKTA } },
    {
      enabled: false,
      oidc: {
        client: {
          provider: 'microsoft',
          id: 'second',
          secret: 'second-secret',
          authServerUrl: 'https://second.okta.com',
          redirectUri: 'https://pixee.example.com/back',
        },
        redirectUri: 'https://pixee.example.com/back',
      },
    },
  ),
  access(
    { oidc: { client: { provider: 'google', id: 'first', existingSecret: 'first' } } },
    { oidc: { client: { existingSecret: 'second', secretKeys: { secretKey: 'a' } } } },
  ),
  access(
    { oidc: { client: { ...OKTA, provider: 'oidc' } } },
    { oidc: { client: { scopes: 'openid groups', issuer: 'https://issuer.example.com' } } },
  ),
  access({}, { oidc: { embedded: { enabled: true } } }),
  access(
    { oidc: { embedded: { enabled: true } } },
    {
      oidc: {
        client: { basePath: 'sign-in' },
        embedded: {
          scopes: 'openid',
          issuer: 'https://issuer.example.com',
          authenticationRedirectPath: '/back',
          applicationType: 'hybrid',
          usersJson: USERS,
          existingSecret: 'users',
        },
      },
    },
  ),
  restApi({}, { restApi: { apiKey: 'first-key' } }),
  restApi({ restApi: { apiKey: 'first-key' } }, { enabled: false }),
  restApi(
    { restApi: { existingSecret: 'first' } },
    { restApi: { existingSecret: 'second', secretKeys: { apiKey: 'a' } } },
  ),
  ...workloadSamples('oidc', EMBEDDED),
  ...ingressSamples('oidc', EMBEDDED),
  ...routeSamples('oidc', EMBEDDED),
];
