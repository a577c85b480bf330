import type {
  BackendConfig,
  BackendTlsPolicy,
  BarmanObjectStore,
  CalicoNetworkPolicy,
  Certificate,
  CiliumNetworkPolicy,
  CloudNativePgCluster,
  CloudNativePgDatabase,
  CloudNativePgScheduledBackup,
  ExternalSecret,
  HttpRoute,
  ListenerSet,
  OpenShiftRoute,
  PodMonitor,
  PrometheusRule,
  ServiceMonitor,
  TraefikMiddleware,
} from '../../../lib/kubernetes/custom-resources/index';
import { troubleshoot } from './sample-troubleshoot';
import { NAMESPACE } from './sample-workloads';

function meta(name: string) {
  return { name, namespace: NAMESPACE };
}

const backendConfig: BackendConfig = {
  apiVersion: 'cloud.google.com/v1',
  kind: 'BackendConfig',
  metadata: meta('web'),
  spec: { timeoutSec: 600, healthCheck: { type: 'HTTP', requestPath: '/health', port: 8080 } },
};

const externalSecret: ExternalSecret = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: meta('database'),
  spec: {
    secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
    refreshInterval: '1h',
    refreshPolicy: 'Periodic',
    target: {
      name: 'database-owner',
      creationPolicy: 'Owner',
      deletionPolicy: 'Retain',
      immutable: false,
      template: {
        type: 'kubernetes.io/basic-auth',
        engineVersion: 'v2',
        mergePolicy: 'Replace',
        metadata: { labels: { 'cnpg.io/reload': 'true' }, annotations: { note: 'x' } },
        data: { username: 'shop', password: '{{ .password }}' },
      },
    },
    data: [
      {
        secretKey: 'password',
        remoteRef: {
          key: 'shop/database',
          property: 'password',
          version: '3',
          decodingStrategy: 'None',
          conversionStrategy: 'Default',
          metadataPolicy: 'None',
        },
      },
    ],
  },
};

const everything: ExternalSecret = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: meta('everything'),
  spec: { secretStoreRef: { name: 'vault' }, dataFrom: [{ extract: { key: 'shop' } }] },
};

const certificate: Certificate = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: meta('web'),
  spec: {
    secretName: 'web-tls',
    issuerRef: { name: 'letsencrypt', kind: 'ClusterIssuer', group: 'cert-manager.io' },
    commonName: 'shop.example.com',
    dnsNames: ['shop.example.com'],
    ipAddresses: ['10.0.0.1'],
    duration: '2160h',
    renewBefore: '360h',
    privateKey: { algorithm: 'ECDSA', encoding: 'PKCS8', size: 256, rotationPolicy: 'Always' },
    usages: ['digital signature', 'server auth'],
    secretTemplate: { labels: { a: 'b' }, annotations: { c: 'd' } },
    revisionHistoryLimit: 1,
  },
};

const objectStore = {
  destinationPath: 's3://backups/shop',
  endpointURL: 'https://s3.example.com',
  endpointCA: { name: 'everything', key: 'ca.crt' },
  serverName: 'shop',
  s3Credentials: {
    accessKeyId: { name: 'everything', key: 'id' },
    secretAccessKey: { name: 'everything', key: 'secret' },
    region: { name: 'everything', key: 'region' },
  },
  wal: { compression: 'zstd', encryption: 'AES256', maxParallel: 2 },
  data: { compression: 'gzip', encryption: 'aws:kms', jobs: 2 },
} as const;

