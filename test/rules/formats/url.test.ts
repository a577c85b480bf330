import { urlFormat } from '../../../lib/rules/formats/url';

test.each([
  'https://a.example',
  'http://10.0.0.1:9000',
  'https://a.example/path/',
  'http://[::1]:80',
  'HTTPS://a.example',
])('takes %s', (text) => {
  expect(urlFormat(text)).toBeUndefined();
});

test.each([
  ['a.example', 'write https://a.example'],
  ['a.example:9000/path', 'put https:// in front of it'],
  ['s3.amazonaws.com', 'write https://s3.amazonaws.com'],
])('refuses %s, which has no scheme, and knows better', (text, remedy) => {
  expect(urlFormat(text)).toEqual({ expected: 'a URL such as https://host.example.com', remedy });
});

test.each([
  ['https://a.example ', 'without blanks around it'],
  ['https://a example', 'without blanks'],
  ['s3://bucket', 'with the scheme http or https'],
  ['https://user:word@a.example', 'without a user'],
  ['https://a.example/?x=1', 'without ? and #'],
  ['https://a.example/#x', 'without ? and #'],
  ['https://', 'a URL such as'],
  ['https://:80', 'a URL such as'],
  ['user@host', 'a URL such as'],
  ['<your endpoint>', 'without blanks'],
])('refuses %j: %s', (text, expected) => {
  const problem = urlFormat(text);
  expect(problem?.expected).toContain(expected);
  expect(problem?.remedy).toBeUndefined();
});
