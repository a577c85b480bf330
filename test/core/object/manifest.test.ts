import { App, Chart, JsonPatch, Lazy } from 'cdk8s';
import type { ConfigMap, Deployment, Namespace } from '../../../lib/generated/kubernetes';
import { manifest, unlessEmpty } from '../../../lib/core/object/manifest';
import { Release } from '../../../lib/core/release/release';
import { object, objects, problems, release, workload } from '../../support/chart';

const CONFIG_MAP = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' } } as const;

describe('the release adds', () => {
  test('its namespace, unless the object says another', () => {
    const chart = release({ namespace: 'prod' });
    manifest<ConfigMap>(chart, 'a', CONFIG_MAP);
    manifest<ConfigMap>(chart, 'b', {
      ...CONFIG_MAP,
      metadata: { name: 'elsewhere', namespace: 'monitoring' },
    });
    expect(object(chart, 'ConfigMap', 'config').metadata?.namespace).toBe('prod');
    expect(object(chart, 'ConfigMap', 'elsewhere').metadata?.namespace).toBe('monitoring');
  });

  test.each([
    ['Namespace', 'v1'],
    ['ClusterRole', 'rbac.authorization.k8s.io/v1'],
    ['ClusterRoleBinding', 'rbac.authorization.k8s.io/v1'],
  ])('no namespace to a %s, though the chart has one', (kind, apiVersion) => {
    const chart = new Chart(new App(), 'chart', { namespace: 'prod' });
    new Release(chart, 'release', { domain: 'pixee.example.com' });
    const made = manifest<Namespace>(chart, 'object', {
      apiVersion,
      kind,
      metadata: { name: 'prod' },
    } as unknown as Namespace & {
      metadata: { name: string };
    });
    expect((made.toJson() as { metadata: object }).metadata).not.toHaveProperty('namespace');
  });

  test('its labels and annotations, below those of the object', () => {
    const chart = release({ labels: { team: 'a', tier: 'a' }, annotations: { note: 'a', owner: 'a' } });
    manifest<ConfigMap>(chart, 'a', {
      ...CONFIG_MAP,
      metadata: { name: 'config', labels: { tier: 'b' }, annotations: { note: 'b' } },
    });
    expect(object(chart, 'ConfigMap', 'config').metadata).toEqual({
      name: 'config',
      namespace: 'pixee-enterprise-server',
      labels: {
        team: 'a',
        tier: 'b',
        'app.kubernetes.io/name': 'pixee-enterprise-server',
        'app.kubernetes.io/instance': 'pixee-enterprise-server',
        'app.kubernetes.io/part-of': 'pixee-enterprise-server',
        'app.kubernetes.io/managed-by': 'cdk8s',
        'cdk8s-pixee/release': 'pixee-enterprise-server',
      },
      annotations: { note: 'b', owner: 'a' },
    });
  });

  test('no annotations when there are none', () => {
    const chart = release();
    manifest<ConfigMap>(chart, 'a', CONFIG_MAP);
    expect(object(chart, 'ConfigMap', 'config').metadata).not.toHaveProperty('annotations');
  });
});

test('the body comes out as it was given, empty maps and lists included, without what is undefined', () => {
  const chart = release();
  const data = { empty: '', text: 'a' };
  const body = { ...CONFIG_MAP, data, binaryData: {}, immutable: undefined };
  manifest<ConfigMap>(chart, 'a', body);
  expect(object(chart, 'ConfigMap', 'config')).toMatchObject({ data, binaryData: {} });
  expect(object(chart, 'ConfigMap', 'config')).not.toHaveProperty('immutable');
});

test('an emptyDir without settings survives', () => {
  const chart = release();
  workload(chart).addVolume({ name: 'a', emptyDir: {} });
  expect(JSON.stringify(objects(chart))).toContain('{"emptyDir":{},"name":"a"}');
});

describe('late fields', () => {
  test('are asked at synthesis, each time', () => {
    const chart = release();
    const data: Record<string, string> = {};
    manifest<ConfigMap>(chart, 'a', CONFIG_MAP, { data: () => ({ ...data }) });
    data['a'] = '1';
    expect(object(chart, 'ConfigMap', 'config').data).toEqual({ a: '1' });
    data['b'] = '2';
    expect(object(chart, 'ConfigMap', 'config').data).toEqual({ a: '1', b: '2' });
  });

  test('may hold lazy values of cdk8s', () => {
    const chart = release();
    manifest<ConfigMap>(chart, 'a', CONFIG_MAP, {
      data: () => ({ a: Lazy.any({ produce: () => 'lazy' }) as string }),
    });
    expect(object(chart, 'ConfigMap', 'config').data).toEqual({ a: 'lazy' });
  });
});

describe('JsonPatch', () => {
  test('works on fixed fields, metadata and late ones', () => {
    const chart = release();
    const pod = workload(chart);
    const deployment = chart.node.findAll().find((one) => one.node.path.endsWith('test/Resource'));
    const patched = deployment as unknown as { addJsonPatch(...patches: JsonPatch[]): void };
    patched.addJsonPatch(
      JsonPatch.add('/spec/template/spec/terminationGracePeriodSeconds', 90),
      JsonPatch.replace('/spec/template/spec/containers/0/image', 'patched:1'),
      JsonPatch.add('/metadata/labels/patched', 'yes'),
      JsonPatch.remove('/spec/template/spec/enableServiceLinks'),
      JsonPatch.add('/spec/replicas', 3),
    );
    pod.env.set('LATER', 'still there');
    const { metadata, spec }: Deployment = object(chart, 'Deployment', 'pixee-enterprise-server-test');
    expect(metadata?.labels).toHaveProperty('patched', 'yes');
    expect(spec?.replicas).toBe(3);
    expect(spec?.template.spec).toMatchObject({
      terminationGracePeriodSeconds: 90,
      containers: [{ image: 'patched:1', env: [{ name: 'LATER' }] }],
    });
    expect(spec?.template.spec).not.toHaveProperty('enableServiceLinks');
    expect(problems(chart)).toEqual([]);
  });

  test('of a Secret of ours changes the checksum of its readers', () => {
    const checksum = (patch: boolean): string => {
      const chart = release();
      const secret = manifest(
        chart,
        'secret',
        { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' } },
        { data: () => ({ a: 'MQ==' }) },
      );
      if (patch) secret.addJsonPatch(JsonPatch.replace('/data/a', 'Mg=='));
      workload(chart).env.set('A', { secretKeyRef: { name: 'a', key: 'a' } });
      return (
        object(chart, 'Deployment', 'pixee-enterprise-server-test').spec?.template.metadata?.annotations?.[
          'checksum/secret'
        ] ?? ''
      );
    };
    expect(checksum(false)).toMatch(/^[0-9a-f]{64}$/);
    expect(checksum(true)).not.toBe(checksum(false));
  });
});

test('fails outside of a release, and says what to do', () => {
  const chart = new Chart(new App(), 'mine');
  expect(() => manifest<ConfigMap>(chart, 'a', CONFIG_MAP)).toThrow(
    'mine: no release above it; use `new PixeeRelease',
  );
});

test('unlessEmpty keeps empty maps and lists out', () => {
  expect({
    ...unlessEmpty('a', {}),
    ...unlessEmpty('b', []),
    ...unlessEmpty('c', { x: 1 }),
    ...unlessEmpty('d', [0]),
  }).toEqual({
    c: { x: 1 },
    d: [0],
  });
});
