import { commands } from '../../lib/cli/commands';
import { cli, folderWith, MINIMAL } from './run-cli';

/** Commands that tell something of values, in each of their formats. */
const lines = commands
  .filter(
    ({ options, arguments: words = [] }) =>
      Object.hasOwn(options, 'values') &&
      // what writes files has always something to do
      !Object.hasOwn(options, 'output') &&
      words.every(({ optional = false }) => optional),
  )
  .flatMap(({ name, options }) =>
    (options.format?.choices ?? ['']).map((format): readonly string[] => [
      name,
      ...(format === '' ? [] : ['--format', format]),
    ]),
  );

/** As much as possible lies outside and is named elsewhere. */
const LITTLE = `
global:
  pixee:
    domain: pixee.example.com
    objectStore: { embedded: false, endpoint: https://s3.us-east-1.amazonaws.com, region: us-east-1, credentialType: default }
platform:
  inputBucket: acme-input
  database: { embedded: false, host: db.example.com, username: pixee, existingSecret: database }
`;

describe('where there is nothing to do', () => {
  const cwd = folderWith({ 'minimal.yaml': MINIMAL, 'little.yaml': LITTLE });

  test.each(lines)('%s %s %s says so, or has something to say', async (...argv) => {
    for (const file of ['minimal.yaml', 'little.yaml']) {
      const { code, stdout, stderr } = await cli([...argv, '-f', file], { cwd });
      expect({ code, file, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, file, stderr: '' });
      if (argv.includes('json')) {
        const isEmpty = Object.keys(JSON.parse(stdout) as object).length === 0;
        expect(isEmpty ? stderr : 'Nothing to do: .\n').toMatch(/^Nothing to do: .*\.$/m);
      } else {
        expect(stdout.trim() === '' ? stderr : 'Nothing to do: .\n').toMatch(/^Nothing to do: .*\.$/m);
      }
      // in one way only, and not where a program reads
      expect(stdout).not.toMatch(/nothing to do|^The values do not|^No /im);
    }
  });

  test.each([
    [['authentik'], 'the values do not deploy Authentik'],
    [['webhooks'], 'the values connect no source code host'],
    [['iam'], 'the object store is the embedded one'],
    [['images', '--format', 'crane'], 'each image is pulled from its own place'],
    [['rotate', 'platform.scm.gitlab.webhookSecret'], 'nothing reads platform.scm.gitlab.webhookSecret'],
    [['secrets', '--generate', 'new.yaml'], 'no Secret that must exist may hold a random text'],
  ])('%j', async (argv, why) => {
    const { code, stderr } = await cli([...argv, '-f', 'minimal.yaml', '-q'], { cwd });
    expect(stderr).toContain(`Nothing to do: ${why}`);
    expect(code).toBe(0);
  });

  test('a flag that the values leave without effect is told', async () => {
    const argv = ['iam', '-q', '-f', 'minimal.yaml', '--account-id', '123456789012'];
    expect(await cli(argv, { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('note: --account-id changed nothing: ') as unknown,
    });
    const { stderr } = await cli([...argv, '-f', 'little.yaml'], { cwd });
    expect(stderr).not.toContain('changed nothing');
  });
});
