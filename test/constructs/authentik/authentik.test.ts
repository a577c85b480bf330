import { RELEASE_LABEL } from '../../../lib/core/release/labels';
import { AuthentikDatabase, type AuthentikProps } from '../../../constructs/authentik';
import { Credential } from '../../../lib/core/credential/credential';
import {
  container,
  env,
  labels,
  object,
  objects,
  podSpec,
  problems,
  template,
  withoutEffect,
} from '../../support/chart';
import { chartAnd, chartWith, REQUIRED, SERVER, WORKER } from './authentik-fixture';

const SELECTOR = {
  'app.kubernetes.io/name': 'authentik',
  'app.kubernetes.io/instance': 'pixee-enterprise-server',
};

test('is a server with a Service and a worker with an account', () => {
  const chart = chartWith();
  expect(labels(chart)).toEqual([
    `Deployment/${SERVER}`,
    `Deployment/${WORKER}`,
    `Service/${SERVER}`,
    'ServiceAccount/authentik',
    'ServiceAccount/pixee',
  ]);
  expect(chart.release.expected.map(({ kind, name }) => `${kind}/${name}`)).toEqual([
    'Secret/keys',
    'Secret/login',
  ]);
  expect(problems(chart)).toEqual([]);
});

test('selects pods as the upstream chart does, so that its Deployments can be taken over', () => {
  const chart = chartWith();
  for (const [name, part] of [
    [SERVER, 'server'],
    [WORKER, 'worker'],
  ] as const) {
    const selector = { ...SELECTOR, 'app.kubernetes.io/component': part };
    expect(object(chart, 'Deployment', name).spec?.selector.matchLabels).toEqual(selector);
    expect(template(chart, name).metadata?.labels).toMatchObject(selector);
    expect(container(chart, name)).toMatchObject({
      name: part,
      args: [part],
      image: 'ghcr.io/goauthentik/server:2026.8.7',
    });
    expect(container(chart, name)).not.toHaveProperty('command');
  }
  expect(object(chart, 'Service', SERVER).spec?.selector).toEqual({
    ...SELECTOR,
    'app.kubernetes.io/component': 'server',
  });
});

test('in a release named after it, the names lose the component, as in the upstream chart', () => {
  const { chart, authentik } = chartAnd(
    { webPath: '/', secretKey: Credential.inline('4711-key') },
    {
      releaseName: 'authentik',
      namespace: 'authentik',
      domain: 'auth.example.com',
      partOf: 'authentik',
      serviceAccount: { create: false },
    },
  );
  expect(labels(chart)).toEqual([
    'Deployment/authentik-server',
    'Deployment/authentik-worker',
    'Secret/authentik',
    'Service/authentik-server',
    'ServiceAccount/authentik',
  ]);
  expect(authentik.url).toBe('https://auth.example.com/');
  expect(authentik.internalUrl).toBe('http://authentik-server.authentik.svc/');
  // but for the label that this library is called after
  expect(JSON.stringify(objects(chart)).replaceAll(RELEASE_LABEL, '')).not.toContain('pixee');
  expect(problems(chart)).toEqual([]);
});

test('tells others where it is', () => {
  const { authentik } = chartAnd({ server: { service: { servicePortHttp: 8080 } } }, { port: '8443' });
  expect(authentik).toMatchObject({
    version: '2026.8',
    webPath: '/authentik/',
    url: 'https://pixee.example.com:8443/authentik/',
    internalUrl: `http://${SERVER}.pixee-enterprise-server.svc:8080/authentik/`,
  });
});

describe('the web path', () => {
  test('is where the server answers, its probes too', () => {
    const chart = chartWith({ webPath: '/sign/in/' });
    expect(container(chart, SERVER)).toMatchObject({
      livenessProbe: { httpGet: { path: '/sign/in/-/health/live/', port: 'http' } },
      readinessProbe: { httpGet: { path: '/sign/in/-/health/ready/', port: 'http' } },
      startupProbe: { httpGet: { path: '/sign/in/-/health/live/', port: 'http' }, failureThreshold: 60 },
    });
    expect(env(container(chart, SERVER)).AUTHENTIK_WEB__PATH).toBe('/sign/in/');
  });

  test.each(['authentik', '/authentik', 'authentik/', '', '//', '/a b/', '/../'])(
    'fails when it is %j',
    (webPath) => {
      expect(() => chartWith({ webPath })).toThrow(/webPath must be a path with a slash at both ends/);
    },
  );

  test('says how it was meant', () => {
    expect(() => chartWith({ webPath: 'authentik' })).toThrow(/got "authentik"; write \/authentik\/$/);
  });
});

