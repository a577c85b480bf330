import { parseKeyPath, printKeyPath } from '../../../lib/cli/explain/key-path';

test.each([
  ['platform', ['platform']],
  ['platform.ingress.hosts[0].host', ['platform', 'ingress', 'hosts', '*', 'host']],
  ['platform.ingress.hosts[].host', ['platform', 'ingress', 'hosts', '*', 'host']],
  ['platform.ingress.hosts[*].paths[12]', ['platform', 'ingress', 'hosts', '*', 'paths', '*']],
  ['platform.ingress.hosts.*.host', ['platform', 'ingress', 'hosts', '*', 'host']],
  ['a."b.c"."d\\"e"', ['a', 'b.c', 'd"e']],
  ['cdk8s.labels.example\\.com/team', ['cdk8s', 'labels', 'example.com/team']],
  ['', []],
  ['...', []],
])('reads %s', (text, path) => {
  expect(parseKeyPath(text)).toEqual(path);
});

test('prints items of lists as []', () => {
  expect(printKeyPath(['platform', 'ingress', 'hosts', '*', 'host'])).toBe('platform.ingress.hosts[].host');
  expect(printKeyPath([])).toBe('');
});
