import fc from 'fast-check';
import { noProxyProblem, parseProxyUrl, splitNoProxy } from '../../lib/rules/proxy-url';
import { runs } from '../support/runs';

describe('parseProxyUrl reads', () => {
  test.each([
    ['proxy.company.com:8080', 'http', 'proxy.company.com', 8080, 'http://proxy.company.com:8080'],
    ['10.0.0.1:8080', 'http', '10.0.0.1', 8080, 'http://10.0.0.1:8080'],
    ['proxy:80', 'http', 'proxy', 80, 'http://proxy:80'],
    ['http://proxy:3128', 'http', 'proxy', 3128, 'http://proxy:3128'],
    ['http://proxy:3128/', 'http', 'proxy', 3128, 'http://proxy:3128'],
    ['proxy:3128/', 'http', 'proxy', 3128, 'http://proxy:3128'],
    ['http://proxy', 'http', 'proxy', 80, 'http://proxy:80'],
    ['https://proxy', 'https', 'proxy', 443, 'https://proxy:443'],
    ['HTTP://Proxy.Example.COM:3128', 'http', 'proxy.example.com', 3128, 'http://proxy.example.com:3128'],
    ['[2001:db8::1]:3128', 'http', '2001:db8::1', 3128, 'http://[2001:db8::1]:3128'],
    ['http://[::1]:3128', 'http', '::1', 3128, 'http://[::1]:3128'],
    ['  proxy:3128\n', 'http', 'proxy', 3128, 'http://proxy:3128'],
  ])('%j', (text, protocol, host, port, url) => {
    expect(parseProxyUrl(text)).toEqual({ protocol, host, port, hasCredentials: false, url });
  });

  test.each([
    ['http://user:pass@proxy:3128', 'http://user:pass@proxy:3128'],
    ['user:pass@proxy:3128', 'http://user:pass@proxy:3128'],
    ['user@proxy:3128', 'http://user@proxy:3128'],
    ['http://us%40er:p%3Aw@proxy:3128', 'http://us%40er:p%3Aw@proxy:3128'],
    ['http://user:p@ss@proxy:3128', 'http://user:p%40ss@proxy:3128'],
    ['http://user:pass@[::1]:3128', 'http://user:pass@[::1]:3128'],
    ['http://:token@proxy:3128', 'http://:token@proxy:3128'],
  ])('%s, which must be kept secret', (text, url) => {
    expect(parseProxyUrl(text)).toMatchObject({ hasCredentials: true, url, port: 3128 });
  });
});

test.each([
  '',
  '   ',
  'proxy',
  'proxy.company.com',
  'user:pass@proxy',
  '::1',
  '[::1]',
  '::1:3128',
  ':8080',
  'http://',
  'http://:8080',
  'proxy:port',
  'proxy:99999',
  'proxy:0',
  'proxy:-1',
  'proxy:80:80',
  'ftp://proxy:21',
  'socks5://proxy:1080',
  'http://proxy:80/path',
  'http://proxy:80?query',
  'http://proxy:80#hash',
  'http:/proxy:80',
  'pro xy:80',
  'proxy:80 other:80',
  'proxy,other:80',
  'one.proxy|two.proxy:80',
  '*:80',
  '"proxy":80',
  "proxy' -Dx=y:80",
])('parseProxyUrl refuses %j', (text) => {
  expect(parseProxyUrl(text)).toBeUndefined();
});

describe('for any text', () => {
  const host = fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6().map((address) => `[${address}]`),
  );
  const port = fc.integer({ min: 1, max: 65535 });

  test('a host and a port come back as they were given', () => {
    fc.assert(
      fc.property(fc.domain(), port, (name, number) => {
        expect(parseProxyUrl(`${name}:${number}`)).toMatchObject({
          host: name,
          port: number,
          hasCredentials: false,
        });
      }),
    );
  });

  test('what is read, reads the same again', () => {
    const login = fc.oneof(
      fc.constant(''),
      fc.webAuthority({ withUserInfo: true }).map((text) => `${text.split('@')[0] ?? ''}@`),
    );
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc
        .tuple(fc.constantFrom('', 'http://', 'https://'), login, host, port)
        .map(([a, b, c, d]) => `${a}${b}${c}:${d}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const proxy = parseProxyUrl(given);
        if (proxy === undefined) return;
        expect(parseProxyUrl(proxy.url)).toEqual(proxy);
        expect(proxy.host).not.toMatch(/[\s|,]/);
        expect(proxy.port).toBeGreaterThan(0);
      }),
      { numRuns: runs(100, 500) },
    );
  });
});

describe('the bypass list', () => {
  test('is split at commas, without white space and empty entries', () => {
    expect(splitNoProxy(' a.example.com, 10.0.0.1 ,,b ')).toEqual(['a.example.com', '10.0.0.1', 'b']);
    expect(splitNoProxy('')).toEqual([]);
    expect(splitNoProxy(undefined)).toEqual([]);
  });

  test.each(['localhost', 'db.example.com', '10.0.0.1', '::1', 'minio'])('takes %s', (host) => {
    expect(noProxyProblem(host)).toBeUndefined();
  });

  test.each([
    ['*.example.com', 'wildcards'],
    ['*', 'wildcards'],
    ['.example.com', 'leading dot'],
    ['10.0.0.0/8', 'address ranges'],
    ['http://db.example.com', 'a URL is not a host'],
    ['a b', 'white space'],
  ])('refuses %s', (host, reason) => {
    expect(noProxyProblem(host)).toContain(reason);
  });
});
