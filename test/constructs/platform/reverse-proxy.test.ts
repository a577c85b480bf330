import { addReverseProxyEnv } from '../../../constructs/platform/reverse-proxy';
import { Env } from '../../../lib/core/pod/env';
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

test('without headers, Quarkus decides: it reads X-Forwarded', () => {
  expect(variables({ enabled: true })).toEqual({
    PROXY_ADDRESS_FORWARDING: 'true',
    ENABLE_FORWARDED_HOST: 'true',
  });
});

test.each([
  [{ forwarded: true }, { ALLOW_FORWARDED: 'true' }],
  [{ xForwarded: true }, { ALLOW_X_FORWARDED: 'true', ENABLE_FORWARDED_HOST: 'true' }],
  [{ xForwarded: false }, { ALLOW_X_FORWARDED: 'false' }],
  [
    { forwarded: true, xForwarded: true },
    { ALLOW_FORWARDED: 'true', ALLOW_X_FORWARDED: 'true', ENABLE_FORWARDED_HOST: 'true' },
  ],
  [
    { forwarded: false, xForwarded: false },
    { ALLOW_FORWARDED: 'false', ALLOW_X_FORWARDED: 'false' },
  ],
])('headers %j', (headers, expected) => {
  expect(variables({ enabled: true, headers })).toEqual({ PROXY_ADDRESS_FORWARDING: 'true', ...expected });
});

test('an address is the only proxy that is trusted; an empty one is none', () => {
  expect(variables({ enabled: true, address: '10.0.0.1' })).toHaveProperty('TRUSTED_PROXIES', '10.0.0.1');
  expect(variables({ enabled: true, address: '' })).not.toHaveProperty('TRUSTED_PROXIES');
});

test.each([
  ['10.0.0.1, 10.1.0.0/16', '10.0.0.1,10.1.0.0/16'],
  [['10.0.0.0/8', 'fd00::/8'], '10.0.0.0/8,fd00::/8'],
  [['10.0.0.1:8443', '10.0.0.2,10.0.0.3'], '10.0.0.1:8443,10.0.0.2,10.0.0.3'],
  ['fd00::1', '[fd00::1]'],
  ['[fd00::1]:443', '[fd00::1]:443'],
])('the proxies %j are %s to Quarkus', (address, expected) => {
  expect(variables({ enabled: true, address })).toHaveProperty('TRUSTED_PROXIES', expected);
});
