import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { layout, type Layout } from '../../lib/output/layout';
import { sortForApply } from '../../lib/output/order';

const options = { releaseName: 'pixee' };

interface Sketch {
  readonly kind: string;
  readonly name: string;
  readonly apiVersion?: string;
  readonly component?: string;
  readonly namespace?: string;
}

const object = ({ kind, name, apiVersion = 'v1', component, namespace }: Sketch): object => ({
  apiVersion,
  kind,
  metadata: {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(component === undefined ? {} : { labels: { 'app.kubernetes.io/name': component } }),
  },
});

const names = (objects: readonly object[], mode: Layout): string[] =>
  layout(objects, mode, options).map(({ name }) => name);

const platform = [
  object({ kind: 'Namespace', name: 'pixee', component: 'platform' }),
  object({ kind: 'ServiceAccount', name: 'pixee' }),
  object({ kind: 'Service', name: 'pixee-platform', component: 'platform' }),
  object({ kind: 'Service', name: 'pixee-analysis', component: 'analysis' }),
  object({ kind: 'Deployment', apiVersion: 'apps/v1', name: 'pixee-platform', component: 'platform' }),
];

describe('single', () => {
  test('is one file of the release, in the order given', () => {
    const files = layout(platform, 'single', options);
    expect(files.map(({ name }) => name)).toEqual(['pixee.k8s.yaml']);
    expect(files[0]?.text.match(/^kind: .*/gm)).toEqual(
      ['Namespace', 'ServiceAccount', 'Service', 'Service', 'Deployment'].map((kind) => `kind: ${kind}`),
    );
  });
});

describe('component', () => {
  test('is one file for each component, and one for what they share, which sorts first', () => {
    const files = layout(platform, 'component', options);
    expect(files.map(({ name }) => name)).toEqual([
      '00-shared.k8s.yaml',
      'analysis.k8s.yaml',
      'platform.k8s.yaml',
    ]);
    expect(files[0]?.text.match(/^kind: .*/gm)).toEqual(['kind: Namespace', 'kind: ServiceAccount']);
    expect(files[2]?.text.match(/^kind: .*/gm)).toEqual(['kind: Service', 'kind: Deployment']);
  });

  test('counts objects named after the whole product as shared', () => {
    const labels = {
      'app.kubernetes.io/name': 'pixee-enterprise-server',
      'app.kubernetes.io/part-of': 'pixee-enterprise-server',
    };
    expect(
      names([{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', labels } }], 'component'),
    ).toEqual(['00-shared.k8s.yaml']);
  });

  test('puts components whose names differ only in case into one file', () => {
    const objects = ['Superset', 'superset'].map((component) =>
      object({ kind: 'Service', name: component, component }),
    );
    expect(names(objects, 'component')).toEqual(['superset.k8s.yaml']);
  });
});

describe('resource', () => {
  test('is one file for each object, which sort in the order of application', () => {
    expect(names(platform, 'resource')).toEqual([
      '00-Namespace.pixee.k8s.yaml',
      '10-ServiceAccount.pixee.k8s.yaml',
      '50-Service.pixee-analysis.k8s.yaml',
      '50-Service.pixee-platform.k8s.yaml',
      '57-Deployment.pixee-platform.k8s.yaml',
    ]);
  });

  test('adds the namespace where one name is in several', () => {
    const roles = ['pixee', 'kube-system', undefined].map((namespace) =>
      object({ kind: 'Secret', name: 'a', namespace }),
    );
    expect(names([...roles, object({ kind: 'Secret', name: 'b', namespace: 'pixee' })], 'resource')).toEqual([
      '20-Secret.a.k8s.yaml',
      '20-Secret.a.kube-system.k8s.yaml',
      '20-Secret.a.pixee.k8s.yaml',
      '20-Secret.b.k8s.yaml',
    ]);
  });

  test('adds a number where nothing else tells objects apart', () => {
    const same = ['a', 'A', 'a'].map((name) =>
      object({ kind: 'ClusterRole', apiVersion: 'rbac.authorization.k8s.io/v1', name }),
    );
    expect(names(same, 'resource')).toEqual([
      '15-ClusterRole.A.2.k8s.yaml',
      '15-ClusterRole.a.3.k8s.yaml',
      '15-ClusterRole.a.k8s.yaml',
    ]);
  });

  test('replaces characters that file names must not have and cuts long names', () => {
    const objects = [
      object({ kind: 'Role', name: 'system:a/../b' }),
      object({ kind: 'ConfigMap', name: 'n'.repeat(253) }),
    ];
    expect(names(objects, 'resource')).toEqual([
      `25-ConfigMap.${'n'.repeat(240 - 13)}.k8s.yaml`,
      '90-Role.system-a-..-b.k8s.yaml',
    ]);
  });
});

describe('any layout', () => {
  test('says which files hold Secrets with values', () => {
    const secret = {
      ...object({ kind: 'Secret', name: 'a', component: 'platform' }),
      data: { key: 'dmFsdWU=' },
    };
    const bare = object({ kind: 'Secret', name: 'b' });
    const holds = (mode: Layout): boolean[] =>
      layout([bare, secret, ...platform], mode, options).map(({ holdsSecrets }) => holdsSecrets);
    expect(holds('single')).toEqual([true]);
    expect(holds('component')).toEqual([false, false, true]);
    expect(holds('resource').filter(Boolean)).toHaveLength(1);
  });

  test('of nothing is no file', () => {
    expect(names([], 'single')).toEqual([]);
    expect(names([], 'component')).toEqual([]);
    expect(names([], 'resource')).toEqual([]);
  });

  const anyObject = fc
    .record({
      kind: fc.constantFrom('Secret', 'ConfigMap', 'Service', 'Namespace', 'Widget'),
      name: fc.stringMatching(/^[a-cA:-]{1,2}$/),
      namespace: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      component: fc.option(fc.constantFrom('x', 'X', 'y', '../z', '00-shared'), { nil: undefined }),
    })
    .map(object);

  test.each<Layout>(['single', 'component', 'resource'])(
    '%s: every object is in one file, no two files clash',
    (mode) => {
      fc.assert(
        fc.property(fc.array(anyObject, { maxLength: 12 }), (objects) => {
          const files = layout(sortForApply(objects), mode, options);
          const written = files.flatMap(({ text }) =>
            parseAllDocuments(text).map((document): unknown => document.toJS()),
          );
          expect(written).toHaveLength(objects.length);
          expect(written).toEqual(expect.arrayContaining(objects));
          expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
          expect(files.every(({ name }) => /^[\w.-]+\.k8s\.yaml$/.test(name))).toBe(true);
        }),
      );
    },
  );
});
