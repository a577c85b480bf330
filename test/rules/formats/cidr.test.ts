import { cidrListFormat } from '../../../lib/rules/formats/cidr';

test.each([
  '10.0.0.0/8',
  '0.0.0.0/0',
  '10.1.2.3/32',
  'fd00::/8',
  '::1/128',
  '10.0.0.0/8, 100.64.0.0/10,fd00::/8',
])('%s are networks', (text) => {
  expect(cidrListFormat(text)).toBeUndefined();
});

test.each([
  '10.0.0.0',
  '10.0.0.0/33',
  '10.0.0/8',
  'fd00::/129',
  '10.0.0.0/8;fd00::/8',
  '10.0.0.0/8,',
  'all',
  '10.0.0.0/',
])('%j are none', (text) => {
  expect(cidrListFormat(text)?.expected).toMatch(/^networks such as 10\.0\.0\.0\/8/);
});
