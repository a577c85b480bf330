/* What random values must look like to be well formed, by the rule that asks for it. */
import fc from 'fast-check';
import { pathOf } from '../lib/values/prepare/paths';
import { recommendedRules } from '../lib/values/rules';
import { WILDCARD } from '../lib/values/schema/walk';
import { makePrivateKey } from '../lib/values/samples/private-key';

const hosts = fc.constantFrom('db.example.com', 'localhost', '10.0.0.7', 'a-b.c1.example');
const hostNames = fc.constantFrom('pixee.example.com', 'other.example.org', 'single');
const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z]$/);
const durations = fc.constantFrom('15m', '1h30m', '600s', '2h', '90000ms');
const cpus = fc.constantFrom('500m', '2', 1, 0.5, '0.25');
const sizes = fc.constantFrom('512Mi', '1Gi', '20Gi', 1073741824, '1G');
const tags = fc.constantFrom('1.2.3', 'v4', '2026.1-rc.1', '3.38.1-52fc585');
const labelValues = fc.constantFrom('', 'a', 'team-a', 'A.b_c');

let privateKey: string | undefined;
const privateKeys = fc.constant(null).map(() => (privateKey ??= makePrivateKey()));

/** One arbitrary for each rule that looks at values by themselves; a rule without one is a mistake. */
const BY_RULE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'domain-format': fc.constantFrom('pixee.example.com', '192.0.2.7', '[2001:db8::1]'),
  'host-format': hosts,
  'port-format': fc.oneof(fc.integer({ min: 1, max: 65535 }), fc.constant('5443')),
  'url-format': fc.constantFrom(
    'https://api.example.com',
    'http://10.0.0.7:9000/v1',
    'https://s3.amazonaws.com',
  ),
  'duration-format': durations,
  'cpu-format': cpus,
  'memory-format': sizes,
  'time-zone': fc.constantFrom('Europe/Berlin', 'UTC'),
  'locale-format': fc.constantFrom('C.UTF-8', 'de_DE.UTF-8'),
  'quota-format': fc.constantFrom('800', '900Gi'),
  'count-or-percent': fc.constantFrom('1', '50%', 1),
  'pod-security-version': fc.constantFrom('latest', 'v1.34'),
  'storage-size': fc.constantFrom('10Gi', '1Ti', '500M'),
  'postgresql-size': fc.constantFrom('1GB', '16MB', '64kB', '8192'),
  'cwe-list': fc.constantFrom('79', '79,89,502'),
  'private-key': privateKeys,
  'json-text': fc.constant('{"users":[]}'),
  'docker-config': fc.constant('{"auths":{}}'),
  'email-format': fc.constant('bot@example.com'),
  'bucket-name': fc.constantFrom('pixee-input', 'a.b.c', 'bucket1'),
  'registry-format': fc.constantFrom('registry.example.com', 'localhost:5000', 'registry.example.com/mirror'),
  'repository-format': fc.constantFrom('team/image', 'image'),
  'tag-format': tags,
  'kubernetes-version': fc.constantFrom('1.28', 'v1.34.2', '1.37'),
  'image-format': fc.constantFrom('ghcr.io/cloudnative-pg/postgresql:17.5', 'localhost:5000/a/b', 'image:1'),
  'secret-key': fc.constantFrom('password', 'tls.key', 'API_KEY'),
  'object-name': names,
  'name-override': names,
  'service-port': fc.oneof(fc.constant('http'), fc.integer({ min: 1, max: 65535 })),
  'label-format': labelValues,
  'reserved-label': labelValues,
};

/** Values that look at more than their own text. */
const BY_PLACE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'global.pixee.access.oidc.redirectUri': fc.constant('https://pixee.example.com/api/auth/callback'),
  'global.pixee.ai.openai.baseUrl': fc.constant('https://ai.example.com/v1'),
  'global.pixee.ai.azure.endpoint': fc.constant('https://name.openai.azure.com'),
  'platform.github.url': fc.constant('https://github.example.com'),
  'platform.pixeebot.appscan.baseUri': fc.constant('https://appscan.example.com'),
  'global.pixee.httpProxy': fc.constantFrom(
    'proxy:3128',
    'http://proxy.example.com:8080',
    '[2001:db8::1]:3128',
  ),
  'global.pixee.httpsProxy': fc.constantFrom('proxy:3128', 'http://user:word@proxy.example.com:8080'),
  'cdk8s.extraObjects': fc.constantFrom(
    [],
    [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own-notes' } }],
  ),
  'global.pixee.noProxy': fc.constantFrom('10.0.0.1,db.example.com', 'kubernetes.default.svc'),
  'platform.hostAliases.*.ip': fc.constantFrom('10.0.0.1', '2001:db8::1'),
  'platform.hostAliases.*.hostnames': fc.array(hostNames, { minLength: 1, maxLength: 2 }),
  ...Object.fromEntries(
    ['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map((name) => [
      `${name}.server.retentionPeriod`,
      fc.constantFrom('3d', '48h', '1y', '2w'),
    ]),
  ),
};

