import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Credential } from '../../../lib/core/credential/credential';
import { Release } from '../../../lib/core/release/release';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { Analysis } from '../../../constructs/analysis';
import { Database } from '../../../constructs/database';
import { ObjectStore } from '../../../constructs/object-store';
import { FIRST_CERTIFICATE } from '../../../lib/values/samples/certificates';
import { object, objects, release, withoutEffect, workload } from '../../support/chart';

describe('Release.of', () => {
  const app = new App();
  const chart = new Chart(app, 'chart');
  const one = new Release(chart, 'release', { domain: 'pixee.example.com' });

  test('finds the release of the chart from any depth, and from the release itself', () => {
    const deep = new Construct(new Construct(chart, 'a'), 'b');
    for (const scope of [chart, deep, one]) expect(Release.of(scope)).toBe(one);
  });

  test('finds the nearest one', () => {
    const inner = new Construct(chart, 'inner');
    const second = new Release(inner, 'release', { domain: 'second.example.com', releaseName: 'second' });
    expect(Release.of(new Construct(inner, 'deep'))).toBe(second);
    expect(Release.of(new Construct(chart, 'beside'))).toBe(one);
  });

  test('fails without one and names both ways to get one', () => {
    const lonely = new Construct(new Chart(app, 'other'), 'deep');
    expect(() => Release.of(lonely)).toThrow(
      "other/deep: no release above it; use `new PixeeRelease(app, 'pixee', { domain })` as its scope, " +
        "or add `new Release(chart, 'release', { domain })` to your chart first",
    );
  });

  test('does not depend on the copy of the package', () => {
    expect(Object.getOwnPropertySymbols(chart)).toContain(Symbol.for('cdk8s-pixee.Release'));
  });
});

test('fails with a reason when a chart gets two releases', () => {
  const chart = release();
  expect(() => new Release(chart, 'second', { domain: 'b.example.com' })).toThrow(/already has a release/);
});

