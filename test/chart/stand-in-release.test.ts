import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Testing } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import type { PlainObject } from '../../lib/base/plain-object';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { valueAt } from '../../lib/chart/profile/scope';
import { command, type CommandResult } from '../support/command';
import { readScenarioValues } from '../support/scenario-values';
import { STAND_IN_PROFILE } from './stand-in';

/** What derives from the vendor's objects reads those of the profile: here of the chart that stands for the vendor's. */
const PROFILE = readFileSync(STAND_IN_PROFILE, 'utf8');
const KEEPING = PROFILE.replace(/^keep: .*$/m, 'keep: [extra-objects, hardening, release-label]');
const VALUES = {
  global: {
    pixee: {
      domain: 'pixee.example.com',
      access: { oidc: { client: { provider: 'google', id: 'web', existingSecret: 'client' } } },
      ai: { default: { provider: 'openai', existingSecret: 'ai' } },
    },
  },
  platform: {
    service: { port: 8080 },
    ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] },
  },
};

function server(values: object, profile: string): PixeeEnterpriseServer {
  return new PixeeEnterpriseServer(Testing.app(), 'pixee', {
    values,
    profile: ChartProfile.parse(profile),
    releaseName: 'pixee',
    silent: true,
  });
}

function find(objects: readonly PlainObject[], kind: string, name: string): PlainObject {
  const found = objects.find((one) => one.kind === kind && valueAt(one, ['metadata', 'name']) === name);
  if (found === undefined) throw new Error(`no ${kind}/${name}`);
  return found;
}

test.each([
  'minimal',
  'ai-models',
  'external-everything',
  'existing-secrets',
  'integrations-all',
  'sign-in-embedded',
  'hardening-restricted',
  'istio',
])('with what is kept of ours the chart’s objects pass all checks and restricted, in %s', (name) => {
  const scenario = readScenarioValues().find((one) => one.name === name)?.values as { cdk8s?: object };
  const whole = server({ ...scenario, cdk8s: { ...scenario.cdk8s, hardening: 'restricted' } }, KEEPING);
  expect(() => whole.toJson()).not.toThrow();
  const { findings } = whole.release;
  expect(findings.filter(({ rule, severity }) => severity === 'error' || rule === 'pod-security')).toEqual(
    [],
  );
});

test.each([
  ['a probe', /(startupProbe\.httpGet\.port'?: )http/, /startupProbe\.httpGet\.port/],
  ['a Service', /(targetPort'?: )http/g, /targetPort/],
])('%s of the chart that leads nowhere is found', (_, before, message) => {
  expect(PROFILE).toMatch(before);
  expect(() => server(VALUES, PROFILE.replace(before, '$1nowhere')).toJson()).toThrow(message);
});

test('network policies let the chart’s pods be called on their ports, and call whom ours call, and each other', () => {
  const objects = server({ ...VALUES, cdk8s: { networkPolicies: { enabled: true } } }, PROFILE).toJson();
  const web = find(objects, 'NetworkPolicy', 'pixee-web');
  expect(valueAt(web, ['spec', 'podSelector', 'matchLabels'])).toEqual({ app: 'web', release: 'pixee' });
  expect(JSON.stringify(valueAt(web, ['spec', 'ingress']))).toContain('"port":8088');
  const egress = JSON.stringify(valueAt(web, ['spec', 'egress']));
  // the database, the object store, the analysis, and models outside
  for (const port of [5432, 8333, 9000, 443]) expect(egress).toContain(`"port":${String(port)}`);
  const engine = find(objects, 'NetworkPolicy', 'pixee-engine');
  expect(JSON.stringify(valueAt(engine, ['spec', 'ingress']))).toContain('"app":"web"');
});

describe('a command', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
    writeFileSync(join(folder, 'values.yaml'), JSON.stringify(VALUES));
    writeFileSync(join(folder, 'pixee-chart.yaml'), PROFILE);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...argv: string[]): Promise<CommandResult> =>
    command([...argv, '-f', 'values.yaml', '--profile', 'pixee-chart.yaml'], { cwd: folder });

  test('lists the chart’s images', async () => {
    const { stdout } = await run('images');
    expect(stdout).toContain('registry.pixee.ai/pixee/web:2026.11');
    expect(stdout).toContain('registry.pixee.ai/pixee/engine:2026.11');
    expect(stdout).not.toContain('/pixee/pixeebot');
  });

  test('lists the chart’s Secrets', async () => {
    const { stdout } = await run('secrets');
    expect(stdout).toContain('pixee-enterprise-server-web-keys');
    expect(stdout).not.toContain('pixee-enterprise-server-platform');
  });

  test('looks at the chart’s workloads when it verifies', async () => {
    const { stdout } = await run('verify');
    expect(stdout).toMatch(/statefulset\/pixee-enterprise-server-web/i);
    expect(stdout).not.toMatch(/pixee-enterprise-server-platform/);
  });

  test('collects from the chart’s pods in a support bundle', async () => {
    const { stdout } = await run('synth', '--stdout', '-q');
    const bundle = /kind: SupportBundle[\s\S]*?(?=\n---)/.exec(stdout)?.[0] ?? '';
    expect(bundle).toMatch(/app=web|pixee-enterprise-server-web/);
    expect(bundle).not.toContain('pixee-enterprise-server-platform');
  });

  test('blacks the variables of the chart’s pods out that hold secrets', async () => {
    const { stdout } = await run('support-bundle');
    const redactors = /kind: Redactor[\s\S]*/.exec(stdout)?.[0] ?? '';
    // its own name for the client's secret, which none of ours is
    expect(redactors).toContain('SSO_SECRET');
    expect(redactors).not.toContain('QUARKUS_');
  });

  test('looks for the Secrets that the chart’s pods read, and for what it draws by chance, before anything is applied', async () => {
    const { stdout } = await run('preflight');
    expect(stdout).toContain('pixee-enterprise-server-web-keys');
    expect(stdout).toMatch(/pixee-enterprise-server-web-keys[\s\S]*session/);
  });

  test('says which fields of the chart’s objects a value is in', async () => {
    const { stdout } = await command(['explain', 'platform.service.port', '--profile', 'pixee-chart.yaml'], {
      cwd: folder,
    });
    expect(stdout).toMatch(/Ingress\/[\s\S]*backend\.service\.port\.number/);
    expect(stdout).toMatch(/Service\/[\s\S]*spec\.ports/);
  });

  test('draws the chart’s workloads', async () => {
    const { stdout } = await run('graph');
    expect(stdout).toContain('web');
  });
});
