import { applyRank, sortForApply } from '../../lib/output/order';

/** An object of a kind, written as `Kind.group` or `Kind`, with a name. */
const object = (kind: string, name = 'x'): object => {
  const dot = kind.indexOf('.');
  return dot < 0
    ? { apiVersion: 'v1', kind, metadata: { name } }
    : { apiVersion: `${kind.slice(dot + 1)}/v1`, kind: kind.slice(0, dot), metadata: { name } };
};

/** The objects in the order of application, by kind. */
const order = (...kinds: string[]): string[] =>
  sortForApply(kinds.map((kind) => object(kind))).map((sorted) => (sorted as { kind: string }).kind);

describe('sortForApply', () => {
  test('orders the kinds of this product', () => {
    const expected = [
      'Namespace',
      'NetworkPolicy.networking.k8s.io',
      'ServiceAccount',
      'Role.rbac.authorization.k8s.io',
      'RoleBinding.rbac.authorization.k8s.io',
      'Secret',
      'ExternalSecret.external-secrets.io',
      'ConfigMap',
      'Certificate.cert-manager.io',
      'PersistentVolumeClaim',
      'Cluster.postgresql.cnpg.io',
      'Database.postgresql.cnpg.io',
      'Service',
      'DaemonSet.apps',
      'StatefulSet.apps',
      'Deployment.apps',
      'HorizontalPodAutoscaler.autoscaling',
      'Job.batch',
      'CronJob.batch',
      'Middleware.traefik.io',
      'Ingress.networking.k8s.io',
      'ServiceMonitor.monitoring.coreos.com',
    ];
    expect(order(...[...expected].reverse())).toEqual(expected.map((kind) => kind.split('.')[0]));
  });

  test('keeps the order of creation within a kind and between kinds of one rank', () => {
    const given = [
      object('Secret', 'b'),
      object('Pod', 'p'),
      object('Secret', 'a'),
      object('Deployment.apps', 'd'),
    ];
    expect(sortForApply(given)).toEqual([given[0], given[2], given[1], given[3]]);
    expect(sortForApply(sortForApply(given))).toEqual(sortForApply(given));
  });

  test('puts kinds it does not know after those it knows, but before webhooks', () => {
    expect(
      order(
        'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
        'Kafka.kafka.strimzi.io',
        'PrometheusRule.monitoring.coreos.com',
        'Ingress.networking.k8s.io',
      ),
    ).toEqual(['Ingress', 'PrometheusRule', 'Kafka', 'ValidatingWebhookConfiguration']);
  });

  test('goes by group and kind, whatever the version', () => {
    expect(applyRank({ apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster' })).toBe(41);
    expect(applyRank({ apiVersion: 'cluster.x-k8s.io/v1', kind: 'Cluster' })).toBe(90);
    expect(applyRank({ apiVersion: 'serving.knative.dev/v1', kind: 'Service' })).toBe(90);
    expect(applyRank({ apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret' })).toBe(23);
    expect(applyRank({})).toBe(90);
  });

  test('does not change what it is given', () => {
    const given = Object.freeze([object('Service'), object('Namespace')]);
    expect(sortForApply(given)).toEqual([given[1], given[0]]);
  });
});