const cluster: CloudNativePgCluster = {
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'Cluster',
  metadata: meta('shop-postgresql'),
  spec: {
    instances: 2,
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
    imagePullPolicy: 'IfNotPresent',
    imagePullSecrets: [{ name: 'pull' }],
    description: 'the shop',
    storage: {
      size: '10Gi',
      storageClass: 'fast',
      resizeInUseVolumes: true,
      pvcTemplate: { accessModes: ['ReadWriteOnce'] },
    },
    walStorage: { size: '2Gi' },
    resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { cpu: '2000m', memory: '4Gi' } },
    postgresql: {
      parameters: { max_connections: '200' },
      pg_hba: ['host all all all scram-sha-256'],
      pg_ident: [],
      shared_preload_libraries: ['pg_stat_statements'],
    },
    bootstrap: {
      initdb: {
        database: 'shop',
        owner: 'shop',
        secret: { name: 'database-owner' },
        encoding: 'UTF8',
        localeCollate: 'C',
        localeCType: 'C',
        dataChecksums: true,
        postInitSQL: ['select 1'],
        postInitApplicationSQL: ['select 1'],
        postInitApplicationSQLRefs: { secretRefs: [{ name: 'everything', key: 'a.sql' }] },
      },
    },
    managed: {
      roles: [
        {
          name: 'superset',
          ensure: 'present',
          comment: 'charts',
          login: true,
          passwordSecret: { name: 'everything' },
          superuser: false,
          createdb: false,
          createrole: false,
          replication: false,
          inherit: true,
          inRoles: ['pg_monitor'],
          connectionLimit: -1,
        },
      ],
      services: {
        disabledDefaultServices: ['ro'],
        additional: [
          {
            selectorType: 'rw',
            updateStrategy: 'patch',
            serviceTemplate: {
              metadata: { name: 'database', labels: { a: 'b' } },
              spec: { type: 'LoadBalancer' },
            },
          },
        ],
      },
    },
    enableSuperuserAccess: true,
    affinity: {
      enablePodAntiAffinity: true,
      podAntiAffinityType: 'required',
      topologyKey: 'kubernetes.io/hostname',
      nodeSelector: { disk: 'ssd' },
      tolerations: [{ operator: 'Exists' }],
    },
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' },
    ],
    priorityClassName: 'high',
    monitoring: {
      enablePodMonitor: false,
      disableDefaultQueries: false,
      customQueriesConfigMap: [{ name: 'web', key: 'theme' }],
    },
    backup: { retentionPolicy: '30d', target: 'prefer-standby', barmanObjectStore: objectStore },
    plugins: [
      {
        name: 'barman-cloud.cloudnative-pg.io',
        enabled: true,
        isWALArchiver: true,
        parameters: { barmanObjectName: 'x' },
      },
    ],
    externalClusters: [
      {
        name: 'old',
        connectionParameters: { host: 'db.example.com' },
        password: { name: 'everything', key: 'password' },
        barmanObjectStore: objectStore,
      },
    ],
    inheritedMetadata: { labels: { team: 'shop' }, annotations: { a: 'b' } },
    serviceAccountTemplate: { metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn' } } },
    seccompProfile: { type: 'RuntimeDefault' },
    enablePDB: true,
    primaryUpdateStrategy: 'unsupervised',
    primaryUpdateMethod: 'switchover',
    logLevel: 'info',
  },
};

const database: CloudNativePgDatabase = {
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'Database',
  metadata: meta('superset'),
  spec: {
    cluster: { name: 'shop-postgresql' },
    name: 'superset',
    owner: 'superset',
    ensure: 'present',
    databaseReclaimPolicy: 'retain',
    encoding: 'UTF8',
    locale: 'C',
    localeCollate: 'C',
    localeCType: 'C',
    template: 'template0',
    connectionLimit: -1,
    extensions: [{ name: 'pg_trgm', ensure: 'present', schema: 'public', version: '1.6' }],
    schemas: [{ name: 'charts', ensure: 'present', owner: 'superset' }],
  },
};

const backup: CloudNativePgScheduledBackup = {
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'ScheduledBackup',
  metadata: meta('nightly'),
  spec: {
    cluster: { name: 'shop-postgresql' },
    schedule: '0 0 3 * * *',
    immediate: true,
    suspend: false,
    method: 'plugin',
    pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io', parameters: { a: 'b' } },
    backupOwnerReference: 'self',
    target: 'primary',
    online: true,
  },
};

