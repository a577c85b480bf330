import { placedImage } from '../../../lib/core/pod/image-origin';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const MAP = {
  'docker.io': 'harbor.example.com/hub',
  'images.pixee.ai/proxy/pixee/index.docker.io': 'harbor.example.com/hub/',
  'images.pixee.ai': 'harbor.example.com/pixee',
};
const settings = (more: object) => ({ domain: 'pixee.example.com', ...more });

test.each([
  ['postgres:17', 'harbor.example.com/hub/library/postgres:17'],
  ['timberio/vector:1', 'harbor.example.com/hub/timberio/vector:1'],
  ['index.docker.io/a/b:1', 'harbor.example.com/hub/a/b:1'],
  ['images.pixee.ai/team/app:1', 'harbor.example.com/pixee/team/app:1'],
  ['images.pixee.ai/proxy/pixee/index.docker.io/a/b:1', 'harbor.example.com/hub/a/b:1'],
  ['images.pixee.ai.example.com/a:1', 'rest.example.com/a:1'],
  ['ghcr.io/a/b:1', 'rest.example.com/a/b:1'],
  [`ghcr.io/a/b:1@${DIGEST}`, `rest.example.com/a/b:1@${DIGEST}`],
])('%s is pulled as %s', (reference, placed) => {
  expect(placedImage(reference, settings({ imageRegistries: MAP, imageRegistry: 'rest.example.com' }))).toBe(
    placed,
  );
});

test.each([
  'docker.io/timberio/vector:1',
  'timberio/vector:1',
  'index.docker.io/timberio/vector:1',
  'r.example.com/timberio/vector:1',
])('a digest is found by the spelling %s', (key) => {
  const moved = settings({ imageRegistry: 'r.example.com', imageDigests: { [key]: DIGEST } });
  expect(placedImage('docker.io/timberio/vector:1', moved)).toBe(`r.example.com/timberio/vector:1@${DIGEST}`);
});

test('nothing is moved where nothing is said', () => {
  expect(placedImage('a/b:1', settings({}))).toBe('a/b:1');
});
