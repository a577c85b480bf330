import fc from 'fast-check';
import {
  type Image,
  imageReference,
  imageVersion,
  pullSecrets,
  withRegistry,
} from '../../../lib/core/pod/image';
import { release } from '../../support/chart';

const DIGEST = `sha256:${'2d0f'.repeat(16)}`;
const OTHER_DIGEST = `sha256:${'beef'.repeat(16)}`;

describe('imageReference', () => {
  test.each<[string, Image, string]>([
    ['repository and tag', { repository: 'acme/app', tag: '1.2' }, 'acme/app:1.2'],
    [
      'a registry',
      { registry: 'reg.example.com', repository: 'acme/app', tag: '1.2' },
      'reg.example.com/acme/app:1.2',
    ],
    ['a registry with a port', { registry: 'reg:5000', repository: 'app', tag: '1' }, 'reg:5000/app:1'],
    ['superfluous slashes', { registry: 'reg/', repository: '/acme/app/', tag: '1' }, 'reg/acme/app:1'],
    ['no registry when it is empty', { registry: '', repository: 'acme/app', tag: '1' }, 'acme/app:1'],
    ['latest without a tag', { repository: 'app' }, 'app:latest'],
    ['latest with an empty tag', { repository: 'app', tag: '' }, 'app:latest'],
    ['tag and digest', { repository: 'app', tag: '1', digest: DIGEST }, `app:1@${DIGEST}`],
    ['tag and digest in one', { repository: 'app', tag: `1@${DIGEST}` }, `app:1@${DIGEST}`],
    ['a digest in place of the tag', { repository: 'app', tag: DIGEST }, `app@${DIGEST}`],
    ['an empty digest', { repository: 'app', tag: '1', digest: '' }, 'app:1'],
  ])('writes %s', (_, image, expected) => {
    expect(imageReference(image)).toBe(expected);
  });

  test('never has two digests: the one given by itself wins over the one in the tag', () => {
    const image = { repository: 'app', tag: `1@${OTHER_DIGEST}`, digest: DIGEST };
    expect(imageReference(image)).toBe(`app:1@${DIGEST}`);
    expect(imageReference({ repository: 'app', tag: OTHER_DIGEST, digest: DIGEST })).toBe(`app@${DIGEST}`);
  });

  test('an image pinned by its digest alone does not pretend to be the latest', () => {
    expect(imageReference({ repository: 'app', digest: DIGEST })).toBe(`app@${DIGEST}`);
    expect(imageVersion({ repository: 'app', digest: DIGEST })).toBeUndefined();
  });
});

test.each<[Image, string | undefined]>([
  [{ tag: '1.2' }, '1.2'],
  [{ tag: `1.2@${DIGEST}` }, '1.2'],
  [{ tag: DIGEST }, undefined],
  [{}, 'latest'],
])('imageVersion of %j is %j', (image, expected) => {
  expect(imageVersion(image)).toBe(expected);
});

describe('withRegistry', () => {
  test.each([
    ['nginx', 'mirror/nginx'],
    ['nginx:1.2', 'mirror/nginx:1.2'],
    ['library/nginx:1.2', 'mirror/library/nginx:1.2'],
    ['ghcr.io/acme/app:1', 'mirror/acme/app:1'],
    ['localhost/app:1', 'mirror/app:1'],
    ['reg:5000/acme/app:1', 'mirror/acme/app:1'],
    [`ghcr.io/acme/app:1@${DIGEST}`, `mirror/acme/app:1@${DIGEST}`],
    ['images.pixee.ai/proxy/pixee/index.docker.io/a/b:1', 'mirror/proxy/pixee/index.docker.io/a/b:1'],
  ])('moves %s to %s', (reference, expected) => {
    expect(withRegistry(reference, 'mirror')).toBe(expected);
  });

  test('takes a registry with port and path, and superfluous slashes', () => {
    expect(withRegistry('ghcr.io/acme/app:1', 'mirror.example.com:5000/pixee/')).toBe(
      'mirror.example.com:5000/pixee/acme/app:1',
    );
  });

  test('moving twice to hosts is moving to the last', () => {
    const host = fc.domain();
    fc.assert(
      fc.property(host, host, (first, last) => {
        const moved = withRegistry(withRegistry('ghcr.io/acme/app:1', first), last);
        expect(moved).toBe(`${last}/acme/app:1`);
      }),
    );
  });
});

test('the registry of the release moves every image', () => {
  expect(release().release.image('ghcr.io/a/b:1')).toBe('ghcr.io/a/b:1');
  expect(release({ imageRegistry: 'mirror:5000' }).release.image('ghcr.io/a/b:1')).toBe('mirror:5000/a/b:1');
});

describe('pullSecrets', () => {
  test('names each Secret once and declares it as expected', () => {
    const { release: one } = release();
    expect(pullSecrets(one, [{ name: 'b' }, { name: 'a' }, { name: 'b' }])).toEqual([
      { name: 'b' },
      { name: 'a' },
    ]);
    expect(one.expected).toEqual([
      { kind: 'Secret', name: 'a', keys: ['.dockerconfigjson'], purpose: 'image pull secret' },
      { kind: 'Secret', name: 'b', keys: ['.dockerconfigjson'], purpose: 'image pull secret' },
    ]);
  });

  test.each([[undefined], [{}], ['{}' as const], [[]]])('%j means none', (given) => {
    const { release: one } = release();
    expect(pullSecrets(one, given)).toEqual([]);
    expect(one.expected).toEqual([]);
  });
});
