import { parseImage } from '../../../lib/cli/images/reference';

const DIGEST = `sha256:${'a'.repeat(64)}`;

test.each([
  ['nginx', { repository: 'nginx' }],
  ['nginx:1.27', { repository: 'nginx', tag: '1.27' }],
  ['bitnami/redis', { repository: 'bitnami/redis' }],
  ['localhost/app:1', { registry: 'localhost', repository: 'app', tag: '1' }],
  ['localhost:5000/app', { registry: 'localhost:5000', repository: 'app' }],
  ['registry:5000/a/b:1', { registry: 'registry:5000', repository: 'a/b', tag: '1' }],
  [
    'ghcr.io/cloudnative-pg/postgresql:17',
    { registry: 'ghcr.io', repository: 'cloudnative-pg/postgresql', tag: '17' },
  ],
  [`ghcr.io/a/b@${DIGEST}`, { registry: 'ghcr.io', repository: 'a/b', digest: DIGEST }],
  [`ghcr.io/a/b:1@${DIGEST}`, { registry: 'ghcr.io', repository: 'a/b', tag: '1', digest: DIGEST }],
  [
    'images.pixee.ai/proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot:latest',
    {
      registry: 'images.pixee.ai',
      repository: 'proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot',
      tag: 'latest',
    },
  ],
])('takes %s apart', (image, parts) => {
  expect(parseImage(image)).toEqual({ image, ...parts });
});
