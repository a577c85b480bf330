import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, YamlOutputType } from 'cdk8s';
import { Analysis } from '../../../constructs/analysis';
import { ObjectStore } from '../../../constructs/object-store';
import { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret } from '../../../lib/core/credential/credential-secret';
import { manifest } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import type { Service } from '../../../lib/generated/kubernetes';

let outdir: string;

beforeEach(() => {
  outdir = join(mkdtempSync(join(tmpdir(), 'pixee-')), 'out');
});

afterEach(() => rmSync(join(outdir, '..'), { recursive: true, force: true }));

function appWith(props: Partial<ReleaseProps> = {}): { app: App; analysis: Analysis; chart: PixeeRelease } {
  const app = new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
  const chart = new PixeeRelease(app, 'pixee', { domain: 'pixee.example.com', ...props });
  const objectStore = ObjectStore.external(chart, 'objects', {
    endpoint: 'https://s3.example.com',
    username: Credential.inline('key-id'),
    password: Credential.inline('secret-key'),
  });
  const analysis = new Analysis(chart, 'analysis', { objectStore });
  return { app, analysis, chart };
}

function objectOf(chart: Chart, kind: string): ApiObject | undefined {
  const isIt = (one: unknown): one is ApiObject => one instanceof ApiObject && one.kind === kind;
  return chart.node.findAll().find(isIt);
}

/** What `app.synth()` throws, or nothing. */
function messageOf(app: App): string {
  try {
    app.synth();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** cdk8s makes the folder before it asks for problems; what counts is that no file is in it. */
function written(): string[] {
  return existsSync(outdir) ? readdirSync(outdir) : [];
}

test('a sound app writes one file per object', () => {
  const { app } = appWith();
  app.synth();
  expect(written()).toHaveLength(4);
});

test('what runs alone needs nothing but what is declared as expected', () => {
  const { app } = appWith({
    serviceAccount: { create: false },
    privateCACert: 'corporate-ca',
    namespace: 'prod',
  });
  expect(messageOf(app)).toBe('');
});

describe('a broken object', () => {
  test('fails the synthesis with object, path and remedy, and nothing is written', () => {
    const { app, analysis } = appWith();
    analysis.workload.deployment.object.addJsonPatch(
      JsonPatch.replace('/spec/selector/matchLabels/app.kubernetes.io~1name', 'wrong'),
    );
    const message = messageOf(app);
    expect(message).toContain(
      '[pixee/release] pixee/analysis/workload/workload/Resource: Deployment/pixee-enterprise-server-analysis: spec.selector',
    );
    expect(message).not.toMatch(/\n\s+at |undefined|\[object/);
    expect(written()).toEqual([]);
  });

  test('is reported with all others, each problem once', () => {
    const { app, analysis } = appWith();
    analysis.workload.deployment.object.addJsonPatch(
      JsonPatch.add('/spec/replicas', 'two'),
      JsonPatch.add('/spec/template/spec/containers/0/imagePullpolicy', 'Always'),
      JsonPatch.remove('/spec/template/spec/containers/0/ports'),
    );
    const lines = messageOf(app).split('\n').slice(1);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(new Set(lines).size).toBe(lines.length);
    expect(messageOf(app)).toContain('spec.replicas');
    expect(messageOf(app)).toContain('imagePullpolicy');
  });

  test('of a custom resource counts too', () => {
    const { app, chart } = appWith({ externalSecretStore: { name: 'vault' } });
    const secret = new CredentialSecret(chart, 'secret', { name: 'db', labels: {}, purpose: 'test' });
    secret.add('password', Credential.external('pixee/db'));
    objectOf(chart, 'ExternalSecret')?.addJsonPatch(JsonPatch.add('/spec/dataForm', []));
    expect(messageOf(app)).toContain('ExternalSecret/db-external: spec.dataForm');
  });

  test('is found in a chart of one’s own, and in every release of the app', () => {
    const app = new App({ outdir });
    for (const name of ['blue', 'green']) {
      const chart = new Chart(app, name, { namespace: name });
      new Release(chart, 'release', { domain: 'pixee.example.com', releaseName: name });
      const service = manifest<Service>(chart, 'service', {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'broken' },
        spec: { ports: [{ port: 80 }] },
      });
      service.addJsonPatch(JsonPatch.replace('/spec/ports/0/port', 'eighty'));
    }
    const message = messageOf(app);
    expect(message).toContain('[blue/release] blue/service: Service/broken: spec.ports[0].port');
    expect(message).toContain('[green/release] green/service: Service/broken: spec.ports[0].port');
    expect(written()).toEqual([]);
  });

  test('is found when it takes the name of one of ours', () => {
    const { app, chart } = appWith();
    const name = 'pixee-enterprise-server-analysis';
    new ApiObject(chart, 'mine', { apiVersion: 'v1', kind: 'Service', metadata: { name } });
    expect(messageOf(app)).toContain(`Service/${name}`);
  });

  test('is no reason to show the secrets of the others', () => {
    const { app, chart } = appWith({ proxy: { httpProxy: 'http://user:pw-canary@proxy:3128' } });
    objectOf(chart, 'Secret')?.addJsonPatch(JsonPatch.add('/type', 7));
    expect(messageOf(app)).toContain('type');
    expect(messageOf(app)).not.toContain('canary');
  });
});

describe('what else is in the chart', () => {
  test('is not judged, whatever its kind', () => {
    const { app, chart } = appWith();
    const spec = { any: 'thing' };
    new ApiObject(chart, 'a', { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' }, spec });
    new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'theirs' }, spec });
    expect(messageOf(app)).toBe('');
  });

  test('may be what ours refers to', () => {
    const { app, analysis, chart } = appWith();
    analysis.workload.pod.env.set('THEIRS', { configMapKeyRef: { name: 'theirs', key: 'a' } });
    expect(messageOf(app)).toContain('ConfigMap/theirs');
    const data = { a: 'b' };
    new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'theirs' }, data });
    expect(messageOf(app)).toBe('');
  });
});

test('Pod Security is checked under restricted only', () => {
  const broken = (hardening: 'standard' | 'restricted'): string => {
    const { app, analysis } = appWith({ hardening });
    analysis.workload.deployment.object.addJsonPatch(
      JsonPatch.add('/spec/template/spec/containers/0/securityContext/capabilities', { drop: ['NET_RAW'] }),
    );
    return messageOf(app);
  };
  expect(broken('restricted')).toContain('capabilities');
  expect(broken('standard')).toBe('');
});
