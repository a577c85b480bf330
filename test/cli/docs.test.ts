import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { cli } from './run-cli';

const FIXTURES = join(__dirname, '../fixtures/docs');

function namesIn(folder: string): string[] {
  return readdirSync(join(FIXTURES, folder)).sort();
}

function read(folder: string, name: string): string {
  return readFileSync(join(FIXTURES, folder, name), 'utf8').replace('GENERATED', () =>
    JSON.stringify(privateKey()),
  );
}

/** Made anew, so that no key lies in the repository. */
function privateKey(): string {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return key.export({ type: 'pkcs1', format: 'pem' }) as string;
}

describe("the values that the product's documentation gives as examples", () => {
  test.each(namesIn('accepted'))('%s makes manifests', async (name) => {
    const { code, stdout, stderr } = await cli(['synth', '-f', '-', '--stdout'], {
      stdin: read('accepted', name),
    });
    expect(stderr).not.toMatch(/^error/m);
    expect(code).toBe(0);
    const kinds = parseAllDocuments(stdout).map((document) => document.get('kind'));
    expect(kinds.filter((kind) => kind === 'Deployment').length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    [
      'aws-database-at-the-root.yaml',
      'database does not belong at the root',
      'move it to `platform.database`',
    ],
    [
      'gke-ingress-under-global.yaml',
      'global.platform does not belong below `global`',
      'move it to `platform`',
    ],
  ])('%s is refused with a message of its own', async (name, message, help) => {
    const { code, stdout, stderr } = await cli(['synth', '-f', '-', '--stdout'], {
      stdin: read('refused', name),
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`error[unknown-key]: ${message}`);
    expect(stderr).toContain(`help: ${help}\n`);
    expect(stderr).toContain('1 error,');
  });

  test('are all tried', () => {
    expect(namesIn('refused')).toHaveLength(2);
    expect(readdirSync(FIXTURES).sort()).toEqual(['accepted', 'refused']);
  });
});
