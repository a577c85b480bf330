import { trustedProxiesFormat } from '../../../lib/rules/formats/trusted-proxies';

test.each([
  '10.0.0.9',
  '10.0.0.0/8',
  'fd00::/8',
  '::/0',
  'fd00::9',
  '[fd00::9]:443',
  'proxy',
  'proxy.example.com:8443',
  '10.0.0.9, 10.1.0.0/16',
])('takes %s', (text) => {
  expect(trustedProxiesFormat(text)).toBeUndefined();
});

test.each([
  '',
  '10.0.0.0/33',
  'http://proxy',
  '*.example.com',
  'proxy:0',
  '10.0.0.9,',
  'fd00::/129',
  '[10.0.0.1]',
])('refuses %j', (text) => {
  expect(trustedProxiesFormat(text)?.expected).toContain('10.0.0.0/8');
});
