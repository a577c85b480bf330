import { App, Testing } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import type { PlainObject } from '../../lib/base/plain-object';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { valueAt } from '../../lib/chart/profile/scope';

const profileOf = (head = 'keep: []\nignore: []'): ChartProfile =>
  ChartProfile.parse(`kind: ChartProfile
chart: { name: pixee-enterprise-server, version: 9.4.1 }
learned: {}
names: { platform: platform }
chartKeys: [platform.newKey]
${head}
objects:
  - id: Deployment/web
    component: platform
    fields:
      apiVersion: apps/v1
      kind: Deployment
      metadata.name: '{$release}-web'
      metadata.annotations["vendor.example/x"]: y
      spec.replicas: 2
      spec.selector.matchLabels.app: web
      spec.template.metadata.labels.app: web
      spec.template.metadata.annotations["checksum/conf"]: '{$checksum}'
      spec.template.spec.containers[web].image: 'vendor/web:{platform.newKey ?? ''1''}'
      spec.template.spec.containers[web].ports[http].containerPort: 8088
      spec.template.spec.containers[web].envFrom: { list: [{ fields: { configMapRef.name: '{$release}-conf' } }] }
      spec.template.spec.containers[web].env[KEY].valueFrom.secretKeyRef.name: vendor-key
      spec.template.spec.containers[web].env[KEY].valueFrom.secretKeyRef.key: text
  - id: ConfigMap/conf
    component: platform
    fields:
      apiVersion: v1
      kind: ConfigMap
      metadata.name: '{$release}-conf'
      data.URL: '{global.pixee.domain}'
complete: true
`);

function synthesize(profile: ChartProfile, more: object = {}) {
  const server = new PixeeEnterpriseServer(Testing.app(), 'pixee', {
    values: { global: { pixee: { domain: 'pixee.example.com' } }, ...more },
    profile,
    releaseName: 'pixee',
    silent: true,
  });
  const objects: readonly PlainObject[] = server.toJson();
  const find = (kind: string, name: string): PlainObject | undefined =>
    objects.find((one) => one.kind === kind && valueAt(one, ['metadata', 'name']) === name);
  return { server, objects, find };
}

test('the chart’s objects stand in the place of ours, and all else stays', () => {
  const { find, objects } = synthesize(profileOf());
  expect(find('Deployment', 'pixee-web')).toBeDefined();
  expect(find('Deployment', 'pixee-platform')).toBeUndefined();
  expect(find('Service', 'pixee-platform')).toBeUndefined();
  expect(find('ConfigMap', 'pixee-support-bundle')).toBeDefined();
  expect(objects.some(({ kind }) => kind === 'Cluster')).toBe(true);
});

test('what the chart’s pods read has to be there, and support looks at the chart’s pods', () => {
  const { server, find } = synthesize(profileOf());
  expect(server.release.expected).toContainEqual(
    expect.objectContaining({ kind: 'Secret', name: 'vendor-key', keys: ['text'] }),
  );
  const bundle = JSON.stringify(find('ConfigMap', 'pixee-support-bundle'));
  expect(bundle).toContain('pixee-web');
  expect(bundle).not.toContain('pixee-platform');
});

test('a checksum is over what the pod reads', () => {
  const sum = (domain: string): unknown =>
    valueAt(synthesize(profileOf(), { global: { pixee: { domain } } }).find('Deployment', 'pixee-web'), [
      'spec',
      'template',
      'metadata',
      'annotations',
      'checksum/conf',
    ]);
  expect(sum('a.example.com')).toMatch(/^[0-9a-f]{64}$/);
  expect(sum('a.example.com')).not.toBe(sum('b.example.com'));
});

test('what is ignored is left out', () => {
  const { find } = synthesize(
    profileOf('keep: []\nignore: ["Deployment/*-web metadata.annotations", "ConfigMap/pixee-conf"]'),
  );
  expect(find('ConfigMap', 'pixee-conf')).toBeUndefined();
  expect(valueAt(find('Deployment', 'pixee-web'), ['metadata', 'annotations'])).toBeUndefined();
});

test('what is kept of ours lies below what the chart says', () => {
  const { find } = synthesize(profileOf('keep: [hardening, release-label, extra-objects]\nignore: []'));
  const web = find('Deployment', 'pixee-web');
  expect(valueAt(web, ['metadata', 'labels'])).toEqual({ 'cdk8s-pixee/release': 'pixee' });
  expect(valueAt(web, ['spec', 'template', 'spec', 'containers', 0, 'securityContext'])).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
  });
});

test('restricted holds for the chart’s pods as well', () => {
  const { server } = synthesize(profileOf(), { cdk8s: { hardening: 'restricted' } });
  expect(server.release.findings.filter(({ rule }) => rule === 'pod-security')).toEqual([]);
});

test('a key that only the chart knows is no slip with a profile, and is one without', () => {
  const values = { platform: { newKey: '5' } };
  const { find } = synthesize(profileOf(), values);
  const image = ['spec', 'template', 'spec', 'containers', 0, 'image'];
  expect(valueAt(find('Deployment', 'pixee-web'), image)).toBe('vendor/web:5');
  const domain = { global: { pixee: { domain: 'pixee.example.com' } } };
  expect(
    () => new PixeeEnterpriseServer(new App(), 'pixee', { values: { ...domain, ...values } as never }),
  ).toThrow(/newKey/);
});

test.each([
  ['keep: [everything]\nignore: []', /keep has hardening, release-label, extra-objects, not everything/],
  ['keep: []\nignore: [Deployment]', /ignore has Kind\/name/],
])('a profile with %s is refused', (head, message) => {
  expect(() => profileOf(head)).toThrow(message);
});

test.each([
  ['cdk8s', { cdk8s: { productVersion: '1.42.0' } }, ['cdk8s', 'productVersion']],
  ['a tag', { platform: { image: { tag: 'v9.5.0' } } }, ['platform', 'image', 'tag']],
])('another version in %s than the chart is of is told', (_, values, path) => {
  const { server } = synthesize(profileOf(), values);
  expect(server.release.findings.filter(({ rule }) => rule === 'chart-profile')).toEqual([
    expect.objectContaining({
      path,
      severity: 'warning',
      message: expect.stringMatching(
        /is v?\d+\.\d+\.\d+, but the profile is of the chart pixee-enterprise-server 9\.4\.1/,
      ) as unknown,
    }),
  ]);
});

test.each(['9.4.1', 'v9.4.1', 'stable'])('the version %s is the chart’s own, or says nothing', (tag) => {
  const { server } = synthesize(profileOf(), { platform: { image: { tag } } });
  expect(server.release.findings.filter(({ rule }) => rule === 'chart-profile')).toEqual([]);
});

test('images come from the registry of the release, with its pull secret and its digests', () => {
  const { find } = synthesize(profileOf(), {
    cdk8s: {
      imageRegistry: 'mirror.company.com/pixee',
      imagePullSecret: { name: 'mirror' },
      imageDigests: { 'vendor/web:1': `sha256:${'a'.repeat(64)}` },
    },
  });
  const pod = valueAt(find('Deployment', 'pixee-web'), ['spec', 'template', 'spec']);
  expect(valueAt(pod, ['containers', 0, 'image'])).toBe(
    `mirror.company.com/pixee/vendor/web:1@sha256:${'a'.repeat(64)}`,
  );
  expect(valueAt(pod, ['imagePullSecrets'])).toEqual([{ name: 'mirror' }]);
});
