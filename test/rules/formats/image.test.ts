import { imageFormat, registryFormat, repositoryFormat, tagFormat } from '../../../lib/rules/formats/image';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test.each([
  'registry.example.com',
  'localhost:5000',
  'registry.example.com/mirror/pixee',
  'images.pixee.ai/',
])('takes %s as a registry', (text) => {
  expect(registryFormat(text)).toBeUndefined();
});

test('a registry has no scheme', () => {
  expect(registryFormat('https://registry.example.com')?.remedy).toBe('write it without http:// or https://');
  expect(['a b', 'registry.example.com/A', ''].map((text) => registryFormat(text) === undefined)).toEqual([
    false,
    false,
    false,
  ]);
});

test('a repository has no tag', () => {
  expect(
    repositoryFormat('proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot'),
  ).toBeUndefined();
  expect(repositoryFormat('team/image:1.2')?.remedy).toBe('write the tag under the key `tag`');
  expect(['Team/image', '/a', 'a//b', 'a b'].map((text) => repositoryFormat(text)?.remedy)).toEqual(
    Array(4).fill(undefined),
  );
});

test.each(['1.2.3', 'v1', 'latest', DIGEST, `3.38.1-52fc585@${DIGEST}`])('takes %s as a tag', (text) => {
  expect(tagFormat(text)).toBeUndefined();
});

test.each(['a b', ':1', '-1', '1@sha256:abc', `1@${DIGEST}@${DIGEST}`, 'a/b', 'a'.repeat(129), `@${DIGEST}`])(
  'refuses %s as a tag',
  (text) => {
    expect(tagFormat(text)).toBeDefined();
  },
);

test.each([
  'ghcr.io/cloudnative-pg/postgresql:17',
  'images.pixee.ai/proxy/pixee/index.docker.io/chrislusf/seaweedfs',
  'localhost:5000/image',
  'image:1',
  `team/image:1@${DIGEST}`,
])('takes %s as an image', (text) => {
  expect(imageFormat(text)).toBeUndefined();
});

test.each(['https://ghcr.io/a', 'image:', 'a b', 'ghcr.io/Team/image', 'image@sha256:abc', 'a:b:c'])(
  'refuses %s as an image',
  (text) => {
    expect(imageFormat(text)).toBeDefined();
  },
);

// what `ParseNormalizedNamed` of distribution/reference says of each
test.each([
  'a--b/c_d/e__f.g',
  'localhost/a',
  'a.B:5000/c',
  'foo_bar.com/a',
  '[fd00::1]:5000/a:1',
  `a/${'b'.repeat(243)}`,
  'a'.repeat(237),
])('takes %s as an image', (text) => {
  expect(imageFormat(text)).toBeUndefined();
});

test.each([
  'a..b/c',
  'a___b',
  'a-/b',
  '-a/b',
  'a.-b/c',
  'a._b',
  'a:b:c',
  `a/${'b'.repeat(244)}`,
  'a'.repeat(238),
  '0'.repeat(64),
])('refuses %s as an image', (text) => {
  expect(imageFormat(text)).toBeDefined();
});

test.each(['a..b', '-a', 'a-', 'a.example.com/b-', 'a.example.com//b', 'a'.repeat(256)])(
  'refuses %s as a registry',
  (text) => {
    expect(registryFormat(text)).toBeDefined();
  },
);
