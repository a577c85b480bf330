import { linesOf } from '../prepare/lines';

const lines = (imageName: string) => linesOf('postgresql-version', { 'cloudnative-pg': { imageName } });

test.each([
  'ghcr.io/cloudnative-pg/postgresql:16',
  'a/b:17.3',
  'a/b:17.3-bookworm',
  'localhost:5000/a/b:9.6',
])('warns about %s', (image) => {
  expect(lines(image)).toEqual([expect.stringContaining('but the product needs 17.4 or newer')]);
});

test.each([
  'ghcr.io/cloudnative-pg/postgresql:17',
  'a/b:17.4',
  'a/b:18.1-system-trixie',
  'a/b',
  'a/b:latest',
  'localhost:5000/a',
])('is silent about %s', (image) => {
  expect(lines(image)).toEqual([]);
});
