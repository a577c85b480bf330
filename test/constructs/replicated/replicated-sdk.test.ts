import { PLACEMENT } from '../../../lib/values/samples/workload';
import { MORE_SETTINGS, OWN_PROBES } from '../../../lib/values/samples/pod-fragments';
import { ReplicatedSdk, type ReplicatedSdkProps } from '../../../constructs/replicated';
import { checkObjects } from '../../../lib/check';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { addService } from '../../../lib/core/exposure/service';
import type { Values } from '../../../lib/values/contract/index';
import {
  container,
  env,
  labels,
  object,
  objects,
  podSpec,
  problems,
  release,
  withoutEffect,
  workload,
} from '../../support/chart';
import { synthesize } from '../../support/synthesize';

const LICENSE = Credential.existing('vendor', 'license');

function sdk(props: Partial<ReplicatedSdkProps> = {}, settings: Partial<ReleaseProps> = {}) {
  const chart = release(settings);
  new ReplicatedSdk(chart, 'replicated', { license: LICENSE, ...props });
  return chart;
}
const config = (chart: ReturnType<typeof release>) =>
  object(chart, 'ConfigMap', 'replicated').data?.['config.yaml'];

test('has fixed names, and selectors by the release', () => {
  const chart = sdk({}, { releaseName: 'prod' });
  expect(labels(chart)).toEqual([
    'ConfigMap/replicated',
    'Deployment/replicated',
    'Role/replicated-role',
    'RoleBinding/replicated-rolebinding',
    'Secret/replicated-support-metadata',
    'Service/replicated',
    'ServiceAccount/pixee',
    'ServiceAccount/replicated',
  ]);
  expect(object(chart, 'Deployment', 'replicated').spec?.selector).toEqual({
    matchLabels: { 'app.kubernetes.io/name': 'replicated', 'app.kubernetes.io/instance': 'prod' },
  });
  expect(object(chart, 'Service', 'replicated').spec?.ports).toMatchObject([{ port: 3000 }]);
  expect(problems(chart)).toEqual([]);
});

test('passes the strictest Pod Security standard', () => {
  const chart = sdk();
  const { expected, namespace } = chart.release;
  expect(checkObjects(objects(chart), { expected, namespace, podSecurity: 'restricted' })).toEqual([]);
  expect(podSpec(chart, 'replicated')).toMatchObject({
    securityContext: { runAsUser: 1001, fsGroup: 1001 },
    automountServiceAccountToken: true,
    containers: [{ securityContext: { readOnlyRootFilesystem: true } }],
  });
});

test('follows every option', () => {
  const all: Required<ReplicatedSdkProps> = {
    ...MORE_SETTINGS,
    ...OWN_PROBES,
    ...(PLACEMENT as Required<typeof PLACEMENT>),
    resources: { requests: { cpu: 1 } },
    containerSecurityContext: { runAsUser: 7 },
    podSecurityContext: { fsGroup: 2000 },
    extraEnv: [{ name: 'A', value: 'b' }],
    extraVolumes: [{ name: 'a', emptyDir: {} }],
    extraVolumeMounts: [{ name: 'a', mountPath: '/a' }],
    license: Credential.existing('other', 'key'),
    enabled: true,
    isAirgap: true,
    readOnlyMode: true,
    channelSequence: 7,
    releaseSequence: 21,
    image: { registry: 'registry.example.com', tag: '2' },
    imagePullSecrets: [{ name: 'mine' }],
    imagepullSecrets: [],
    service: { type: 'NodePort' },
  };
  // What chooses the construct, and an older spelling that values bring to the newer one before.
  expect(withoutEffect(all, (props) => objects(sdk(props)))).toEqual(['enabled', 'imagepullSecrets']);
});

test('reports on what is really rendered, whenever that was made', () => {
  const chart = sdk({}, { productVersion: '1.42.0' });
  workload(chart);
  addService(chart, 'Service', { component: chart.release.component('test') });
  expect(config(chart)?.split('\n')).toEqual([
    'versionLabel: 1.42.0',
    'channelSequence: -1',
    'releaseSequence: -1',
    'statusInformers:',
    '  - deployment/pixee-enterprise-server-test',
    '  - service/pixee-enterprise-server-test',
    '',
  ]);
});

test('may read what it reports on and its own objects, and write its own Secrets', () => {
  const chart = sdk();
  workload(chart);
  const { rules = [] } = object(chart, 'Role', 'replicated-role');
  expect(rules).toContainEqual({
    apiGroups: ['apps'],
    resources: ['deployments'],
    verbs: ['get'],
    resourceNames: ['pixee-enterprise-server-test'],
  });
  expect(rules.some(({ resources }) => resources?.includes('ingresses'))).toBe(false);
  const wide = rules.filter(
    ({ resourceNames, resources }) => resourceNames === undefined && resources?.includes('secrets'),
  );
  expect(wide).toEqual([{ apiGroups: [''], resources: ['secrets'], verbs: ['create'] }]);
  expect(JSON.stringify(rules)).not.toMatch(/"\*"|delete|patch/);
});