const paths = fc.constantFrom('/', '/pixee', '/a/b/');
const ingress = fc.oneof(
  fc.record({
    enabled: fc.constant(true),
    className: fc.constantFrom('nginx', 'alb', 'gce'),
    annotations: fc.constantFrom({}, { 'nginx.ingress.kubernetes.io/proxy-body-size': '50m' }),
    hosts: fc.uniqueArray(
      fc.record({
        host: fc.oneof(hostNames, fc.constant('')),
        paths: fc.uniqueArray(fc.record({ path: paths, pathType: fc.constantFrom('Exact', 'Prefix') }), {
          minLength: 1,
          maxLength: 2,
          selector: ({ path }) => path,
        }),
      }),
      { minLength: 1, maxLength: 2, selector: ({ host }) => host },
    ),
    tls: fc.array(fc.record({ hosts: fc.array(hostNames, { maxLength: 2 }), secretName: names }), {
      maxLength: 1,
    }),
  }),
  fc.record({ enabled: fc.constant(false) }),
);

/** Sections whose keys belong together. */
/** Routes in which everything goes together. */
const gateway = fc.constantFrom<unknown>(
  {},
  { enabled: false, parentRefs: [] },
  {
    enabled: false,
    timeouts: { request: '5m', backendRequest: '30s' },
    annotations: { 'example.com/a': 'b' },
  },
);

const BY_SECTION: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'platform.ingress': ingress,
  'oidc.ingress': ingress,
  ...Object.fromEntries(
    [
      'platform.gateway',
      'oidc.gateway',
      'superset.gateway',
      'authentik.server.gateway',
      'victoria-metrics-single.server.gateway',
      'victoria-logs-single.server.gateway',
      'victoriatraces.server.gateway',
      'cdk8s.webhookGateway',
    ].map((place) => [place, gateway]),
  ),
  'platform.database': fc.oneof(
    fc.record({ embedded: fc.constant(true), name: fc.constant('pixee') }, { requiredKeys: [] }),
    fc.record(
      {
        embedded: fc.constant(false),
        host: hosts,
        port: fc.oneof(fc.constant('5432'), fc.constant(6432)),
        name: fc.constant('pixee'),
        username: fc.constant('pixee'),
        password: fc.constant('a-word'),
        existingSecret: names,
      },
      { requiredKeys: ['embedded', 'host', 'username', 'password'] },
    ),
  ),
  'global.pixee.objectStore': fc.oneof(
    fc.record(
      { embedded: fc.constant(true), ttlDays: fc.integer({ min: 1, max: 90 }) },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        embedded: fc.constant(false),
        endpoint: fc.constant('https://s3.eu-central-1.amazonaws.com'),
        region: fc.constant('eu-central-1'),
        credentialType: fc.constantFrom('static', 'default'),
        username: fc.constant('id'),
        password: fc.constant('a-word'),
      },
      { requiredKeys: ['embedded', 'endpoint', 'username', 'password'] },
    ),
  ),
};

/** Sections that are complete or not there. */
const INTEGRATIONS: ReadonlySet<string> = new Set(
  [
    'github',
    'scm.azure',
    'scm.gitlab',
    'scm.bitbucket',
    'pixeebot.appscan',
    'sonar',
    'veracode',
    'checkmarx',
    'datadog',
  ].map((name) => `platform.${name}`),
);

