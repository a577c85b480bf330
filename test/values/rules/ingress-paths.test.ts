import { linesOf } from '../prepare/lines';

const lines = (path: string, pathType?: string) =>
  linesOf('ingress-path', {
    platform: {
      ingress: {
        enabled: true,
        className: 'nginx',
        hosts: [{ paths: [{ path, ...(pathType && { pathType }) }] }],
      },
    },
  });

test.each(['/', '/pixee', '/a/b/', '/a.b'])('takes %s', (path) => {
  expect(lines(path)).toEqual([]);
});

test.each([
  ['pixee', 'must start with a slash, got "pixee"; write /pixee'],
  ['/a//b', 'must not contain //, got "/a//b"'],
  ['/a/../b', 'must not contain /../, got "/a/../b"'],
  ['/a/..', 'must not contain /.., got "/a/.."'],
  ['/a%2fb', 'must not contain %2f, got "/a%2fb"'],
])('fails with %s', (path, message) => {
  expect(lines(path)).toEqual([`platform.ingress.hosts[0].paths[0].path ${message}`]);
});

test('leaves the rest to the controller where that decides', () => {
  expect(lines('', 'ImplementationSpecific')).toEqual([]);
  expect(lines('/a//*', 'ImplementationSpecific')).toEqual([]);
  expect(lines('*', 'ImplementationSpecific')).toHaveLength(1);
});
