import type { PlainObject } from '../../lib/base/plain-object';
import type { Consequence } from '../../lib/diff/consequence';
import {
  binding,
  ciliumPolicy,
  claim,
  claimTemplate,
  cluster,
  configMap,
  container,
  database,
  denyAll,
  deployment,
  env,
  ingress,
  job,
  networkPolicy,
  object,
  role,
  rule,
  secret,
  service,
  statefulSet,
  template,
} from './objects';

/** One change, and all its consequences for the object that it is made in, the gravest first. */
export interface Row {
  /** The rule that finds the first of them; none for changes without a consequence of their own. */
  readonly rule?: string;
  readonly what: string;
  readonly before: readonly PlainObject[];
  readonly after: readonly PlainObject[];
  readonly expected: readonly Consequence[];
  /** The object, where there are several. @default - the only one */
  readonly object?: string;
}

type Expected = Consequence | readonly Consequence[];
type Side = PlainObject | readonly PlainObject[] | undefined;

function row(
  ruleId: string | undefined,
  what: string,
  before: Side,
  after: Side,
  expected: Expected,
  name?: string,
): Row {
  return {
    what,
    before: sideOf(before),
    after: sideOf(after),
    expected: typeof expected === 'string' ? [expected] : expected,
    ...(ruleId === undefined ? {} : { rule: ruleId }),
    ...(name === undefined ? {} : { object: name }),
  };
}

function sideOf(side: Side): readonly PlainObject[] {
  if (side === undefined) return [];
  return Array.isArray(side) ? (side as readonly PlainObject[]) : [side as PlainObject];
}

const inPod = (
  spec: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>> = {},
): PlainObject => deployment({ template: template(spec, own) });
const withEnv = (variables: Parameters<typeof env>[0]): PlainObject => inPod({}, env(variables));
const volumes = (source: Readonly<Record<string, unknown>>): PlainObject =>
  inPod({ volumes: [{ name: 'data', ...source }] });
const mounted = (what: 'secret' | 'configMap', subPath?: string): PlainObject =>
  inPod(
    {
      volumes: [
        {
          name: 'files',
          ...(what === 'secret'
            ? { secret: { secretName: 'secret' } }
            : { configMap: { name: 'configmap' } }),
        },
      ],
    },
    { volumeMounts: [{ name: 'files', mountPath: '/files', ...(subPath === undefined ? {} : { subPath }) }] },
  );
const annotated = (key: string, value: string): Readonly<Record<string, unknown>> => ({
  annotations: { [key]: value },
});
const account = (
  metadata: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>> = {},
): PlainObject => object('v1', 'ServiceAccount', fields, metadata);
const namespace = (level: string): PlainObject =>
  object('v1', 'Namespace', {}, { labels: { 'pod-security.kubernetes.io/enforce': level } });
const storageClass = (fields: Readonly<Record<string, unknown>>): PlainObject =>
  object('storage.k8s.io/v1', 'StorageClass', { provisioner: 'ebs.csi.aws.com', ...fields });
const middleware = object('traefik.io/v1alpha1', 'Middleware', {
  spec: { forwardAuth: { address: 'http://a' } },
});
const externalSecret = (key: string): PlainObject =>
  object('external-secrets.io/v1', 'ExternalSecret', {
    spec: { secretStoreRef: { name: 'vault' }, data: [{ secretKey: 'token', remoteRef: { key } }] },
  });
const certificate = (name: string): PlainObject =>
  object('cert-manager.io/v1', 'Certificate', {
    spec: { secretName: 'tls', dnsNames: [name], issuerRef: { name: 'ca' } },
  });
const autoscaler = (): PlainObject =>
  object(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    {
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'deployment' },
        minReplicas: 2,
        maxReplicas: 5,
      },
    },
    { name: 'deployment-scaler' },
  );
