import type { Values } from '../contract/values';
import { chosenSignIn } from '../given/sign-in';
import { deployedVictoria } from '../given/victoria';
import { getAt, isBlank, pathOf } from '../prepare/paths';
import { isDefault } from './is-default';
import type { ValueRule } from './rule';

/** Values that have no effect while something else is as it is. */
interface Unused {
  readonly places: readonly string[];
  readonly because: string;
  readonly remedy: string;
  isUnused(values: Values): boolean;
}

/** Sections with an autoscaler, and what they call the number of pods. */
const SCALED = [
  ...['platform', 'analysis', 'superset'].map((section) => ({ section, replicas: 'replicaCount' })),
  ...['server', 'worker'].map((name) => ({ section: `authentik.${name}`, replicas: 'replicas' })),
];

const UNUSED: readonly Unused[] = [
  {
    places: ['host', 'username', 'password', 'existingSecret'].map((key) => `platform.database.${key}`),
    because: 'the embedded database is used',
    remedy: 'set `platform.database.embedded: false` to use an outside database',
    isUnused: ({ platform }) => platform?.database?.embedded !== false,
  },
  {
    places: ['cdk8s.database.sslMode', 'cdk8s.database.failoverHosts'],
    because: 'the embedded database is used',
    remedy: 'remove it, or set `platform.database.embedded: false` to use an outside database',
    isUnused: ({ platform }) => platform?.database?.embedded !== false,
  },
  {
    places: ['cdk8s.database.backup.schedule', 'cdk8s.database.podMonitor'],
    because: 'the database is an outside one',
    remedy: 'remove it, and see to backups and monitoring of that database there',
    isUnused: ({ platform }) => platform?.database?.embedded === false,
  },
  {
    places: ['cdk8s.observability.logCollector.mode'],
    because: 'VictoriaLogs is not deployed',
    remedy: 'set `global.pixee.localMetrics.enabled: true`, or remove it',
    isUnused: (values) => !deployedVictoria(values).includes('victoria-logs-single'),
  },
  {
    places: ['cdk8s.observability.rules.vmalert.enabled'],
    because: 'VictoriaMetrics is not deployed',
    remedy: 'set `global.pixee.localMetrics.enabled: true`, or remove it',
    isUnused: (values) => !deployedVictoria(values).includes('victoria-metrics-single'),
  },
  {
    places: ['cdk8s.observability.dashboards', 'cdk8s.observability.dashboardFiles'],
    because: 'neither VictoriaMetrics is deployed nor are dashboards rendered for Grafana',
    remedy:
      'set `global.pixee.localMetrics.enabled: true` or `cdk8s.observability.grafanaDashboards.enabled: true`, or remove it',
    isUnused: (values) =>
      !deployedVictoria(values).includes('victoria-metrics-single') &&
      values.cdk8s?.observability?.grafanaDashboards?.enabled !== true,
  },
  {
    places: ['cdk8s.existingSecrets.superset.name', 'superset.database.existingSecret'],
    because: '`superset.enabled` is not true',
    remedy: 'set `superset.enabled: true`, or remove it',
    isUnused: ({ superset }) => superset?.enabled !== true,
  },
  {
    places: ['cdk8s.existingSecrets.authentik.name', 'authentik.database.existingSecret'],
    because: '`authentik.enabled` is not true',
    remedy: 'set `authentik.enabled: true`, or remove it',
    isUnused: ({ authentik }) => authentik?.enabled !== true,
  },
  {
    places: ['ingressClassName', 'hosts', 'tls', 'annotations'].map(
      (key) => `authentik.server.ingress.${key}`,
    ),
    because: '`authentik.server.ingress.enabled` is not true',
    remedy: 'set `authentik.server.ingress.enabled: true` for an Ingress of its own, or remove it',
    isUnused: ({ authentik }) => authentik?.server?.ingress?.enabled !== true,
  },
  {
    places: ['nodePortHttp', 'nodePortHttps'].map((key) => `authentik.server.service.${key}`),
    because: '`authentik.server.service.type` is neither NodePort nor LoadBalancer',
    remedy: 'set the type to NodePort, or remove it',
    isUnused: ({ authentik }) => (authentik?.server?.service?.type ?? 'ClusterIP') === 'ClusterIP',
  },
  {
    places: ['size', 'storageClass'].map((key) => `cdk8s.authentik.media.${key}`),
    because: '`cdk8s.authentik.media.existingClaim` wins',
    remedy: 'remove one of them',
    isUnused: ({ cdk8s }) => Boolean(cdk8s?.authentik?.media?.existingClaim),
  },
  {
    places: [
      ...['port', 'user', 'existingSecret', 'queueDatabase', 'cacheDatabase'],
      ...['tls.enabled', 'tls.verify'],
    ].map((key) => `superset.redis.${key}`),
    because: 'there is no `superset.redis.host`',
    remedy: 'set `superset.redis.host`, or remove it',
    isUnused: ({ superset }) => !superset?.redis?.host,
  },
  {
    places: ['port', 'sslMode'].map((key) => `superset.database.${key}`),
    because: 'there is no `superset.database.host`',
    remedy: 'set `superset.database.host` for a database outside, or remove it',
    isUnused: ({ superset }) => !superset?.database?.host,
  },
  {
    places: ['requirement', 'indexUrl'].map((key) => `superset.driver.${key}`),
    because: '`superset.driver.install` is not true',
    remedy: 'set `superset.driver.install: true`, or remove it',
    isUnused: ({ superset }) => superset?.driver?.install !== true,
  },
  {
    places: ['className', 'hosts', 'tls', 'annotations'].map((key) => `superset.ingress.${key}`),
    because: '`superset.ingress.enabled` is not true',
    remedy: 'set `superset.ingress.enabled: true`, or remove it',
    isUnused: ({ superset }) => superset?.ingress?.enabled !== true,
  },
  {
    places: [
      'global.pixee.objectStore.endpoint',
      'cdk8s.objectStore.pathStyleAccess',
      'cdk8s.objectStore.checksums',
    ],
    because: 'the embedded object store is used',
    remedy: 'set `global.pixee.objectStore.embedded: false` to use an outside object store',
    isUnused: ({ global }) => global?.pixee?.objectStore?.embedded !== false,
  },
  {
    places: ['global.pixee.objectStore.ttlDays', 'seaweedfs.filer.s3.createBuckets'],
    because: 'an outside object store is used',
    remedy: 'make buckets and their life cycle in that store',
    isUnused: ({ global }) => global?.pixee?.objectStore?.embedded === false,
  },
  {
    places: ['global.pixee.objectStore.username', 'global.pixee.objectStore.password'],
    because: '`global.pixee.objectStore.credentialType` is default, so that the service account is used',
    remedy: 'remove it, or set `global.pixee.objectStore.credentialType: static`',
    isUnused: ({ global }) => {
      const { embedded, credentialType } = global?.pixee?.objectStore ?? {};
      return embedded === false && credentialType === 'default';
    },
  },
  {
    places: ['global.pixee.serviceAccount.annotations'],
    because: 'the service account is not rendered',
    remedy: 'annotate the existing ServiceAccount, or set `global.pixee.serviceAccount.create: true`',
    isUnused: ({ global }) => global?.pixee?.serviceAccount?.create === false,
  },
  {
    places: ['platform.sonar.filterCweTop25', 'platform.sonar.additionalCweIds'],
    because: '`platform.sonar.cweIds` wins',
    remedy: 'remove it',
    isUnused: ({ platform }) => Boolean(platform?.sonar?.cweIds),
  },
  {
    places: ['scopes', 'issuer'].map((key) => `global.pixee.access.oidc.client.${key}`),
    because: 'the embedded provider has its own',
    remedy: 'set it in `global.pixee.access.oidc.embedded`, or remove it',
    isUnused: (values) => chosenSignIn(values).has('embedded'),
  },
  {
    places: ['global.pixee.noProxy'],
    because: 'there is no proxy to go around',
    remedy: 'set `global.pixee.httpProxy` or `global.pixee.httpsProxy`, or remove it',
    isUnused: ({ global, cdk8s }) =>
      !global?.pixee?.httpProxy &&
      !global?.pixee?.httpsProxy &&
      !cdk8s?.existingSecrets?.proxy?.name &&
      cdk8s?.externalSecrets?.keys?.proxy === undefined,
  },
  ...SCALED.map(({ section, replicas }): Unused => ({
    places: [`${section}.${replicas}`],
    because: `\`${section}.autoscaling.enabled\` is true, and the autoscaler sets the number of pods`,
    remedy: `remove it; \`${section}.autoscaling.minReplicas\` is the least number`,
    isUnused: (values) => getAt(values, pathOf(`${section}.autoscaling.enabled`)) === true,
  })),
  {
    places: ['platform.proxy.address', 'platform.proxy.headers'],
    because: '`platform.proxy.enabled` is not true',
    remedy: 'set `platform.proxy.enabled: true`',
    isUnused: ({ platform }) => platform?.proxy?.enabled !== true,
  },
];

/** A value that was given for nothing is most likely a mistake somewhere else. */
export const unusedValues: ValueRule = {
  id: 'unused-value',
  severity: 'warning',
  places: UNUSED.flatMap(({ places }) => places),
  *check({ values }) {
    for (const { places, because, remedy, isUnused } of UNUSED) {
      if (!isUnused(values)) continue;
      for (const path of places.map(pathOf)) {
        if (!isBlank(getAt(values, path)) && !isDefault(values, path))
          yield { path, message: `has no effect, because ${because}`, remedy };
      }
    }
  },
};
