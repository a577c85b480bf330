import { identify } from './identity';

/**
 * The order that objects are applied in: rank, then the kinds of that rank as `Kind.group`, as kubectl writes them.
 *
 * The base is the order that Helm installs in. It differs where we know more, or want more:
 * - definitions of custom resources come before everything that could be one of theirs;
 * - custom resources, which Helm leaves to the end, stand right before what waits for the Secrets they fill or the
 *   servers they run;
 * - stateful services start before stateless ones, which would else fail and back off until their stores answer;
 * - what watches the installation comes last, when there is something to watch.
 *
 * Kinds of one rank never need each other. Ranks leave gaps: file names carry them (see layout.ts), so that a new rank
 * does not rename anybody's files.
 */
const RANKS = {
  // Nothing can be created in a namespace, or with a priority, that is not there.
  0: ['Namespace', 'PriorityClass.scheduling.k8s.io'],
  2: ['CustomResourceDefinition.apiextensions.k8s.io'],
  // Rules for pods bind from the first pod on only when they are there before it.
  5: [
    'NetworkPolicy.networking.k8s.io',
    'CiliumNetworkPolicy.cilium.io',
    'NetworkPolicy.projectcalico.org',
    'ResourceQuota',
    'LimitRange',
    'PodDisruptionBudget.policy',
  ],
  10: ['ServiceAccount'],
  15: ['Role.rbac.authorization.k8s.io', 'ClusterRole.rbac.authorization.k8s.io'],
  // A binding may name its role before it exists, but grants nothing until then.
  16: ['RoleBinding.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io'],
  20: ['Secret'],
  // A store before the Secrets that are fetched from it.
  22: ['SecretStore.external-secrets.io', 'ClusterSecretStore.external-secrets.io'],
  23: ['ExternalSecret.external-secrets.io', 'ClusterExternalSecret.external-secrets.io'],
  25: ['ConfigMap'],
  // An issuer, which may need a Secret, before the certificates it signs.
  27: ['Issuer.cert-manager.io', 'ClusterIssuer.cert-manager.io'],
  28: ['Certificate.cert-manager.io'],
  30: ['StorageClass.storage.k8s.io'],
  31: ['PersistentVolume'],
  32: ['PersistentVolumeClaim'],
  // Database servers take minutes to come up; what lives in them or saves them follows.
  40: [
    'ImageCatalog.postgresql.cnpg.io',
    'ClusterImageCatalog.postgresql.cnpg.io',
    'ObjectStore.barmancloud.cnpg.io',
  ],
  41: ['Cluster.postgresql.cnpg.io'],
  42: ['Database.postgresql.cnpg.io', 'DatabaseRole.postgresql.cnpg.io', 'Pooler.postgresql.cnpg.io'],
  43: ['ScheduledBackup.postgresql.cnpg.io'],
  // Addresses before pods, so that names resolve when the first pod asks.
  50: ['Service'],
  55: ['DaemonSet.apps'],
  56: ['StatefulSet.apps'],
  57: ['Deployment.apps', 'ReplicaSet.apps', 'ReplicationController', 'Pod'],
  60: ['HorizontalPodAutoscaler.autoscaling'],
  // Jobs fill or call what runs by now.
  62: ['Job.batch'],
  63: ['CronJob.batch'],
  // Traffic comes in when something can answer.
  70: [
    'IngressClass.networking.k8s.io',
    'Gateway.gateway.networking.k8s.io',
    'ListenerSet.gateway.networking.k8s.io',
    'BackendTLSPolicy.gateway.networking.k8s.io',
    'Middleware.traefik.io',
    'BackendConfig.cloud.google.com',
  ],
  71: ['Ingress.networking.k8s.io', 'HTTPRoute.gateway.networking.k8s.io', 'Route.route.openshift.io'],
  80: ['PodMonitor.monitoring.coreos.com', 'ServiceMonitor.monitoring.coreos.com'],
  81: ['PrometheusRule.monitoring.coreos.com'],
  // Kinds that nobody told us about.
  90: [],
  // These stand between the API server and requests: with their pods not up yet they would refuse all that follows.
  95: ['APIService.apiregistration.k8s.io'],
  96: [
    'MutatingWebhookConfiguration.admissionregistration.k8s.io',
    'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
  ],
} as const satisfies Readonly<Record<number, readonly string[]>>;

const UNKNOWN_RANK = 90;

const rankOfKind = new Map(
  Object.entries(RANKS).flatMap(([rank, kinds]) =>
    kinds.map((kind): [string, number] => [kind, Number(rank)]),
  ),
);

/** The place of an object's kind in the order of application, 0 to 99; kinds we do not know stand near the end. */
export function applyRank(object: object): number {
  const { group, kind } = identify(object);
  return rankOfKind.get(group === '' ? kind : `${kind}.${group}`) ?? UNKNOWN_RANK;
}

/**
 * Objects in the order to apply them in: by the rank of their kind (see `RANKS`), within a rank in the order they were
 * given, which is the order they were made in. Sorting twice changes nothing.
 */
export function sortForApply<T extends object>(objects: readonly T[]): T[] {
  return objects
    .map((object) => ({ object, rank: applyRank(object) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ object }) => object);
}