const backupStore: BarmanObjectStore = {
  apiVersion: 'barmancloud.cnpg.io/v1',
  kind: 'ObjectStore',
  metadata: meta('backups'),
  spec: {
    configuration: { destinationPath: 's3://backups/shop' },
    retentionPolicy: '30d',
    instanceSidecarConfiguration: { env: [{ name: 'A', value: 'b' }] },
  },
};

const endpoint = {
  path: '/metrics',
  scheme: 'http',
  interval: '30s',
  scrapeTimeout: '10s',
  params: { a: ['b'] },
  honorLabels: true,
  tlsConfig: {
    ca: { secret: { name: 'everything', key: 'ca.crt' } },
    serverName: 'web',
    insecureSkipVerify: false,
  },
  authorization: { type: 'Bearer', credentials: { name: 'everything', key: 'token' } },
  relabelings: [
    {
      action: 'replace',
      sourceLabels: ['a'],
      separator: ';',
      regex: '(.*)',
      targetLabel: 'b',
      replacement: '$1',
    },
  ],
  metricRelabelings: [{ action: 'hashmod', sourceLabels: ['a'], modulus: 3, targetLabel: 'c' }],
} as const;

const serviceMonitor: ServiceMonitor = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: meta('web'),
  spec: {
    selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
    endpoints: [{ port: 'http', ...endpoint }],
    jobLabel: 'app.kubernetes.io/name',
    targetLabels: ['team'],
    podTargetLabels: ['team'],
    sampleLimit: 1000,
  },
};

const podMonitor: PodMonitor = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata: meta('postgresql'),
  spec: {
    selector: { matchLabels: { 'cnpg.io/cluster': 'shop-postgresql' } },
    podMetricsEndpoints: [{ port: 'metrics', ...endpoint }],
    jobLabel: 'cnpg.io/cluster',
    podTargetLabels: ['team'],
    sampleLimit: 1000,
  },
};

const prometheusRule: PrometheusRule = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: meta('rules'),
  spec: {
    groups: [
      {
        name: 'shop',
        interval: '30s',
        rules: [
          { record: 'shop:orders:rate5m', expr: 'sum(rate(orders[5m]))', labels: { team: 'shop' } },
          { alert: 'Down', expr: 'up == 0', for: '5m', annotations: { summary: 'It is down' } },
        ],
      },
    ],
  },
};

const route: HttpRoute = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: meta('web'),
  spec: {
    parentRefs: [
      {
        name: 'public',
        namespace: 'gateways',
        sectionName: 'https',
        port: 443,
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
      },
    ],
    hostnames: ['shop.example.com'],
    rules: [
      {
        matches: [
          {
            path: { type: 'PathPrefix', value: '/' },
            headers: [{ name: 'x', value: 'y', type: 'Exact' }],
            method: 'GET',
          },
        ],
        filters: [
          {
            type: 'RequestHeaderModifier',
            requestHeaderModifier: { set: [{ name: 'a', value: 'b' }], remove: ['c'] },
          },
          { type: 'ResponseHeaderModifier', responseHeaderModifier: { add: [{ name: 'a', value: 'b' }] } },
          {
            type: 'URLRewrite',
            urlRewrite: { hostname: 'a', path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
          },
          {
            type: 'ExtensionRef',
            extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'sign-in' },
          },
        ],
        backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 1, namespace: NAMESPACE }],
        timeouts: { request: '30s', backendRequest: '10s' },
      },
      {
        filters: [
          {
            type: 'RequestRedirect',
            requestRedirect: {
              scheme: 'https',
              hostname: 'a',
              port: 443,
              statusCode: 301,
              path: { type: 'ReplaceFullPath', replaceFullPath: '/a' },
            },
          },
        ],
      },
    ],
  },
};

