import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../support/command';

const ROOT = join(__dirname, '../..');
const EXAMPLE = readFileSync(join(ROOT, 'examples/gateway.yaml'), 'utf8');
const GOLDEN = join(ROOT, 'test/golden/gateway/values.yaml');

test('verify asks every Gateway, and every route by itself: of a single object kubectl gives no list', async () => {
  const { stdout } = await command(['verify', '-f', '-'], { stdin: EXAMPLE });
  expect(stdout).toContain('kubectl get gateway.gateway.networking.k8s.io/public --namespace gateways\n');
  expect(stdout).toMatch(
    /kubectl get httproutes\.gateway\.networking\.k8s\.io pixee-enterprise-server-platform --namespace \S+ -o jsonpath='\{\.metadata\.name\}/,
  );
  expect(stdout).not.toContain('.items[*]');
  expect(stdout).not.toContain('No Ingress or Gateway leads');
});

test('preflight looks for the definitions by their names, from the version that has them', async () => {
  const { stdout } = await command(['preflight', '-f', GOLDEN]);
  expect(stdout).toContain('customResourceDefinitionName: backendtlspolicies.gateway.networking.k8s.io');
  expect(stdout).toMatch(/listenersets\.gateway\.networking\.k8s\.io is missing\. Version 1\.5/);
  expect(stdout).toMatch(/httproutes\.gateway\.networking\.k8s\.io is missing\. Version 1\.2/);
});

describe('diff tells of a route', () => {
  const diff = async (before: string, after: string): Promise<string> => {
    const { stdout: old } = await command(['synth', '-q', '-f', '-', '--stdout'], { stdin: before });
    const { stdout: now } = await command(['synth', '-q', '-f', '-', '--stdout'], { stdin: after });
    const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
    try {
      writeFileSync(join(folder, 'old.yaml'), old);
      writeFileSync(join(folder, 'new.yaml'), now);
      return (await command(['diff', join(folder, 'old.yaml'), join(folder, 'new.yaml')])).stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const without = EXAMPLE.replace(/ {2}gateway:\n(?: {4}.*\n)+/, '');
  const guarded = EXAMPLE.replace(
    / {8}sectionName: https\n/,
    '$&    filters:\n      - type: ExtensionRef\n        extensionRef: { group: example.com, kind: Guard, name: sign-in }\n',
  );

  test('that it opens the domain', async () => {
    const told = await diff(without, EXAMPLE);
    expect(told).toContain('HTTPRoute/pixee-enterprise-server-platform');
    expect(told).toContain('opens pixee.example.com to whoever reaches it');
  });

  test('that what guards it goes', async () => {
    const told = await diff(guarded, EXAMPLE);
    expect(told).toMatch(
      /access widened\n {2}~ HTTPRoute\/pixee-enterprise-server-platform\n {6}what guards it changes/,
    );
  });

  test('that its addresses answer no longer', async () => {
    expect(await diff(EXAMPLE, without)).toContain('its addresses answer no longer: DNS names can go');
  });
});
