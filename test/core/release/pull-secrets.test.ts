import type { ImagePullSecretProps } from '../../../lib/core/release/release-props';
import type { Cdk8sOptions } from '../../../lib/values/contract/cdk8s';
import type { Values } from '../../../lib/values/contract/values';
import { synthesize } from '../../support/synthesize';

/** Everything that makes a pod. */
const ALL: Values = {
  global: { pixee: { domain: 'pixee.example.com', localMetrics: { enabled: true } } },
  authentik: { enabled: true, database: { existingSecret: 'authentik-database' } },
  superset: { enabled: true, database: { existingSecret: 'superset-database' } },
};
const NAMES: Cdk8sOptions = {
  existingSecrets: {
    authentik: { name: 'authentik' },
    superset: { name: 'superset' },
    replicated: { name: 'license' },
  },
  observability: { rules: { vmalert: { enabled: true } } },
};

function pods(cdk8s: Cdk8sOptions, values: Values = {}): ReadonlyMap<string, readonly string[]> {
  const { objects } = synthesize({ ...ALL, ...values, cdk8s: { ...NAMES, ...cdk8s } });
  const found = new Map<string, readonly string[]>();
  const walk = (value: unknown, label: string): void => {
    if (Array.isArray(value)) value.forEach((item) => walk(item, label));
    if (typeof value !== 'object' || value === null) return;
    const map = value as Record<string, unknown>;
    if (Array.isArray(map.containers) || typeof map.imageName === 'string')
      found.set(
        label,
        ((map.imagePullSecrets ?? []) as readonly ImagePullSecretProps[]).map(({ name = '' }) => name),
      );
    for (const child of Object.values(map)) walk(child, label);
  };
  for (const { kind, metadata, spec } of objects as readonly {
    kind: string;
    metadata: { name: string };
    spec?: object;
  }[])
    walk(spec, `${kind}/${metadata.name}`);
  return found;
}

test.each<[string, Cdk8sOptions, string]>([
  ['a registry for all images', { imageRegistry: 'registry.example.com' }, 'pixee-registry'],
  ['a map of registries', { imageRegistries: { 'docker.io': 'registry.example.com/hub' } }, 'pixee-registry'],
  ['a pull secret that exists', { imagePullSecret: { name: 'mine' } }, 'mine'],
  [
    'a pull secret that is rendered',
    { imagePullSecret: { dockerconfigjson: '{"auths":{}}' } },
    'pixee-registry',
  ],
])('with %s every pod gets it, and it alone', (_, options, name) => {
  const found = pods(options);
  expect(found.size).toBeGreaterThan(12);
  for (const [label, names] of found) expect([label, names]).toEqual([label, [name]]);
});

test("a component's own pull secret adds to it", () => {
  const values = { platform: { image: { pullSecrets: [{ name: 'own' }] } } };
  expect(
    pods({ imagePullSecret: { name: 'mine' } }, values).get('Deployment/pixee-enterprise-server-platform'),
  ).toEqual(['own', 'mine']);
});

test('none is none, for registries that trust the nodes', () => {
  for (const [label, names] of pods({ imagePullSecret: 'none' })) expect([label, names]).toEqual([label, []]);
});