const budget = object('policy/v1', 'PodDisruptionBudget', {
  spec: { maxUnavailable: 1, selector: { matchLabels: { 'app.kubernetes.io/name': 'platform' } } },
});
const quota = (cpu: string): PlainObject =>
  object('v1', 'ResourceQuota', { spec: { hard: { 'requests.cpu': cpu } } });
const limits = object('v1', 'LimitRange', { spec: { limits: [{ type: 'Container', max: { cpu: '2' } }] } });
const route = (host: string): PlainObject =>
  object('route.openshift.io/v1', 'Route', { spec: { host, to: { kind: 'Service', name: 'platform' } } });
const oidc = { QUARKUS_OIDC_CREDENTIALS_SECRET: { key: 'secret' } };
const backup = (fields: Readonly<Record<string, unknown>>): PlainObject =>
  cluster({
    backup: { barmanObjectStore: { destinationPath: 's3://a' }, retentionPolicy: '30d', ...fields },
  });

/** The table: single changes and their consequences. */
export const rows: readonly Row[] = [
  // pods
  row(
    'rolling-restart',
    'another image',
    deployment(),
    inPod({}, { image: 'registry.example.com/pixee:2' }),
    'restart',
  ),
  row('rolling-restart', 'another variable', withEnv({ A: '1' }), withEnv({ A: '2' }), 'restart'),
  row(
    'rolling-restart',
    'more memory',
    deployment(),
    inPod({}, { resources: { limits: { memory: '1Gi' } } }),
    'restart',
  ),
  row(
    'rolling-restart',
    'a checksum',
    deployment(),
    deployment({
      template: {
        ...template(),
        metadata: {
          labels: { 'app.kubernetes.io/name': 'platform' },
          annotations: { 'checksum/secret': 'x' },
        },
      },
    }),
    'restart',
  ),
  row(
    'rolling-restart',
    'another image of a StatefulSet',
    statefulSet(),
    statefulSet({ template: template({}, { image: 'a:2' }) }),
    'restart',
  ),
  row('scaling', 'more pods', deployment(), deployment({ replicas: 3 }), 'none'),
  row('scaling', 'no pods any more', deployment(), deployment({ replicas: 0 }), 'restart'),
  row('removed-workloads', 'a Deployment that is gone', deployment(), undefined, 'restart'),
  row(undefined, 'a Deployment that is new', undefined, deployment(), 'none'),
  row(
    'jobs',
    'a Job with another hash',
    job('init-0a1b2c3d'),
    job('init-0a1b2c3e', { backoffLimit: 3 }),
    'rerun',
  ),
  row('jobs', 'a new Job', undefined, job('init'), 'rerun'),
  row(
    'jobs',
    'the schedule of a CronJob',
    object('batch/v1', 'CronJob', { spec: { schedule: '0 0 * * *' } }),
    object('batch/v1', 'CronJob', { spec: { schedule: '0 1 * * *' } }),
    'none',
  ),
  row(
    undefined,
    'how long a Job is kept',
    job('init', { ttlSecondsAfterFinished: 60 }),
    job('init', { ttlSecondsAfterFinished: 90 }),
    'none',
  ),
  row(undefined, 'a label of an object', deployment(), deployment({}, { labels: { team: 'a' } }), 'none'),

  // settings and their readers
  row(
    'configuration',
    'a file that pods have mounted',
    [configMap({ a: '1' }), mounted('configMap')],
    [configMap({ a: '2' }), mounted('configMap')],
    'reload',
    'configmap',
  ),
  row(
    'configuration',
    'a file mounted by subPath',
    [configMap({ a: '1' }), mounted('configMap', 'a')],
    [configMap({ a: '2' }), mounted('configMap', 'a')],
    'restart',
    'configmap',
  ),
  row(
    'configuration',
    'a variable from a Secret',
    [secret({ a: '1' }), withEnv({ A: { key: 'a' } })],
    [secret({ a: '2' }), withEnv({ A: { key: 'a' } })],
    'restart',
    'secret',
  ),
  row(
    'configuration',
    'a key that nobody reads',
    [secret({ a: '1', b: '1' }), withEnv({ A: { key: 'a' } })],
    [secret({ a: '1', b: '2' }), withEnv({ A: { key: 'a' } })],
    'none',
    'secret',
  ),
  row(
    'configuration',
    'a password that the database operator watches',
    secret({ password: '1' }, {}, { labels: { 'cnpg.io/reload': 'true' } }),
    secret({ password: '2' }, {}, { labels: { 'cnpg.io/reload': 'true' } }),
    'reload',
  ),
  row(
    'certificates',
    'another name in a certificate',
    certificate('a.example.com'),
    certificate('b.example.com'),
    'reload',
  ),

  // refused
  row(
    'immutable-fields',
    'the selector of a Deployment',
    deployment(),
    deployment({
      selector: { matchLabels: { app: 'platform' } },
      template: { ...template(), metadata: { labels: { app: 'platform' } } },
    }),
    ['refused', 'restart'],
  ),
  row(
    'immutable-fields',
    'the selector of a DaemonSet',
    object('apps/v1', 'DaemonSet', {
      spec: {
        selector: { matchLabels: { a: 'a' } },
        template: { ...template(), metadata: { labels: { a: 'a', b: 'b' } } },
      },
    }),
    object('apps/v1', 'DaemonSet', {
      spec: {
        selector: { matchLabels: { b: 'b' } },
        template: { ...template(), metadata: { labels: { a: 'a', b: 'b' } } },
      },
    }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the serviceName of a StatefulSet',
    statefulSet(),
    statefulSet({ serviceName: 'other' }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the size in a claim template',
    statefulSet(),
    statefulSet({ volumeClaimTemplates: [claimTemplate('20Gi')] }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the class in a claim template',
    statefulSet(),
    statefulSet({ volumeClaimTemplates: [claimTemplate('10Gi', { storageClassName: 'gp3' })] }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the order in which a StatefulSet starts',
    statefulSet(),
    statefulSet({ podManagementPolicy: 'Parallel' }),
    'refused',
  ),
  row(
    'immutable-fields',
    'a Job of the same name',
    job('init'),
    job('init', { template: template({ restartPolicy: 'Never' }, { image: 'a:2' }) }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the class of a claim',
    claim({ storageClassName: 'gp2' }),
    claim({ storageClassName: 'gp3' }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the access modes of a claim',
    claim(),
    claim({ accessModes: ['ReadWriteMany'] }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the type of a Secret',
    secret({ a: 'a' }),
    secret({ a: 'a' }, { type: 'kubernetes.io/basic-auth' }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the role of a binding',
    binding(),
    binding({ roleRef: { kind: 'Role', name: 'writer' } }),
    ['refused', 'access'],
  ),
  row(
    'immutable-fields',
    'the parameters of a storage class',
    storageClass({ parameters: { type: 'gp2' } }),
    storageClass({ parameters: { type: 'gp3' } }),
    'refused',
  ),
  row(
    'immutable-fields',
    'the encoding of a database',
    database({ encoding: 'UTF8' }),
    database({ encoding: 'LATIN1' }),
    'refused',
  ),
  row(
    'immutable-fields',
    'a selector, where Argo CD may recreate',
    deployment(),
    deployment(
      {
        selector: { matchLabels: { app: 'a' } },
        template: { ...template(), metadata: { labels: { app: 'a' } } },
      },
      annotated('argocd.argoproj.io/sync-options', 'Force=true,Replace=true'),
    ),
    ['recreate', 'restart', 'none'],
  ),
  row(
    'immutable-data',
    'data of an immutable ConfigMap',
    configMap({ a: '1' }, { immutable: true }),
    configMap({ a: '2' }, { immutable: true }),
    ['refused', 'none'],
  ),
  row(
    'defaulted-strategy',
    'a Deployment that no longer rolls',
    deployment(),
    deployment({ strategy: { type: 'Recreate' } }),
    'refused',
  ),
  row(
    'defaulted-strategy',
    'a StatefulSet that waits for its pods to be deleted',
    statefulSet(),
    statefulSet({ updateStrategy: { type: 'OnDelete' } }),
    'refused',
  ),
  row(
    undefined,
    'how far a Deployment rolls',
    deployment(),
    deployment({ strategy: { rollingUpdate: { maxUnavailable: 0 } } }),
    'none',
  ),
  row(
    'service-address',
    'the address of a Service',
    service({ clusterIP: '10.0.0.10' }),
    service({ clusterIP: '10.0.0.11' }),
    'refused',
  ),
  row(
    'service-address',
    'a Service that becomes headless',
    service(),
    service({ clusterIP: 'None' }),
    'refused',
  ),
  row(
    'selector-mismatch',
    'labels of pods that the selector does not match',
    deployment(),
    deployment({ template: { ...template(), metadata: { labels: { 'app.kubernetes.io/name': 'web' } } } }),
    ['refused', 'restart'],
  ),
  row(
    'smaller-volumes',
    'a smaller claim',
    claim(),
    claim({ resources: { requests: { storage: '5Gi' } } }),
    'refused',
  ),
  row(
    'smaller-volumes',
    'a larger claim',
    claim(),
    claim({ resources: { requests: { storage: '20Gi' } } }),
    'none',
  ),
  row(
    'smaller-volumes',
    'a smaller disk of the database',
    cluster(),
    cluster({ storage: { size: '5Gi' } }),
    'refused',
  ),
  row(
    'smaller-volumes',
    'a larger disk of the database',
    cluster(),
    cluster({ storage: { size: '20Gi' } }),
    'none',
  ),

  // recreated
  row(
    'renamed',
    'another name of a Deployment',
    deployment({}, { name: 'a', labels: { 'app.kubernetes.io/name': 'platform' } }),
    deployment({}, { name: 'b', labels: { 'app.kubernetes.io/name': 'platform' } }),
    'recreate',
    'b',
  ),

  // data
  row('removed-data', 'a claim that is gone', claim(), undefined, 'data-loss'),
  row('removed-data', 'a Cluster that is gone', cluster(), undefined, 'data-loss'),
  row('removed-data', 'a Database that is gone', database(), undefined, 'data-loss'),
  row('removed-data', 'a StatefulSet that is gone', statefulSet(), undefined, ['data-loss', 'restart']),
  row('removed-data', 'a namespace that is gone', namespace('restricted'), undefined, 'data-loss'),
  row(
    'database-roles',
    'a user of the database that is gone',
    cluster(),
    cluster({ managed: { roles: [] } }),
    'data-loss',
  ),
  row(
    'database-roles',
    'a database that is to be dropped',
    database(),
    database({ ensure: 'absent' }),
    'data-loss',
  ),
  row(
    'other-stores',
    'another bucket',
    withEnv({ PIXEE_PLATFORM_INPUT_BUCKET: 'a' }),
    withEnv({ PIXEE_PLATFORM_INPUT_BUCKET: 'b' }),
    ['data-loss', 'restart'],
  ),
  row(
    'other-stores',
    'another database',
    withEnv({ QUARKUS_DATASOURCE_JDBC_URL: 'jdbc:postgresql://a/p' }),
    withEnv({ QUARKUS_DATASOURCE_JDBC_URL: 'jdbc:postgresql://b/p' }),
    ['data-loss', 'restart'],
  ),
  row(
    'other-stores',
    'a bucket less to make',
    job('buckets-0a1b2c3d', { template: template({ restartPolicy: 'Never' }, env({ BUCKETS: 'a b' })) }),
    job('buckets-0a1b2c3e', { template: template({ restartPolicy: 'Never' }, env({ BUCKETS: 'a' })) }),
    ['data-loss', 'rerun'],
  ),
  row(
    'retention',
    'objects that expire earlier',
    job('buckets-0a1b2c3d', { template: template({ restartPolicy: 'Never' }, env({ TTL: '14d' })) }),
    job('buckets-0a1b2c3e', { template: template({ restartPolicy: 'Never' }, env({ TTL: '7d' })) }),
    ['data-loss', 'rerun'],
  ),
  row(
    'retention',
    'metrics that expire earlier',
    statefulSet({ template: template({}, { args: ['--retentionPeriod=2y'] }) }),
    statefulSet({ template: template({}, { args: ['--retentionPeriod=30d'] }) }),
    ['data-loss', 'restart'],
  ),
  row(
    'pod-volumes',
    'another claim for a pod',
    volumes({ persistentVolumeClaim: { claimName: 'a' } }),
    volumes({ persistentVolumeClaim: { claimName: 'b' } }),
    ['data-loss', 'restart'],
  ),
  row(
    'pod-volumes',
    'a folder of the node in place of a claim',
    volumes({ hostPath: { path: '/ssd' } }),
    volumes({ persistentVolumeClaim: { claimName: 'b' } }),
    ['data-loss', 'restart'],
  ),
  row('fewer-claims', 'fewer pods with claims', statefulSet({ replicas: 3 }), statefulSet({ replicas: 1 }), [
    'data-loss',
    'none',
  ]),
  row(
    'database-backups',
    'backups to another place',
    backup({}),
    backup({ barmanObjectStore: { destinationPath: 's3://b' } }),
    'data-loss',
  ),
  row(
    'database-backups',
    'backups that are kept shorter',
    backup({}),
    backup({ retentionPolicy: '7d' }),
    'data-loss',
  ),
  row(
    'credentials',
    'the key that Superset encrypts with',
    [secret({ key: '1' }), withEnv({ SUPERSET_SECRET_KEY: { key: 'key' } })],
    [secret({ key: '2' }), withEnv({ SUPERSET_SECRET_KEY: { key: 'key' } })],
    ['data-loss', 'restart'],
    'secret',
  ),

  // the database
  row(
    'database-cluster',
    'a minor version of the database',
    cluster(),
    cluster({ imageName: 'ghcr.io/cloudnative-pg/postgresql:17.5' }),
    'restart',
  ),
  row(
    'database-cluster',
    'an older major version',
    cluster(),
    cluster({ imageName: 'ghcr.io/cloudnative-pg/postgresql:16.9' }),
    'refused',
  ),
  row(
    'database-cluster',
    'a parameter that needs a restart',
    cluster(),
    cluster({ postgresql: { parameters: { max_connections: '300', work_mem: '16MB' } } }),
    'restart',
  ),
  row(
    'database-cluster',
    'a parameter that is read again',
    cluster(),
    cluster({ postgresql: { parameters: { max_connections: '200', work_mem: '32MB' } } }),
    'reload',
  ),
  row(
    'database-cluster',
    'how a Cluster was made',
    cluster({ bootstrap: { initdb: { database: 'a' } } }),
    cluster({ bootstrap: { initdb: { database: 'b' } } }),
    'none',
  ),
  row(
    'database-roles',
    'a user of the database that is new',
    cluster(),
    cluster({
      managed: {
        roles: [
          { name: 'superset', login: true },
          { name: 'authentik', login: true },
        ],
      },
    }),
    'access',
  ),

  // access
  row('services', 'a new Service', undefined, service(), 'access'),
  row(
    'services',
    'another port',
    service(),
    service({
      ports: [
        { name: 'http', port: 80 },
        { name: 'admin', port: 81 },
      ],
    }),
    'access',
  ),
  row('services', 'a Service that opens to the outside', service(), service({ type: 'LoadBalancer' }), [
    'access',
    'outside',
  ]),
  row('services', 'a port on every node', service(), service({ type: 'NodePort' }), 'access'),
  row(
    'services',
    'fewer limits of a load balancer',
    service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] }),
    service({ type: 'LoadBalancer' }),
    'access',
  ),
  row(
    'hosts',
    'another host',
    ingress(),
    ingress({ rules: [rule('pixee.example.com'), rule('www.example.com')] }),
    ['access', 'outside'],
  ),
  row(
    'hosts',
    'another path',
    ingress(),
    ingress({ rules: [rule('pixee.example.com', '/', '/admin')] }),
    'access',
  ),
  row('hosts', 'no TLS any more', ingress(), ingress({ tls: [] }), 'access'),
  row(
    'hosts',
    'a guard that is gone',
    ingress({}, annotated('nginx.ingress.kubernetes.io/auth-url', 'http://a')),
    ingress(),
    'access',
  ),
  row(
    'hosts',
    'another ingress controller',
    ingress({ ingressClassName: 'nginx' }),
    ingress({ ingressClassName: 'traefik' }),
    'outside',
  ),
  row('hosts', 'an Ingress that is gone', ingress(), undefined, 'outside'),
  row('network-policies', 'a policy that is gone', networkPolicy(), undefined, 'access'),
  row('network-policies', 'the first policy', undefined, networkPolicy(), 'none'),
  row(
    'network-policies',
    'one more policy where all is closed',
    [denyAll()],
    [denyAll(), networkPolicy()],
    'access',
    'networkpolicy',
  ),
  row(
    'network-policies',
    'a policy that is gone where all else is closed',
    [denyAll(), networkPolicy()],
    [denyAll()],
    'none',
    'networkpolicy',
  ),
  row(
    'network-policies',
    'a policy of Cilium that allows more',
    ciliumPolicy('a.example.com'),
    ciliumPolicy('*.example.com'),
    'access',
  ),
  row(
    'network-policies',
    'a policy that allows more',
    networkPolicy(),
    networkPolicy({
      ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: {} }], ports: [{ port: 80 }] }],
    }),
    'access',
  ),
  row(
    'network-policies',
    'a policy that allows less',
    networkPolicy({
      ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: {} }], ports: [{ port: 80 }] }],
    }),
    networkPolicy(),
    'none',
  ),
  row('roles', 'more rights', role(['get']), role(['get', 'delete']), 'access'),
  row('roles', 'fewer rights', role(['get', 'delete']), role(['get']), 'none'),
  row(
    'roles',
    'rights for another account',
    binding(),
    binding({
      subjects: [
        { kind: 'ServiceAccount', name: 'pixee', namespace: 'pixee' },
        { kind: 'User', name: 'eve' },
      ],
    }),
    'access',
  ),
  row('accounts', 'pods under another account', deployment(), inPod({ serviceAccountName: 'admin' }), [
    'access',
    'restart',
  ]),
  row('accounts', 'pods that get a token', deployment(), inPod({ automountServiceAccountToken: true }), [
    'access',
    'restart',
  ]),
  row('accounts', 'a namespace that demands less', namespace('restricted'), namespace('baseline'), 'access'),
  row(
    'privileges',
    'a privileged container',
    deployment(),
    inPod({}, { securityContext: { privileged: true, readOnlyRootFilesystem: true } }),
    ['access', 'restart'],
  ),
  row('privileges', 'the network of the node', deployment(), inPod({ hostNetwork: true }), [
    'access',
    'restart',
  ]),
  row(
    'privileges',
    'a folder of the node',
    deployment(),
    volumes({ hostPath: { path: '/etc', type: 'Directory' } }),
    ['access', 'restart'],
  ),
  row(
    'privileges',
    'a container that may write its image',
    deployment(),
    inPod({}, { securityContext: { allowPrivilegeEscalation: false } }),
    ['access', 'restart'],
  ),
  row(
    'secret-readers',
    'a Secret that pods did not read before',
    deployment(),
    withEnv({ A: 'a', B: 'b', C: { key: 'c' } }),
    ['access', 'restart'],
  ),
  row(
    undefined,
    'one more container that is as free as the others',
    deployment(),
    deployment({ template: template({ initContainers: [{ ...container, name: 'init' }] }) }),
    'restart',
  ),
  row(
    'sign-in',
    'sign-in that is switched off',
    withEnv({ PIXEE_AUTHENTICATION_ENABLED: 'true' }),
    withEnv({ PIXEE_AUTHENTICATION_ENABLED: 'false' }),
    ['access', 'restart'],
  ),
  row('sign-in', 'a guard of Traefik that is gone', middleware, undefined, 'access'),

  // outside
  row(
    'credentials',
    'the client secret of sign-in',
    [secret({ secret: '1' }), withEnv(oidc)],
    [secret({ secret: '2' }), withEnv(oidc)],
    ['outside', 'restart'],
    'secret',
  ),
  row(
    'credentials',
    'the secret of a webhook',
    [secret({ hook: '1' }), withEnv({ PIXEE_PLATFORM_INTEGRATIONS_GITLAB_WEBHOOK_SECRET: { key: 'hook' } })],
    [secret({ hook: '2' }), withEnv({ PIXEE_PLATFORM_INTEGRATIONS_GITLAB_WEBHOOK_SECRET: { key: 'hook' } })],
    ['outside', 'restart'],
    'secret',
  ),
  row(
    'credentials',
    'users of the embedded sign-in',
    secret({ 'users.json': '[1]' }),
    secret({ 'users.json': '[2]' }),
    ['access', 'none'],
  ),
  row(
    'addresses',
    'another domain',
    withEnv({ PIXEE_DOMAIN: 'a.example.com' }),
    withEnv({ PIXEE_DOMAIN: 'b.example.com' }),
    ['outside', 'restart'],
  ),
  row(
    'addresses',
    'another client at the identity provider',
    withEnv({ QUARKUS_OIDC_CLIENT_ID: 'a' }),
    withEnv({ QUARKUS_OIDC_CLIENT_ID: 'b' }),
    ['outside', 'restart'],
  ),
  row(
    'addresses',
    'a tool that is connected',
    withEnv({ A: '1' }),
    withEnv({ A: '1', PIXEE_PLATFORM_INTEGRATIONS_GITLAB_BASE_URI: 'https://gitlab.example.com' }),
    ['outside', 'restart'],
  ),
  row(
    'cloud-identity',
    'another role in the cloud',
    account(annotated('eks.amazonaws.com/role-arn', 'a')),
    account(annotated('eks.amazonaws.com/role-arn', 'b')),
    'outside',
  ),
  row('external-secrets', 'another place in the store', externalSecret('a'), externalSecret('b'), 'outside'),
  row(
    'cluster-limits',
    'an autoscaler',
    deployment(),
    [deployment(), autoscaler()],
    'none',
    'deployment-scaler',
  ),
  row(
    'cluster-limits',
    'a disruption budget',
    deployment(),
    [deployment(), budget],
    'none',
    'poddisruptionbudget',
  ),
  row('cluster-limits', 'a smaller quota', quota('8'), quota('4'), 'none'),
  row('cluster-limits', 'no default limits any more', limits, undefined, 'none'),
  row(
    'scaling',
    'pods that are handed over to an autoscaler',
    deployment({ replicas: 3 }),
    [deployment({ replicas: undefined }), autoscaler()],
    'none',
    'deployment',
  ),
  row('hosts', 'a Route', undefined, route('a.example.com'), ['access', 'outside']),
  row('hosts', 'a Route of another host', route('a.example.com'), route('b.example.com'), [
    ...(['access', 'outside'] as const),
  ]),
];
