import { webPathFormat } from '../../../lib/rules/formats/web-path';

test.each(['/', '/authentik/', '/sign/in/', '/a-b_c.d~1/'])('%s is a path of an application', (path) => {
  expect(webPathFormat(path)).toBeUndefined();
});

test.each([
  ['authentik', '/authentik/'],
  ['/authentik', '/authentik/'],
  ['authentik/', '/authentik/'],
  ['//authentik//in', '/authentik/in/'],
  ['//', '/'],
])('%j was meant as %s', (path, meant) => {
  expect(webPathFormat(path)).toEqual({
    expected: 'a path with a slash at both ends, such as /authentik/',
    remedy: `write ${meant}`,
  });
});

test.each(['/a b/', '/../', '/./', '/a/../b/', '/ä/', '/a?b/', 'https://a/b/', '/%2f/'])(
  '%j is none',
  (path) => {
    expect(webPathFormat(path)).toBeDefined();
    expect(webPathFormat(path)?.remedy).toBeUndefined();
  },
);