test('the worker asks itself, and may take a while to start', () => {
  const healthcheck = { exec: { command: ['ak', 'healthcheck'] } };
  expect(container(chartWith(), WORKER)).toMatchObject({
    livenessProbe: healthcheck,
    readinessProbe: healthcheck,
    startupProbe: { ...healthcheck, initialDelaySeconds: 30, failureThreshold: 60 },
  });
});

describe('security', () => {
  test('both run as the user of the image, with what `restricted` asks for', () => {
    const chart = chartWith({}, { hardening: 'restricted' });
    for (const name of [SERVER, WORKER]) {
      expect(podSpec(chart, name)).toMatchObject({
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
      });
      expect(container(chart, name).securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
    }
    expect(problems(chart)).toEqual([]);
  });

  test('has no rights in the cluster, and does not look for one', () => {
    const chart = chartWith();
    expect(labels(chart).filter((label) => /Role/.test(label))).toEqual([]);
    expect(podSpec(chart, SERVER).serviceAccountName).toBe('default');
    expect(podSpec(chart, WORKER).serviceAccountName).toBe('authentik');
    expect(env(container(chart, WORKER)).AUTHENTIK_OUTPOSTS__DISCOVER).toBe('false');
  });

  test('has them only to manage outposts, and only the worker', () => {
    const chart = chartWith({ manageOutposts: true });
    expect(labels(chart).filter((label) => /Role/.test(label))).toEqual([
      'ClusterRole/authentik-pixee-enterprise-server',
      'ClusterRoleBinding/authentik-pixee-enterprise-server',
      'Role/authentik',
      'RoleBinding/authentik',
    ]);
    expect(object(chart, 'ClusterRole', 'authentik-pixee-enterprise-server').rules).toEqual([
      { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'], verbs: ['list'] },
    ]);
    expect(podSpec(chart, WORKER).automountServiceAccountToken).toBe(true);
    expect(podSpec(chart, SERVER).automountServiceAccountToken).toBe(false);
    expect(env(container(chart, WORKER))).not.toHaveProperty('AUTHENTIK_OUTPOSTS__DISCOVER');
    expect(problems(chart)).toEqual([]);
  });
});

test('pods have room in shared memory, and keep to different nodes', () => {
  const chart = chartWith({
    worker: {
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' },
        { maxSkew: 2, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: {} },
      ],
    },
  });
  const pod = podSpec(chart, WORKER);
  const matchLabels = { ...SELECTOR, 'app.kubernetes.io/component': 'worker' };
  expect(pod.volumes?.[0]).toEqual({
    name: 'shared-memory',
    emptyDir: { medium: 'Memory', sizeLimit: '512Mi' },
  });
  expect(pod.containers[0]?.volumeMounts).toContainEqual({ name: 'shared-memory', mountPath: '/dev/shm' });
  expect(
    pod.affinity?.podAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution?.[0]?.podAffinityTerm,
  ).toEqual({ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels } });
  expect(pod.topologySpreadConstraints?.map(({ labelSelector }) => labelSelector)).toEqual([
    { matchLabels },
    {},
  ]);
});