describe('fails when', () => {
  test.each<[string, Partial<ReleaseProps>, RegExp]>([
    ['the release name is too long', { releaseName: 'r'.repeat(54) }, /at most 53 lower-case/],
    [
      'the release name is no DNS label',
      { releaseName: 'My_Release' },
      /releaseName must be .*, got "My_Release"/,
    ],
    ['the release name is empty', { releaseName: '' }, /"" is not a DNS label/],
    ['the namespace is no DNS label', { namespace: 'Prod' }, /namespace must be a DNS label/],
    ['the domain is empty', { domain: '' }, /domain/],
    ['the domain has a scheme', { domain: 'https://pixee.example.com' }, /domain.*https:\/\//],
    ['the domain has a path', { domain: 'pixee.example.com/app' }, /domain/],
    ['the domain has a port', { domain: 'pixee.example.com:8443' }, /domain/],
  ])('%s', (_, props, message) => {
    expect(() => release(props)).toThrow(message);
  });
});

test.each<[Partial<ReleaseProps>, string]>([
  [{}, 'https://pixee.example.com'],
  [{ protocol: 'http' }, 'http://pixee.example.com'],
  [{ protocol: 'http', externalProtocol: 'https' }, 'https://pixee.example.com'],
  [{ port: '8443' }, 'https://pixee.example.com:8443'],
  [{ domain: '10.0.0.1' }, 'https://10.0.0.1'],
])('the URL of %j is %s', (props, url) => {
  expect(release(props).release.url).toBe(url);
});

test('an empty registry or port is none, as in Helm', () => {
  const { release: one } = release({ imageRegistry: '', port: '' });
  expect(one.image('ghcr.io/a/b:1')).toBe('ghcr.io/a/b:1');
  expect(one.url).toBe('https://pixee.example.com');
});

describe('the namespace', () => {
  const inChart = (chartNamespace?: string, namespace?: string): string =>
    new Release(new Chart(new App(), 'chart', { namespace: chartNamespace }), 'release', {
      domain: 'a.example.com',
      namespace,
    }).namespace;

  test('is the one given, else the chart’s, else the documented one', () => {
    expect(inChart('chart', 'given')).toBe('given');
    expect(inChart('chart')).toBe('chart');
    expect(inChart()).toBe('pixee-enterprise-server');
  });
});

describe('expected objects', () => {
  test('are sorted, each once, with all keys', () => {
    const { release: one } = release();
    one.expect({ kind: 'Secret', name: 'b', keys: ['y'] });
    one.expect({ kind: 'Secret', name: 'b', keys: ['x', 'y'], purpose: 'first' });
    one.expect({ kind: 'Secret', name: 'b' });
    one.expect({ kind: 'ConfigMap', name: 'z' });
    expect(one.expected).toEqual([
      { kind: 'ConfigMap', name: 'z' },
      { kind: 'Secret', name: 'b', keys: ['x', 'y'], purpose: 'first' },
    ]);
  });

  test('are not those that are rendered', () => {
    const chart = release({ imagePullSecret: { dockerconfigjson: Credential.inline('{"auths":{}}') } });
    analysis(chart);
    const names = chart.release.expected.map(({ kind, name }) => `${kind}/${name}`);
    expect(names).not.toContain('ServiceAccount/pixee');
    expect(names).not.toContain('Secret/pixee-registry');
  });
});

test('internal hosts come short and with the namespace, sorted', () => {
  const { release: one } = release({ namespace: 'prod' });
  one.addInternalHost('b');
  one.addInternalHost('a');
  one.addInternalHost('b');
  expect(one.internalHosts).toEqual(['a', 'a.prod.svc', 'b', 'b.prod.svc']);
});

test('what was rendered is known by kind and name', () => {
  const chart = release({ createNamespace: true });
  workload(chart);
  const rendered = [
    'Namespace/pixee-enterprise-server',
    'ServiceAccount/pixee',
    'Deployment/pixee-enterprise-server-test',
  ];
  expect(chart.release.rendered).toEqual(rendered);
  expect(rendered.every((label) => chart.release.owns(label))).toBe(true);
  expect(chart.release.owns('Service/pixee-enterprise-server-test')).toBe(false);
});

describe('annotations of the ServiceAccount', () => {
  const added = { 'eks.amazonaws.com/role-arn': 'ours', other: 'ours' };

  test('can be added later; those of the user win', () => {
    const annotations = { 'eks.amazonaws.com/role-arn': 'theirs' };
    const chart = release({ serviceAccount: { annotations } });
    chart.release.annotateServiceAccount(added);
    expect(object(chart, 'ServiceAccount', 'pixee').metadata?.annotations).toEqual({
      ...added,
      ...annotations,
    });
  });

  test('are passed over when the account is not ours', () => {
    const chart = release({ serviceAccount: { create: false } });
    chart.release.annotateServiceAccount(added);
    expect(objects(chart)).toEqual([]);
  });
});

test('labels and annotations are copies', () => {
  const { release: one } = release({ labels: { a: 'b' } });
  Object.assign(one.labels, { c: 'd' });
  expect(one.labels).toEqual({ a: 'b' });
});

test('what the components are part of stands in every label, and must fit there', () => {
  const chart = release({ partOf: 'identity' });
  expect(object(chart, 'ServiceAccount', 'pixee').metadata?.labels).toMatchObject({
    'app.kubernetes.io/name': 'identity',
    'app.kubernetes.io/part-of': 'identity',
  });
  expect(() => release({ partOf: 'a b' })).toThrow(/partOf must be at most 63 letters.* got "a b"/);
});

const ALL: Required<Omit<ReleaseProps, 'privateCA'>> = {
  domain: 'other.example.com',
  releaseName: 'other',
  namespace: 'other',
  protocol: 'http',
  externalProtocol: 'http',
  port: '8443',
  imageRegistry: 'registry.example.com',
  imageRegistries: { 'images.pixee.ai': 'registry.example.com/pixee' },
  imageDigests: {
    'ghcr.io/cloudnative-pg/postgresql:17.11-202608170816-system-trixie': `sha256:${'a'.repeat(64)}`,
  },
  privateCACertificates: FIRST_CERTIFICATE,
  ingressController: 'haproxy',
  productVersion: '1.2.3',
  partOf: 'shop',
  serviceAccount: { name: 'other' },
  defaultStorageClass: 'fast',
  protectData: true,
  kubeVersion: '1.34',
  proxy: { httpProxy: 'proxy:3128' },
  privateCACert: 'corporate-ca',
  skipSSLVerification: true,
  sentryEnabled: false,
  metricsEnabled: false,
  hardening: 'restricted',
  runAsUser: 185,
  createNamespace: true,
  openshift: true,
  availability: 'zones',
  podDisruptionBudgets: true,
  revisionHistoryLimit: 3,
  resources: 'large',
  namespaceLabels: { owner: 'security' },
  namespaceAnnotations: { owner: 'security' },
  podSecurity: { enforce: 'privileged', warn: 'restricted' },
  resourceQuota: { hard: { pods: 100 } },
  limitRange: { max: { cpu: 64 } },
  runtime: { timeZone: 'Europe/Berlin', locale: 'C.UTF-8', platform: { logLevel: 'DEBUG' } },
  imagePullSecret: { dockerconfigjson: Credential.inline('{"auths":{}}') },
  externalSecretStore: { name: 'vault', kind: 'SecretStore' },
  externalSecretRefreshInterval: '15m',
  externalSecretsVersion: '2.9',
  externalSecretTarget: { deletionPolicy: 'Delete' },
  podLabels: { pods: 'all' },
  podAnnotations: { pods: 'all' },
  placement: { schedulerName: 'own' },
  serviceMesh: 'istio',
  jobs: { ttlSecondsAfterFinished: 60 },
  argoCd: { hooks: true },
  names: { postgresql: { fullnameOverride: 'database' } },
  extraObjects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'notes' } }],
  reloader: true,
  labels: { team: 'security' },
  annotations: { note: 'yes' },
  acknowledge: ['unpinned-image'],
  silent: true,
  strict: true,
  patches: [{ target: { kind: 'ServiceAccount', name: '*' }, merge: { metadata: { labels: { a: 'b' } } } }],
};
const EXTERNAL: Partial<ReleaseProps> = {
  imagePullSecret: { dockerconfigjson: Credential.external('registry') },
  externalSecretStore: { name: 'first' },
};

function analysis(chart: ReturnType<typeof release>): void {
  new Analysis(chart, 'analysis', {
    objectStore: ObjectStore.embedded(chart, 'objects'),
    replicaCount: 2,
  });
}

test('every option changes the manifests', () => {
  const render = (props: Partial<ReleaseProps>): unknown => {
    const chart = release(props);
    Database.embedded(chart, 'database');
    analysis(chart);
    return objects(chart);
  };
  expect(
    withoutEffect(ALL, render, {
      runAsUser: { hardening: 'restricted' },
      namespaceLabels: { createNamespace: true },
      namespaceAnnotations: { createNamespace: true },
      podSecurity: { createNamespace: true },
      externalSecretStore: EXTERNAL,
      externalSecretRefreshInterval: EXTERNAL,
      externalSecretsVersion: EXTERNAL,
      externalSecretTarget: EXTERNAL,
    }),
    // what the objects are checked against does not change them
  ).toEqual(['ingressController', 'kubeVersion', 'acknowledge', 'silent', 'strict']);
});