test('gets the license from its Secret, and never through ours', () => {
  const chart = sdk({ license: Credential.inline('spec: secret-license') });
  const encoded = Buffer.from('spec: secret-license').toString('base64');
  expect(JSON.stringify(objects(chart))).not.toContain('secret-license');
  const holders = objects(chart).filter((one) => JSON.stringify(one).includes(encoded));
  expect(holders.map(({ kind, metadata }) => `${kind}/${metadata?.name ?? ''}`)).toEqual([
    'Secret/replicated-license',
  ]);
  expect(sdk().release.expected).toMatchObject([
    { kind: 'Secret', name: 'pixee-registry' },
    { kind: 'Secret', name: 'vendor', keys: ['license'] },
  ]);
});

test('says that Helm does not manage it, and calls nobody when air-gapped', () => {
  const variables = (props: Partial<ReplicatedSdkProps>) => env(container(sdk(props), 'replicated'));
  expect(variables({})).toMatchObject({
    IS_HELM_MANAGED: 'false',
    DISABLE_OUTBOUND_CONNECTIONS: 'false',
    REPLICATED_CONFIG_FILE: '/etc/replicated/config.yaml',
  });
  expect(variables({ isAirgap: true })).toMatchObject({ DISABLE_OUTBOUND_CONNECTIONS: 'true' });
});

describe('what the SDK keeps for support', () => {
  test('is an empty Secret, which it fills and nobody puts back', () => {
    const { data, stringData, metadata } = object(sdk(), 'Secret', 'replicated-support-metadata');
    expect({ data, stringData }).toEqual({});
    expect(metadata?.labels).toMatchObject({ 'replicated.com/resource': 'support-bundle-metadata' });
  });

  test('is not there in read-only mode, which its settings name', () => {
    const chart = sdk({ readOnlyMode: true, isAirgap: true });
    expect(labels(chart)).not.toContain('Secret/replicated-support-metadata');
    expect(config(chart)).toContain('readOnlyMode: true');
    expect(config(sdk())).not.toContain('readOnlyMode');
  });

  test.each([
    [
      { isAirgap: true },
      ['replicated-custom-app-metrics-report', 'replicated-instance-report', 'replicated-meta-data'],
    ],
    [{ isAirgap: true, readOnlyMode: true }, []],
    [{}, []],
  ])('goes into the support bundle where it cannot be sent: %j', (replicated, names) => {
    const { server } = synthesize({
      global: { pixee: { domain: 'pixee.example.com' } },
      cdk8s: { existingSecrets: { replicated: { name: 'vendor' } } },
      replicated,
    });
    const gathered = server.supportBundle.document.spec.collectors.flatMap(({ secret }) =>
      secret !== undefined && 'includeValue' in secret ? [secret.name] : [],
    );
    expect(gathered).toEqual(names);
  });
});

test('uses the proxy and the private authorities of the release', () => {
  const chart = sdk(
    {},
    { privateCACert: 'corporate-ca', proxy: { httpsProxy: 'http://proxy.example.com:3128' } },
  );
  expect(env(container(chart, 'replicated'))).toMatchObject({
    HTTPS_PROXY: 'http://proxy.example.com:3128',
    SSL_CERT_DIR: '/certs',
  });
  expect(podSpec(chart, 'replicated').volumes).toContainEqual({
    name: 'private-ca',
    configMap: { name: 'corporate-ca' },
  });
  expect(problems(chart)).toEqual([]);
});

describe('from values', () => {
  const made = (values: Values) =>
    synthesize({ global: { pixee: { domain: 'pixee.example.com' } }, ...values }).server.replicated;
  const store = { name: 'vault' };
  const existing = { existingSecrets: { replicated: { name: 'vendor' } } };

  test.each<[string, Values]>([
    ['an existing Secret', { cdk8s: existing }],
    [
      'a store of secrets',
      { cdk8s: { externalSecrets: { store, keys: { replicated: { key: 'pixee/license' } } } } },
    ],
  ])('is there with a license in %s', (_, values) => {
    expect(made(values)).toBeDefined();
  });

  test.each<[string, Values]>([
    ['without a license', {}],
    ['when switched off', { cdk8s: existing, replicated: { enabled: false } }],
    ['when the store of secrets is said to hold no license', { cdk8s: { externalSecrets: { store } } }],
  ])('is not there %s', (_, values) => {
    expect(made(values)).toBeUndefined();
  });
});
