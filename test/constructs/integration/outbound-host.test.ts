import { outboundHost, withoutTrailingSlash } from '../../../constructs/integration/outbound-host';

describe('the host of a URL', () => {
  test.each([
    ['https://git.example.com', 'git.example.com', 443],
    ['http://git.example.com/path', 'git.example.com', 80],
    ['https://git.example.com:8443', 'git.example.com', 8443],
    ['https://[fd00::1]:8443/', 'fd00::1', 8443],
  ])('of %s is %s, port %d', (url, host, port) => {
    expect(outboundHost(url, 'Git')).toEqual({ host, port, purpose: 'Git' });
  });

  test.each(['git.example.com', 'ssh://git.example.com', '', 'git.example.com:443'])(
    'fails for "%s"',
    (url) => {
      expect(() => outboundHost(url, 'Git')).toThrow(
        'Git: the address is no URL; write it with https:// in front',
      );
    },
  );
});

test('slashes at the end of an address go', () => {
  expect(withoutTrailingSlash('https://git.example.com//')).toBe('https://git.example.com');
  expect(withoutTrailingSlash('https://git.example.com/path/')).toBe('https://git.example.com/path');
  expect(withoutTrailingSlash(undefined)).toBeUndefined();
  expect(withoutTrailingSlash('')).toBeUndefined();
});
