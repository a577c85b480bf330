import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, folderWith, MINIMAL } from './run-cli';

const SUPERSET = 'superset: { enabled: true }\n';
const CLIENT = 'global.pixee.access.oidc.client';

const generate = (cwd: string, ...argv: readonly string[]) =>
  cli(['secrets', '-q', '-f', 'values.yaml', '--generate', 'secrets.yaml', ...argv], { cwd });

describe('secrets --generate, when something else is missing', () => {
  test.each([
    ['domain', SUPERSET, [], 'global.pixee.domain is required'],
    [
      'half an integration',
      MINIMAL + SUPERSET,
      ['platform.veracode.apiKeyId=id'],
      'platform.veracode.apiKeySecret is missing',
    ],
    ['client of the sign-in', MINIMAL + SUPERSET, [`${CLIENT}.provider=google`], `${CLIENT}.id is missing`],
    [
      'outside store',
      MINIMAL + SUPERSET,
      ['global.pixee.objectStore.embedded=false'],
      'objectStore.endpoint',
    ],
    ['class of an Ingress', MINIMAL + SUPERSET, ['platform.ingress.enabled=true'], 'className` does not say'],
  ])('makes what can be made, and tells what is missing: %s', async (_, values, sets, missing) => {
    const cwd = folderWith({ 'values.yaml': values });
    const { code, stderr } = await generate(cwd, ...sets.flatMap((set) => ['--set', set]));
    expect(stderr).toContain(missing);
    expect(stderr).toContain('What is missing above may need Secrets of its own');
    expect(code).toBe(1);
    const text = readFileSync(join(cwd, 'secrets.yaml'), 'utf8');
    expect(text).toContain('name: pixee-enterprise-server-superset\n');
    expect(text).not.toContain('incomplete');
  });

  test('makes nothing of values with a mistake', async () => {
    const cwd = folderWith({ 'values.yaml': `${SUPERSET}platform: { replicaCount: many }\n` });
    const { code, stderr } = await generate(cwd);
    expect(code).toBe(1);
    expect(stderr).toContain('platform.replicaCount');
    expect(existsSync(join(cwd, 'secrets.yaml'))).toBe(false);
  });

  test('makes client secrets of which both sides are ours', async () => {
    const cwd = folderWith({ 'values.yaml': `${MINIMAL}authentik: { enabled: true }\n` });
    const { code, stderr } = await generate(cwd);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'secrets.yaml'), 'utf8')).toMatch(
      /name: oidc-client-secrets\n(?:.*\n)*?stringData:\n {2}secret: "?[0-9a-f]{64}/,
    );
  });
});