const middlewareSpecs: readonly TraefikMiddleware['spec'][] = [
  {
    forwardAuth: {
      address: 'http://auth.example.com',
      trustForwardHeader: true,
      authResponseHeaders: ['X-User'],
      authRequestHeaders: ['Cookie'],
    },
  },
  { headers: { customRequestHeaders: { a: 'b' }, customResponseHeaders: { c: '' } } },
  { addPrefix: { prefix: '/a' } },
  { stripPrefix: { prefixes: ['/a'] } },
  { redirectScheme: { scheme: 'https', permanent: true, port: '443' } },
  { redirectRegex: { regex: '^http', replacement: 'https', permanent: true } },
  { basicAuth: { secret: 'everything', realm: 'shop', removeHeader: true } },
  { ipAllowList: { sourceRange: ['10.0.0.0/8'] } },
  { buffering: { maxRequestBodyBytes: 1000, memRequestBodyBytes: 500 } },
  { chain: { middlewares: [{ name: 'sign-in' }, { name: 'sign-in-1', namespace: NAMESPACE }] } },
];

const middlewares = middlewareSpecs.map((spec, position): TraefikMiddleware => ({
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'Middleware',
  metadata: meta(position === 0 ? 'sign-in' : `sign-in-${position}`),
  spec,
}));

const openShiftRoute: OpenShiftRoute = {
  apiVersion: 'route.openshift.io/v1',
  kind: 'Route',
  metadata: meta('web'),
  spec: {
    host: 'shop.example.com',
    path: '/',
    to: { kind: 'Service', name: 'web', weight: 100 },
    port: { targetPort: 'http' },
    tls: { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' },
    wildcardPolicy: 'None',
  },
};

const ciliumPolicy: CiliumNetworkPolicy = {
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: meta('web'),
  spec: {
    endpointSelector: { matchLabels: { app: 'web' } },
    ingress: [{ fromEntities: ['ingress'], toPorts: [{ ports: [{ port: '8080', protocol: 'TCP' }] }] }],
    egress: [
      {
        toEndpoints: [{ matchLabels: { 'k8s-app': 'kube-dns' } }],
        toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }],
      },
      { toEntities: ['kube-apiserver'] },
      { toCIDR: ['10.0.0.0/8'] },
      { toFQDNs: [{ matchName: 'example.com' }, { matchPattern: '*.example.com' }] },
    ],
  },
};

const calicoPolicy: CalicoNetworkPolicy = {
  apiVersion: 'projectcalico.org/v3',
  kind: 'NetworkPolicy',
  metadata: meta('web-hosts'),
  spec: {
    selector: "app == 'web'",
    types: ['Egress'],
    egress: [
      { action: 'Allow', protocol: 'TCP', destination: { domains: ['example.com'], ports: [443] } },
      {
        action: 'Allow',
        protocol: 'TCP',
        destination: { services: { name: 'kubernetes', namespace: 'default' } },
      },
    ],
  },
};

const listenerSet: ListenerSet = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'ListenerSet',
  metadata: meta('web'),
  spec: {
    parentRef: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public', namespace: 'gateways' },
    listeners: [
      {
        name: 'https',
        hostname: 'shop.example.com',
        port: 443,
        protocol: 'HTTPS',
        tls: { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'web-tls' }] },
        allowedRoutes: { namespaces: { from: 'Same' } },
      },
    ],
  },
};

const backendPolicies = (
  [
    { wellKnownCACertificates: 'System', hostname: 'shop.example.com' },
    {
      caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'web' }],
      hostname: 'shop.example.com',
    },
  ] as const
).map((validation, position): BackendTlsPolicy => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'BackendTLSPolicy',
  metadata: meta(`web-${String(position)}`),
  spec: {
    targetRefs: [{ group: '', kind: 'Service', name: 'web', sectionName: 'http' }],
    validation,
  },
}));

/** Every custom resource with every field that we have types for. */
export const customResources: readonly object[] = [
  backendConfig,
  externalSecret,
  everything,
  certificate,
  cluster,
  database,
  backup,
  backupStore,
  serviceMonitor,
  podMonitor,
  prometheusRule,
  route,
  listenerSet,
  ...backendPolicies,
  openShiftRoute,
  ciliumPolicy,
  calicoPolicy,
  ...middlewares,
  ...troubleshoot,
];
