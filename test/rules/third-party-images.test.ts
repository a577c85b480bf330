import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainObject } from '../../lib/base/plain-object';
import { imageName } from '../../lib/core/pod/image';
import { parseImage } from '../../lib/cli/images/reference';
import { architecturesOf, IMAGES_LOOKED_AT, THIRD_PARTY_IMAGES } from '../../lib/rules/third-party-images';
import schema from '../../values.schema.json';

/** The vendor's own, which no table of ours can know. */
const VENDOR = /\/pixee\//;

/** Every image that the schema names by default: repositories with their tags, and whole references. */
function defaultImages(node: unknown = schema): string[] {
  if (Array.isArray(node)) return node.flatMap(defaultImages);
  if (!isPlainObject(node)) return [];
  const { properties } = node;
  const own: string[] = [];
  if (isPlainObject(properties)) {
    const text = (key: string): unknown =>
      isPlainObject(properties[key]) ? properties[key].default : undefined;
    const [repository, tag, whole] = ['repository', 'tag', 'imageName'].map(text);
    if (typeof repository === 'string')
      own.push(`${repository}:${typeof tag === 'string' ? tag : 'without-default'}`);
    if (typeof whole === 'string') own.push(whole);
  }
  return [...own, ...Object.values(node).flatMap(defaultImages)];
}

const shipped = [...new Set(defaultImages())].filter(
  (image) => !VENDOR.test(image.replace(/^.*proxy\/pixee/, '')),
);

test('the schema has images of third parties', () => {
  expect(shipped.length).toBeGreaterThan(7);
});

test.each(shipped.filter((image) => parseImage(image).tag !== undefined))(
  '%s is in the table, with that tag',
  (image) => {
    const { repository, tag } = parseImage(image);
    const row = THIRD_PARTY_IMAGES.find((one) => repository.endsWith(one.repository));
    expect(row?.tag).toBe(tag);
  },
);

test.each(THIRD_PARTY_IMAGES)('$component is pinned, dated and runs on arm64', (image) => {
  expect(image.tag).toMatch(/\d+\.\d+/);
  expect(image.tag).not.toMatch(/latest|^\d+$/);
  expect(image.released).toMatch(/^20\d\d-\d\d(?:-\d\d)?$/);
  expect((image.released ?? '') <= IMAGES_LOOKED_AT).toBe(true);
  expect(image.page).toMatch(/^https:\/\//);
  expect(image.architectures).toContain('arm64');
  expect(image.digest ?? `sha256:${'0'.repeat(64)}`).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('no repository is listed twice', () => {
  const names = THIRD_PARTY_IMAGES.map(({ repository }) => repository);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['images.pixee.ai/proxy/pixee/index.docker.io/apache/superset:6.1.0', true],
  [`mirror:5000/apache/superset@sha256:${'0'.repeat(64)}`, true],
  ['registry.example.com/tools/my-apache/superset', false],
  ['registry.example.com/tools/superset:6.1.0', false],
])('the architectures of %s are known: %s', (reference, known) => {
  expect(architecturesOf(imageName(reference)) !== undefined).toBe(known);
});

test('the page is made of the table', () => {
  const page = readFileSync(join(__dirname, '../../docs/images.md'), 'utf8');
  for (const { repository, tag, holes, page: news } of THIRD_PARTY_IMAGES) {
    expect(page).toContain(`\`${repository}:${tag}\``);
    expect(page).toContain(holes);
    expect(page).toContain(news);
  }
});
