import type { Values } from '../../../lib/values/contract/values';
import { linesOf, placesOf } from './integration-findings';

const RULE = 'forwarded-headers';
const client = { provider: 'google', id: 'i', existingSecret: 's' } as const;

function signedIn(platform: Values['platform'], pixee: object = {}): Values {
  return {
    global: { pixee: { domain: 'pixee.example.com', access: { oidc: { client } }, ...pixee } },
    platform,
  };
}

test.each<[string, Values]>([
  ['without anything', signedIn({})],
  ['without an Ingress of ours', signedIn({ proxy: { enabled: false } })],
  ['behind a Service that balances load', signedIn({ service: { type: 'LoadBalancer' } })],
  [
    'with the embedded provider',
    { global: { pixee: { domain: 'a.example.com', access: { oidc: { embedded: { enabled: true } } } } } },
  ],
  ['with Authentik', { global: { pixee: { domain: 'a.example.com' } }, authentik: { enabled: true } }],
  ['with http inside and https outside', signedIn({}, { protocol: 'http', externalProtocol: 'https' })],
])('names the two lines to add %s', (_, values) => {
  const [line = '', ...others] = linesOf(RULE, values);
  expect(others).toEqual([]);
  expect(line).toMatch(/^platform\.proxy\.enabled /);
  expect(line).toContain('`platform.proxy.enabled: true`');
  expect(line).toContain('`platform.proxy.headers.xForwarded: true`');
});

test.each<[string, Values]>([
  ['both are off', signedIn({ proxy: { enabled: true, headers: { xForwarded: false } } })],
  [
    'only Forwarded is read behind ingress-nginx',
    signedIn({
      proxy: { enabled: true, headers: { forwarded: true } },
      ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] },
    }),
  ],
])('finds that %s', (_, values) => {
  expect(placesOf(RULE, values)).toEqual(['platform.proxy.headers.xForwarded']);
});

test.each<[string, Values]>([
  ['the two lines', signedIn({ proxy: { enabled: true, headers: { xForwarded: true } } })],
  ['headers that Quarkus decides about', signedIn({ proxy: { enabled: true } })],
  [
    'Forwarded from a proxy that we do not know',
    signedIn({ proxy: { enabled: true, headers: { forwarded: true } } }),
  ],
  ['http outside', signedIn({}, { protocol: 'http' })],
  ['no sign-in', { global: { pixee: { domain: 'a.example.com' } } }],
  ['sign-in that is off', signedIn({}, { access: { enabled: false, oidc: { client } } })],
  [
    'a variable that decides it',
    signedIn({
      extraEnv: [{ name: 'QUARKUS_OIDC_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME', value: 'true' }],
    }),
  ],
])('is silent about %s', (_, values) => {
  expect(linesOf(RULE, values)).toEqual([]);
});
