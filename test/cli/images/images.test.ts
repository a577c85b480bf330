import { parse } from 'yaml';
import { cli, MINIMAL } from '../run-cli';

const VERSION = ['--set', 'cdk8s.productVersion=1.2.3'];
const REPOSITORY = 'proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot';

function images(...argv: readonly string[]) {
  return cli(['images', '-f', '-', ...argv], { stdin: MINIMAL });
}

describe('images', () => {
  test('lists every image once', async () => {
    const { code, stdout } = await images(...VERSION);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toContain(`images.pixee.ai/${REPOSITORY}:1.2.3`);
    expect(lines).toEqual([...new Set(lines)].sort());
  });

  test('applies the registry override to all of them', async () => {
    const { stdout } = await images(...VERSION, '--set', 'cdk8s.imageRegistry=registry.example.com/mirror');
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^registry\.example\.com\/mirror\//);
  });

  test('tells what uses an image, as JSON', async () => {
    const { stdout } = await images(...VERSION, '--format', 'json');
    expect(JSON.parse(stdout)).toContainEqual({
      image: `images.pixee.ai/${REPOSITORY}:1.2.3`,
      registry: 'images.pixee.ai',
      repository: REPOSITORY,
      source: `images.pixee.ai/${REPOSITORY}:1.2.3`,
      tag: '1.2.3',
      usedBy: [
        'Deployment/pixee-enterprise-server-analysis analysis',
        'Deployment/pixee-enterprise-server-platform pixeebot',
      ],
    });
  });

  test('makes input for skopeo', async () => {
    const { stdout } = await images(...VERSION, '--format', 'skopeo');
    expect(parse(stdout)).toMatchObject({ 'images.pixee.ai': { images: { [REPOSITORY]: ['1.2.3'] } } });
  });

  test('prints nothing when the values are wrong', async () => {
    const { code, stdout, stderr } = await images('--set', 'platform.replicaCount=two');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('platform.replicaCount');
  });

  test('keeps warnings out of the list', async () => {
    const { stdout, stderr } = await images();
    expect(stdout).not.toContain('warning');
    expect(stderr).toMatch(/^\d+ warnings?; `cdk8s-pixee validate` tells more$/m);
  });
});
