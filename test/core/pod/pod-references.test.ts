import { referencedConfig } from '../../../lib/core/pod/pod-references';

test('finds every Secret and ConfigMap that a pod reads, each once, sorted', () => {
  const fromSecret = (name: string) => ({ name: 'A', valueFrom: { secretKeyRef: { name, key: 'k' } } });
  const fromConfigMap = (name: string) => ({ name: 'B', valueFrom: { configMapKeyRef: { name, key: 'k' } } });
  const references = referencedConfig({
    initContainers: [{ name: 'init', env: [fromSecret('s-init'), { name: 'PLAIN', value: 'x' }] }],
    containers: [
      { name: 'main', env: [fromSecret('s-env'), fromSecret('s-env'), fromConfigMap('c-env')] },
      { name: 'side', envFrom: [{ secretRef: { name: 's-all' } }, { configMapRef: { name: 'c-all' } }] },
    ],
    volumes: [
      { name: 'a', secret: { secretName: 's-volume' } },
      { name: 'b', configMap: { name: 'c-volume' } },
      {
        name: 'c',
        projected: { sources: [{ secret: { name: 's-projected' } }, { configMap: { name: 'c-projected' } }] },
      },
      { name: 'd', emptyDir: {} },
    ],
  });
  expect(references).toEqual([
    'ConfigMap/c-all',
    'ConfigMap/c-env',
    'ConfigMap/c-projected',
    'ConfigMap/c-volume',
    'Secret/s-all',
    'Secret/s-env',
    'Secret/s-init',
    'Secret/s-projected',
    'Secret/s-volume',
  ]);
});

test('finds nothing in a pod that reads nothing', () => {
  expect(
    referencedConfig({
      containers: [
        { name: 'main', env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] },
      ],
    }),
  ).toEqual([]);
});
