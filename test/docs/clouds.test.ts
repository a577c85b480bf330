import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import { App } from 'cdk8s';
import type { Values } from '../../lib/values/contract/values';
import { command } from '../support/command';

const ROOT = join(__dirname, '../..');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

/** The guide of each cloud, and what its example must be about. */
const CLOUDS: readonly [string, readonly RegExp[]][] = [
  ['aws', [/className: alb/, /rds\.amazonaws\.com/, /credentialType: default/]],
  ['azure', [/webapprouting/, /postgres\.database\.azure\.com/, /provider: microsoft/]],
  ['gcp', [/className: gce/, /storage\.googleapis\.com/, /provider: google/]],
  ['oci', [/compat\.objectstorage/, /oci-bv/, /certManager/]],
];

describe.each(CLOUDS)('docs/%s.md', (cloud, subjects) => {
  const file = join(ROOT, 'examples', `${cloud}.yaml`);

  test('has an example that is complete: nothing is found in it, warnings included', async () => {
    const { code, stdout, stderr } = await command(['validate', '--strict', '-f', file]);
    expect({ code, output: `${stdout}${stderr}` }).toEqual({
      code: 0,
      output: expect.stringMatching(/^valid: \d+ objects checked/),
    });
  });

  test('is about the services of that cloud', () => {
    for (const subject of subjects) expect(read('examples', `${cloud}.yaml`)).toMatch(subject);
    expect(read('docs', `${cloud}.md`)).toContain(`examples/${cloud}.yaml`);
  });

  test('names every Secret that somebody has to make', () => {
    const values = parse(read('examples', `${cloud}.yaml`)) as Values;
    const { release } = new PixeeEnterpriseServer(new App(), 'pixee', { values, silent: true });
    const secrets = release.expected.filter(({ kind }) => kind === 'Secret').map(({ name }) => name);
    for (const name of secrets)
      expect([name, read('docs', `${cloud}.md`)]).toEqual([name, expect.stringContaining(name)]);
  });
});

test.each(['values.yaml', 'gateway.yaml'])(
  'the example for everybody, %s, has nothing to be found in, either',
  async (file) => {
    const { code } = await command(['validate', '--strict', '-f', join(ROOT, 'examples', file)]);
    expect(code).toBe(0);
  },
);

test('the example of a Gateway has a route, no Ingress, and no way in beside it', () => {
  const values = parse(read('examples', 'gateway.yaml')) as Values;
  const { release } = new PixeeEnterpriseServer(new App(), 'pixee', { values, silent: true });
  const kinds = release.rendered.map((object) => object.split('/')[0]);
  expect(kinds).toContain('HTTPRoute');
  expect(kinds).toContain('NetworkPolicy');
  expect(kinds).not.toContain('Ingress');
});
