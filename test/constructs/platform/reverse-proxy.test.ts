import { addReverseProxyEnv } from '../../../constructs/platform/reverse-proxy';
import { Env } from '../../../lib/core/env';
import type { ReverseProxyValues } from '../../../lib/values/contract/platform/settings';

function variables(proxy: ReverseProxyValues | undefined): Record<string, string | undefined> {
  const env = new Env();
  addReverseProxyEnv(env, proxy);
  return Object.fromEntries(
    env.render().map(({ name, value }) => [name.replace('QUARKUS_HTTP_PROXY_', ''), value]),
  );
}

test.each([[undefined], [{}], [{ enabled: false, address: '10.0.0.1', headers: { forwarded: true } }]])(
  'nothing is set when it is not enabled: %j',
  (proxy) => {
    expect(variables(proxy)).toEqual({});
  },
);

test('without headers, both kinds are named and none is believed', () => {
  expect(variables({ enabled: true })).toEqual({
    PROXY_ADDRESS_FORWARDING: 'true',
    ALLOW_FORWARDED: 'false',
    ALLOW_X_FORWARDED: 'false',
    ENABLE_FORWARDED_HOST: 'false',
  });
});

test.each([
  [
    { forwarded: true },
    { ALLOW_FORWARDED: 'true', ALLOW_X_FORWARDED: 'false', ENABLE_FORWARDED_HOST: 'false' },
  ],
  [
    { xForwarded: true },
    { ALLOW_FORWARDED: 'false', ALLOW_X_FORWARDED: 'true', ENABLE_FORWARDED_HOST: 'true' },
  ],
  [
    { forwarded: true, xForwarded: true },
    { ALLOW_FORWARDED: 'true', ALLOW_X_FORWARDED: 'true', ENABLE_FORWARDED_HOST: 'true' },
  ],
])('headers %j', (headers, expected) => {
  expect(variables({ enabled: true, headers })).toMatchObject(expected);
});

test('an address is the only proxy that is trusted; an empty one is none', () => {
  expect(variables({ enabled: true, address: '10.0.0.1' })).toHaveProperty('TRUSTED_PROXIES', '10.0.0.1');
  expect(variables({ enabled: true, address: '' })).not.toHaveProperty('TRUSTED_PROXIES');
});
