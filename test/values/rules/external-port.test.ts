import { linesOf } from '../prepare/lines';

const lines = (pixee: Record<string, unknown>, proxy: unknown = {}) =>
  linesOf('external-port', { global: { pixee }, platform: { proxy } });

test('a port of its own needs the headers of the proxy', () => {
  expect(lines({ port: '5443' })).toEqual([
    'global.pixee.port is not the usual one, but the platform does not read the X-Forwarded headers that tell it so; set `platform.proxy.enabled: true` and `platform.proxy.headers.xForwarded: true`',
  ]);
  expect(lines({ port: 5443 }, { enabled: true, headers: { xForwarded: false } })).toHaveLength(1);
  expect(lines({ port: 5443 }, { enabled: true, headers: { xForwarded: true } })).toEqual([]);
});

test.each([
  {},
  { port: '' },
  { port: 443 },
  { port: '80', protocol: 'http' },
  { port: '443', protocol: 'http', externalProtocol: 'https' },
])('%j is the usual port', (pixee) => {
  expect(lines(pixee)).toEqual([]);
});