/** Kubernetes' own types by their name: samples that the API server takes. */
const KUBERNETES: Readonly<Record<string, readonly unknown[]>> = {
  Affinity: [
    {},
    {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }],
        },
      },
    },
  ],
  Container: [{ name: 'own', image: 'registry.example.com/own:1' }],
  HttpRouteFilter: [{ type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['x-own'] } }],
  HPAScalingRules: [{}, { stabilizationWindowSeconds: 300, selectPolicy: 'Max' }],
  DaemonSetUpdateStrategy: [{ type: 'OnDelete' }],
  DeploymentStrategy: [{ type: 'Recreate' }],
  EnvFromSource: [{ secretRef: { name: 'own' } }, { prefix: 'A_', configMapRef: { name: 'own' } }],
  LabelSelector: [{ matchLabels: { disk: 'prepared' } }],
  Lifecycle: [{ preStop: { exec: { command: ['sleep', '5'] } } }],
  PersistentVolumeClaimSpec: [{ accessModes: ['ReadWriteOncePod'] }],
  PodDNSConfig: [{ options: [{ name: 'ndots', value: '2' }] }],
  Probe: [{ tcpSocket: { port: 8080 } }, { exec: { command: ['true'] }, periodSeconds: 5 }],
  SessionAffinityConfig: [{ clientIP: { timeoutSeconds: 60 } }],
  StatefulSetPersistentVolumeClaimRetentionPolicy: [{ whenDeleted: 'Delete' }],
  StatefulSetUpdateStrategy: [{ type: 'OnDelete' }],
  EnvVar: [
    { name: 'A', value: '1' },
    { name: 'B', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  ],
  PodSecurityContext: [{ fsGroup: 1000 }, { runAsNonRoot: true, runAsUser: 1000 }],
  SecurityContext: [{ readOnlyRootFilesystem: true }, { capabilities: { drop: ['ALL'] } }],
  Toleration: [
    { key: 'dedicated', operator: 'Exists' },
    { key: 'a', value: 'b', effect: 'NoSchedule' },
  ],
  TopologySpreadConstraint: [
    { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
  ],
  Volume: [{ name: 'scratch', emptyDir: {} }],
  VolumeMount: [{ name: 'scratch', mountPath: '/scratch' }],
};

/** Services, whose fields belong together. */
const HEADLESS = fc.constantFrom({}, { ipFamilyPolicy: 'PreferDualStack', labels: { edge: 'true' } });
const SERVICE = fc.constantFrom(
  {},
  { type: 'NodePort', internalTrafficPolicy: 'Local' },
  { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'], externalTrafficPolicy: 'Local' },
  { ipFamilyPolicy: 'PreferDualStack', sessionAffinity: 'ClientIP', headless: true },
);

/** The arbitrary of a value at a place, where a rule looks at it. */
export function arbitraryAt(path: readonly string[]): fc.Arbitrary<unknown> | undefined {
  const place = path.join('.');
  if (Object.hasOwn(BY_PLACE, place)) return BY_PLACE[place];
  const key = path.at(-1) ?? '';
  if (key === 'service') return /^seaweedfs\.(?!s3)/.test(place) ? HEADLESS : SERVICE;
  // `None` needs name servers, and no two containers of a pod may have one name.
  if (key === 'extraEnvironmentVars') return fc.constantFrom({}, { OWN: 'yes' });
  if (key === 'dnsPolicy') return fc.constantFrom('Default', 'ClusterFirst');
  if (/^(?:extra|init|side).*(?:Containers|cars)$/i.test(key))
    return fc.constantFrom([], [{ name: `own-${key.toLowerCase()}`, image: 'registry.example.com/own:1' }]);
  // Mounts are nothing without their volumes.
  if (/^(?:extraV|v)olumeMounts$/.test(key) && !['platform', 'analysis', 'oidc'].includes(path[0] ?? ''))
    return fc.constant([]);
  const [, alias] = /(hostAliases\.\*\.(?:ip|hostnames))$/.exec(place) ?? [];
  if (alias !== undefined) return BY_PLACE[`platform.${alias}`];
  // Rules about labels name the map.
  const map = path.at(-1) === WILDCARD ? path.slice(0, -1).join('.') : undefined;
  const rule = recommendedRules.find(
    ({ id, places = [] }) =>
      Object.hasOwn(BY_RULE, id) &&
      places.some((pattern) =>
        id.endsWith('label') || id === 'label-format' ? pattern === map : isAt(pattern, path),
      ),
  );
  return rule === undefined ? undefined : BY_RULE[rule.id];
}

/** True for a key that is always given, because the others of its section are of no use without it. */
export function isAlwaysGiven(path: readonly string[]): boolean {
  if (['global', 'global.pixee', 'global.pixee.domain'].includes(path.join('.'))) return true;
  const isOptional = ['enabled', 'existingSecret', 'secretKeys', 'password', 'filterCweTop25'].includes(
    path.at(-1) ?? '',
  );
  return !isOptional && INTEGRATIONS.has(path.slice(0, -1).join('.'));
}

/** The arbitrary of a whole section whose keys belong together. */
export function arbitrarySection(path: readonly string[]): fc.Arbitrary<unknown> | undefined {
  return BY_SECTION[path.join('.')];
}

/** Samples of one of Kubernetes' types. */
export function kubernetesSamples(type: string): fc.Arbitrary<unknown> {
  const samples = KUBERNETES[type];
  if (samples === undefined) throw new Error(`no samples of the Kubernetes type ${type}`);
  return fc.constantFrom(...samples);
}

function isAt(pattern: string, path: readonly string[]): boolean {
  const parts = pathOf(pattern);
  return (
    parts.length === path.length && parts.every((part, index) => part === path[index] || part === WILDCARD)
  );
}
