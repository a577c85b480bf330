import type { Container, Deployment, KubernetesObject, Probe } from '../../lib/generated/kubernetes';
import { definitions, kinds, type ObjectSchema } from '../../lib/generated/kubernetes-schema';

function property(type: string, field: string): ObjectSchema | undefined {
  return definitions[type]?.properties?.[field];
}

describe('the schema of Kubernetes', () => {
  test('has the kinds we emit', () => {
    const names = Object.keys(kinds).map((key) => key.slice(key.lastIndexOf('/') + 1));
    expect(names.sort().join(' ')).toBe(
      'BackendConfig BackendTLSPolicy Certificate CiliumNetworkPolicy Cluster ClusterRole ClusterRoleBinding ConfigMap CronJob DaemonSet Database Deployment ' +
        'ExternalSecret HTTPRoute HorizontalPodAutoscaler Ingress Job LimitRange ListenerSet Middleware Namespace NetworkPolicy NetworkPolicy ' +
        'ObjectStore PersistentVolumeClaim PodDisruptionBudget PodMonitor Preflight PrometheusRule Redactor ResourceQuota Role ' +
        'RoleBinding Route ScheduledBackup Secret Service ServiceAccount ServiceMonitor StatefulSet ' +
        'SupportBundle',
    );
    expect(kinds['apps/v1/Deployment']).toBe('Deployment');
  });

  test('has the names of the wire, not those of jsii', () => {
    expect(property('ServiceSpec', 'clusterIP')).toEqual({ type: 'string' });
    expect(property('ServiceSpec', 'clusterIp')).toBeUndefined();
    expect(definitions['HTTPGetAction']).toBeDefined();
  });

  test('every object is closed', () => {
    const open = Object.entries(definitions).filter(
      ([, { properties, additionalProperties }]) =>
        properties !== undefined && additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });

  test('every reference leads somewhere', () => {
    const targets = [...JSON.stringify(definitions).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(targets.filter((name) => name === undefined || !(name in definitions))).toEqual([]);
  });

  test('numbers are integers', () => {
    expect(property('PodSpec', 'terminationGracePeriodSeconds')).toEqual({ type: 'integer' });
    expect(property('DeploymentSpec', 'replicas')).toEqual({ $ref: '#/definitions/Int32' });
    expect(definitions['Int32']).toEqual({ type: 'integer', minimum: -2147483648, maximum: 2147483647 });
    const real = Object.entries(definitions).filter(([, schema]) =>
      JSON.stringify(schema).includes('"type":"number"'),
    );
    expect(real.map(([name]) => name)).toEqual(['Quantity']);
  });

  test('scalars of two types are plain', () => {
    expect(definitions['IntOrString']).toEqual({
      anyOf: [{ $ref: '#/definitions/Int32' }, { type: 'string' }],
    });
    expect(definitions['Quantity']).toEqual({ anyOf: [{ type: 'number' }, { type: 'string' }] });
  });

  test('closed choices are closed, in lists too', () => {
    expect(property('Container', 'imagePullPolicy')).toEqual({ enum: ['Always', 'IfNotPresent', 'Never'] });
    expect(property('NetworkPolicySpec', 'policyTypes')).toEqual({
      type: 'array',
      items: { enum: ['Egress', 'Ingress'] },
    });
  });

  test('what only a server writes is not a field', () => {
    expect(property('ObjectMeta', 'managedFields')).toBeUndefined();
    expect(property('ObjectMeta', 'resourceVersion')).toBeUndefined();
    expect(property('Deployment', 'status')).toBeUndefined();
    expect(property('PodSpec', 'ephemeralContainers')).toBeUndefined();
  });

  test('a real server takes a failure rule without conditions', () => {
    expect(definitions['PodFailurePolicyRule']?.required).toEqual(['action']);
  });

  test('a claim inside a StatefulSet needs neither version nor kind, a claim of its own does', () => {
    expect(property('StatefulSetSpec', 'volumeClaimTemplates')?.items).toEqual({
      $ref: '#/definitions/VolumeClaimTemplate',
    });
    expect(definitions['VolumeClaimTemplate']?.required).toBeUndefined();
    expect(definitions['PersistentVolumeClaim']?.required).toEqual(['apiVersion', 'kind']);
  });

  test('a type of Kubernetes in a custom resource is the strict one', () => {
    expect(property('CloudNativePgClusterSpec', 'resources')).toEqual({
      $ref: '#/definitions/ResourceRequirements',
    });
  });
});

describe('the types of Kubernetes', () => {
  test('refuse what a server refuses', () => {
    const probe: Probe = {
      // @ts-expect-error -- it is called httpGet
      httpget: { port: 80 },
    };
    const container: Container = {
      name: 'a',
      // @ts-expect-error -- it has a capital
      imagePullPolicy: 'always',
    };
    // @ts-expect-error -- it has no template
    const deployment: Deployment = { apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector: {} } };
    // @ts-expect-error -- it is of another version
    const object: KubernetesObject = { apiVersion: 'apps/v1beta1', kind: 'Deployment' };
    expect([probe, container, deployment, object]).toHaveLength(4);
  });

  test('cannot be changed', () => {
    const container: Container = { name: 'a' };
    // @ts-expect-error -- it is read-only
    container.name = 'b';
    expect(container.name).toBe('b');
  });
});
