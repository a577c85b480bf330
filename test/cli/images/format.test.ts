import { formatImages } from '../../../lib/cli/images/format';
import { parseImage } from '../../../lib/cli/images/reference';

const DIGEST = `sha256:${'a'.repeat(64)}`;

function uses(...images: readonly string[]) {
  return images.map((image) => ({ ...parseImage(image), source: image, usedBy: ['Deployment/x main'] }));
}

describe('formatImages', () => {
  test('text: one a line', () => {
    expect(formatImages(uses('a:1', 'ghcr.io/b/c:2'), 'text')).toBe('a:1\nghcr.io/b/c:2\n');
  });

  test('json: parts and users', () => {
    expect(JSON.parse(formatImages(uses('ghcr.io/b/c:2'), 'json'))).toEqual([
      {
        image: 'ghcr.io/b/c:2',
        registry: 'ghcr.io',
        repository: 'b/c',
        source: 'ghcr.io/b/c:2',
        tag: '2',
        usedBy: ['Deployment/x main'],
      },
    ]);
  });

  test('skopeo: registry, repository, then tags and digests', () => {
    const images = uses('ghcr.io/b/c:2', 'ghcr.io/b/c:3', `ghcr.io/b/d:1@${DIGEST}`, 'localhost:5000/e');
    expect(formatImages(images, 'skopeo')).toBe(
      [
        'ghcr.io:',
        '  images:',
        '    b/c:',
        '      - "2"',
        '      - "3"',
        '    b/d:',
        `      - ${DIGEST}`,
        'localhost:5000:',
        '  images:',
        '    e:',
        '      - latest',
        '',
      ].join('\n'),
    );
  });

  test('skopeo: images without a registry come from Docker Hub, and nothing is listed twice', () => {
    expect(formatImages(uses('docker.io/library/nginx:1', 'nginx:1', 'bitnami/redis:7'), 'skopeo')).toBe(
      [
        'docker.io:',
        '  images:',
        '    bitnami/redis:',
        '      - "7"',
        '    library/nginx:',
        '      - "1"',
        '',
      ].join('\n'),
    );
  });

  test('nothing to list is valid in every format', () => {
    expect(formatImages([], 'text')).toBe('');
    expect(formatImages([], 'json')).toBe('[]\n');
    expect(formatImages([], 'skopeo')).toBe('{}\n');
  });
});
