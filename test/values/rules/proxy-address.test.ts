import { linesOf } from '../prepare/lines';

const lines = (httpsProxy: string) => linesOf('proxy-address', { global: { pixee: { httpsProxy } } });

test.each([
  'proxy.company.com:8080',
  '10.0.0.1:8080',
  'http://proxy:3128',
  '[2001:db8::1]:3128',
  'http://user:word@proxy:3128',
])('takes %s', (address) => {
  expect(lines(address)).toEqual([]);
});

test.each([
  'proxy.company.com',
  'proxy:port',
  'socks5://proxy:1080',
  'http://user:hunter2@proxy:3128/path',
  'http://hunter2 @proxy',
])('fails with %s, without showing it', (address) => {
  expect(lines(address)).toEqual([
    'global.pixee.httpsProxy is no address of a proxy; write host:port, http://host:port or [IPv6]:port, with user:password@ before the host if needed',
  ]);
});