describe('uploaded files', () => {
  test('go with the pod, unless there is a volume', () => {
    expect(podSpec(chartWith(), SERVER).volumes).toContainEqual({ name: 'media', emptyDir: {} });
  });

  test('lie in a claim of ours that both mount', () => {
    const chart = chartWith({ media: { size: '5Gi' } }, { defaultStorageClass: 'shared', protectData: true });
    const name = 'pixee-enterprise-server-authentik-media';
    const claim = object(chart, 'PersistentVolumeClaim', name);
    expect(claim.spec).toEqual({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'shared',
      resources: { requests: { storage: '5Gi' } },
    });
    expect(claim.metadata?.annotations).toHaveProperty(['helm.sh/resource-policy'], 'keep');
    for (const workload of [SERVER, WORKER]) {
      expect(podSpec(chart, workload).volumes).toContainEqual({
        name: 'media',
        persistentVolumeClaim: { claimName: name },
      });
      expect(container(chart, workload).volumeMounts).toContainEqual({ name: 'media', mountPath: '/data' });
    }
    expect(problems(chart)).toEqual([]);
  });

  test('or in one that is there', () => {
    const chart = chartWith({ media: { size: '5Gi', existingClaim: 'files' } });
    expect(labels(chart).filter((label) => label.startsWith('PersistentVolumeClaim'))).toEqual([]);
    expect(chart.release.expected).toContainEqual(
      expect.objectContaining({ kind: 'PersistentVolumeClaim', name: 'files' }),
    );
    expect(problems(chart)).toEqual([]);
  });
});

test('trusts the private authorities and goes through the proxy, for identity providers outside', () => {
  const chart = chartWith({}, { privateCACert: 'ca', proxy: { httpsProxy: 'proxy:3128' } });
  for (const name of [SERVER, WORKER]) {
    expect(podSpec(chart, name).initContainers?.map((one) => one.name)).toEqual(['trust-store']);
    expect(env(container(chart, name))).toMatchObject({
      HTTPS_PROXY: 'http://proxy:3128',
      NO_PROXY: expect.stringContaining(SERVER) as string,
      REQUESTS_CA_BUNDLE: '/var/ssl/enterprise-ca-bundle.pem',
    });
  }
  expect(problems(chart)).toEqual([]);
});

test('what others add reaches the worker alone', () => {
  const { chart, authentik } = chartAnd();
  authentik.addWorkerEnv('COLOUR', 'blue');
  authentik.addWorkerSecret('CLIENT_SECRET', { name: 'clients', key: 'grafana' });
  authentik.serverPod.addLabel('team', 'security');
  expect(env(container(chart, WORKER))).toMatchObject({
    COLOUR: 'blue',
    CLIENT_SECRET: { secretKeyRef: { name: 'clients', key: 'grafana' } },
  });
  expect(env(container(chart, SERVER))).not.toHaveProperty('COLOUR');
  expect(template(chart, SERVER).metadata?.labels).toHaveProperty('team', 'security');
  expect(template(chart, WORKER).metadata?.labels).not.toHaveProperty('team');
});

test('every option changes the manifests', () => {
  const pod = { replicas: 2 };
  const all: Required<AuthentikProps> = {
    gateway: { enabled: true, parentRefs: [{ name: 'public' }] },
    database: AuthentikDatabase.external({ host: 'other', password: Credential.inline('4711') }),
    secretKey: Credential.inline('4711'),
    bootstrap: { email: 'admin@example.com' },
    email: { host: 'mail.example.com', password: Credential.inline('4711') },
    secretName: 'authentik-secret',
    secretKeys: { secretKey: 'AUTHENTIK_SECRET_KEY' },
    webPath: '/other/',
    image: { repository: 'other' },
    version: '2026.2',
    server: pod,
    worker: pod,
    ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] },
    route: { enabled: true, host: 'pixee.example.com' },
    certManager: { issuer: 'letsencrypt' },
    redis: { host: 'redis' },
    trustedProxyCidrs: ['100.64.0.0/10'],
    logLevel: 'debug',
    errorReporting: true,
    updateCheck: true,
    startupAnalytics: true,
    manageOutposts: true,
    media: { size: '1Gi' },
  };
  const render = (props: Partial<AuthentikProps>): unknown => objects(chartWith({ ...REQUIRED, ...props }));
  expect(
    withoutEffect(all, render, {
      certManager: { ingress: all.ingress },
      redis: { redis: { host: 'first' }, version: '2025.8' },
      secretName: { secretKey: all.secretKey },
      secretKeys: { secretKey: all.secretKey },
    }),
  ).toEqual([]);
});
