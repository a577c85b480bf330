import { MORE_POD, STRATEGIES } from '../../../lib/values/samples/pod-fragments';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Superset, type SupersetProps } from '../../../constructs/superset';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import type { Container, PodSpec } from '../../../lib/generated/kubernetes';
import {
  container,
  env,
  labels,
  object,
  objects,
  podSpec,
  problems,
  release,
  secretTextsOf,
  withoutEffect,
} from '../../support/chart';
import { hasPython, python } from '../../support/python';

const NAME = 'pixee-enterprise-server-superset';
const GIVEN: Pick<SupersetProps, 'database' | 'secretKey'> = {
  database: { host: 'db', secretName: 'superset-login' },
  secretKey: Credential.existing('superset-keys', 'secretKey'),
};

function chartWith(props: Partial<SupersetProps> = {}, settings: Partial<ReleaseProps> = {}): PixeeRelease {
  const chart = release(settings);
  chart.release.expect({ kind: 'Secret', name: 'superset-login', keys: ['username', 'password'] });
  new Superset(chart, 'superset', { ...GIVEN, ...props });
  return chart;
}

function jobOf(chart: PixeeRelease) {
  const name = labels(chart).find((label) => label.startsWith(`Job/${NAME}-init-`)) ?? '';
  return object(chart, 'Job', name.slice('Job/'.length));
}

function jobPod(chart: PixeeRelease): PodSpec {
  return jobOf(chart).spec?.template.spec ?? { containers: [] };
}

const jobContainer = (chart: PixeeRelease): Container => jobPod(chart).containers[0] ?? { name: 'none' };
const config = (chart: PixeeRelease): string =>
  object(chart, 'ConfigMap', `${NAME}-config`).data?.['superset_config.py'] ?? '';

test('is a web interface with a Job that prepares its database', () => {
  const chart = chartWith();
  expect(labels(chart)).toEqual([
    `ConfigMap/${NAME}-config`,
    `Deployment/${NAME}`,
    expect.stringMatching(new RegExp(`^Job/${NAME}-init-[0-9a-f]{8}$`)),
    `Service/${NAME}`,
    'ServiceAccount/pixee',
  ]);
  expect(problems(chart)).toEqual([]);
  expect(object(chart, 'Service', NAME).spec?.ports).toEqual([
    { name: 'http', port: 8088, targetPort: 'http', protocol: 'TCP' },
  ]);
  expect(container(chart, NAME)).toMatchObject({
    image: 'images.pixee.ai/proxy/pixee/index.docker.io/apache/superset:6.1.0',
    command: ['/usr/bin/run-server.sh'],
    livenessProbe: { httpGet: { path: '/health', port: 'http' } },
    readinessProbe: { httpGet: { path: '/health', port: 'http' } },
    startupProbe: { failureThreshold: 60 },
  });
});

test('logs in with the Secret of its role, and no secret is in its configuration', () => {
  const chart = chartWith();
  expect(env(container(chart, NAME))).toEqual({
    DB_HOST: 'db',
    DB_PORT: '5432',
    DB_NAME: 'superset',
    DB_USER: { secretKeyRef: { name: 'superset-login', key: 'username' } },
    DB_PASS: { secretKeyRef: { name: 'superset-login', key: 'password' } },
    SUPERSET_PORT: '8088',
    SUPERSET_SECRET_KEY: { secretKeyRef: { name: 'superset-keys', key: 'secretKey' } },
  });
  expect(config(chart)).toContain('os.environ["SUPERSET_SECRET_KEY"]');
});

test('an inline key goes into a Secret of its own', () => {
  const chart = chartWith({ secretKey: Credential.inline('4711-key') });
  expect(secretTextsOf(chart, NAME)).toEqual({ secretKey: '4711-key' });
  expect(problems(chart)).toEqual([]);
});

test('has a worker with Redis only', () => {
  expect(labels(chartWith())).not.toContain(`Deployment/${NAME}-worker`);
  const chart = chartWith({ redis: { host: 'redis', port: 6380 } });
  const worker = container(chart, `${NAME}-worker`);
  expect(worker.command).toEqual(['celery', '--app=superset.tasks.celery_app:app', 'worker']);
  expect(env(worker)).toMatchObject({ REDIS_HOST: 'redis', REDIS_PORT: '6380' });
  expect(config(chart)).toContain('CELERY_CONFIG = CeleryConfig');
  expect(config(chartWith())).toContain('CELERY_CONFIG = None');
  expect(problems(chart)).toEqual([]);
});

test('the Service finds the web interface, not the worker or the Job', () => {
  const chart = chartWith({ redis: { host: 'redis' } });
  const selector = object(chart, 'Service', NAME).spec?.selector;
  const names = ['', '-worker'].map(
    (suffix) => object(chart, 'Deployment', `${NAME}${suffix}`).spec?.template.metadata?.labels,
  );
  expect(names[0]).toMatchObject(selector ?? {});
  expect(names[1]).not.toMatchObject(selector ?? {});
  expect(jobOf(chart).spec?.template.metadata?.labels).not.toMatchObject(selector ?? {});
});

describe('waiting', () => {
  test('the Job waits for the server, the others for its work', () => {
    const chart = chartWith({ redis: { host: 'redis' } });
    const names = (pod: PodSpec) => (pod.initContainers ?? []).map(({ name }) => name);
    expect(names(jobPod(chart))).toEqual(['wait-for-database']);
    expect(names(podSpec(chart, NAME))).toEqual(['wait-for-tables']);
    expect(names(podSpec(chart, `${NAME}-worker`))).toEqual(['wait-for-tables']);
  });

  test('needs no secret where the address is enough', () => {
    const [wait] = jobPod(chartWith()).initContainers ?? [];
    expect(wait?.env?.map(({ name }) => name)).toEqual(['DB_HOST', 'DB_PORT']);
  });

  test('the script ends when the tables have the version of the image', () => {
    const [wait] = podSpec(chartWith(), NAME).initContainers ?? [];
    const script = `superset() { echo 'INFO logging'; echo '74ad1125881c (head)'; }\n${wait?.command?.[2] ?? ''}`;
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8', timeout: 5000 })).toBe('');
  });

  test('the script goes on waiting before that, and says why', () => {
    const [wait] = podSpec(chartWith(), NAME).initContainers ?? [];
    const script = `superset() { echo "ModuleNotFoundError: No module named 'psycopg2'" >&2; return 1; }\nsleep() { exit 7; }\n${wait?.command?.[2] ?? ''}`;
    expect(() => execFileSync('sh', ['-c', script], { encoding: 'utf8', timeout: 5000 })).toThrow(
      expect.objectContaining({
        status: 7,
        stdout: expect.stringContaining("No module named 'psycopg2'") as string,
      }),
    );
  });
});

describe('the Job', () => {
  test('does the same however often it runs', () => {
    expect(jobContainer(chartWith()).command?.[2]).toBe('superset db upgrade && superset init');
    expect(jobPod(chartWith()).restartPolicy).toBe('OnFailure');
  });

  test('has another name when it would do something else', () => {
    const name = (props: Partial<SupersetProps>) => jobOf(chartWith(props)).metadata?.name;
    expect(name({})).toBe(name({}));
    expect(name({ image: { tag: '5.0.1' } })).not.toBe(name({}));
  });

  test('makes the administrator, whose password is in no argument', () => {
    const chart = chartWith({ adminPassword: Credential.inline('4711-admin') });
    const main = jobContainer(chart);
    expect(main.command?.[2]).toMatch(/ && python \/app\/pythonpath\/make_administrator\.py$/);
    expect(env(main)).toMatchObject({
      ADMIN_EMAIL: 'admin@pixee.example.com',
      ADMIN_PASSWORD: { secretKeyRef: { name: NAME, key: 'adminPassword' } },
    });
    expect(env(container(chart, NAME))).not.toHaveProperty('ADMIN_PASSWORD');
    expect(problems(chart)).toEqual([]);
  });
});

describe('security', () => {
  test('every container runs as the user of the image, with a read-only root file system', () => {
    const chart = chartWith({ redis: { host: 'redis' } });
    const pods = [podSpec(chart, NAME), podSpec(chart, `${NAME}-worker`), jobPod(chart)];
    for (const pod of pods) {
      expect(pod).toMatchObject({
        serviceAccountName: 'default',
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000 },
      });
      for (const one of [...(pod.initContainers ?? []), ...pod.containers]) {
        expect(one.securityContext).toMatchObject({
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
      }
      expect(pod.volumes).toEqual([
        { name: 'config', configMap: { name: `${NAME}-config` } },
        { name: 'home', emptyDir: {} },
        { name: 'tmp', emptyDir: {} },
      ]);
    }
  });

  test('gives way to the settings of the user', () => {
    const chart = chartWith({ securityContext: { readOnlyRootFilesystem: false } });
    expect(container(chart, NAME).securityContext?.readOnlyRootFilesystem).toBe(false);
  });
});

test('the image moves with the registry of the release', () => {
  expect(container(chartWith({}, { imageRegistry: 'mirror:5000' }), NAME).image).toBe(
    'mirror:5000/proxy/pixee/index.docker.io/apache/superset:6.1.0',
  );
});

describe('a database outside', () => {
  test('is verified by the authorities of the release, and by those of the system without', () => {
    const database = { host: 'db', secretName: 'superset-login', sslMode: 'verify-full' } as const;
    const parameters = (settings: Partial<ReleaseProps>) =>
      env(container(chartWith({ database }, settings), NAME)).DB_PARAMETERS;
    expect(parameters({})).toBe('?sslmode=verify-full&sslrootcert=/etc/ssl/certs/ca-certificates.crt');
    expect(parameters({ privateCACert: 'company-ca' })).toBe(
      '?sslmode=verify-full&sslrootcert=/var/ssl/enterprise-ca-bundle.pem',
    );
    const chart = chartWith({ database: { ...database, sslMode: 'require' } });
    expect(env(container(chart, NAME)).DB_PARAMETERS).toBe('?sslmode=require');
  });

  test('every container that asks it sees the authorities', () => {
    const chart = chartWith({}, { privateCACert: 'company-ca' });
    const { initContainers = [] } = podSpec(chart, NAME);
    expect(initContainers.map(({ name }) => name)).toEqual(['trust-store', 'wait-for-tables']);
    for (const one of [initContainers[1], container(chart, NAME), jobContainer(chart)])
      expect(one?.volumeMounts).toContainEqual({
        name: 'trust-store',
        mountPath: '/var/ssl',
        readOnly: true,
      });
  });
});

describe('Redis', () => {
  const redis = { host: 'redis', user: 'reports', password: Credential.existing('redis', 'redis-password') };

  test('is told who calls by variables alone', () => {
    expect(env(container(chartWith({ redis }), `${NAME}-worker`))).toMatchObject({
      REDIS_HOST: 'redis',
      REDIS_PORT: '6379',
      REDIS_USER: 'reports',
      REDIS_PASSWORD: { secretKeyRef: { name: 'redis', key: 'redis-password' } },
      REDIS_CELERY_DB: '0',
      REDIS_DB: '1',
    });
    const inline = chartWith({ redis: { host: 'redis', password: Credential.inline('4711-redis') } });
    expect(secretTextsOf(inline, NAME)).toEqual({ redisPassword: '4711-redis' });
    expect(problems(inline)).toEqual([]);
  });

  test('is verified when it is encrypted, unless told otherwise', () => {
    const tls = (values: object) =>
      env(container(chartWith({ redis: { host: 'redis', tls: { enabled: true, ...values } } }), NAME));
    expect(tls({})).toMatchObject({
      REDIS_PROTO: 'rediss',
      REDIS_CA_FILE: '/etc/ssl/certs/ca-certificates.crt',
    });
    expect(tls({ verify: false })).toMatchObject({ REDIS_PROTO: 'rediss' });
    expect(tls({ verify: false })).not.toHaveProperty('REDIS_CA_FILE');
  });
});

describe('the driver', () => {
  const driver = { install: true, indexUrl: 'https://pypi.example.com/simple' };
  const installer = (chart: PixeeRelease) =>
    podSpec(chart, NAME).initContainers?.find(({ name }) => name === 'install-driver');

  test('is installed by nobody unless told so', () => {
    expect(installer(chartWith())).toBeUndefined();
    expect(config(chartWith())).not.toContain('/app/driver');
  });

  test('is installed before it is needed, into a volume that the others only read', () => {
    const chart = chartWith({ driver, redis: { host: 'redis' } });
    for (const pod of [podSpec(chart, NAME), podSpec(chart, `${NAME}-worker`), jobPod(chart)]) {
      const names = (pod.initContainers ?? []).map(({ name }) => name);
      expect(names.indexOf('install-driver')).toBe(0);
      const [main] = pod.containers;
      expect(main?.volumeMounts).toContainEqual({
        name: 'driver',
        mountPath: '/app/driver',
        readOnly: true,
      });
    }
    expect(config(chart)).toMatch(/^import sys\n\nsys\.path\.append\("\/app\/driver"\)/);
    expect(problems(chart)).toEqual([]);
  });

  test('is installed by one that knows the way to the index and no secret of Superset', () => {
    const token = { secretKeyRef: { name: 'index', key: 'url' } };
    const chart = chartWith(
      {
        driver,
        extraEnv: [
          { name: 'PIP_INDEX_URL', valueFrom: token },
          { name: 'OTHER', value: '1' },
        ],
      },
      { proxy: { httpsProxy: 'http://proxy:3128' }, privateCACert: 'company-ca' },
    );
    const variables = env(installer(chart) ?? { name: 'none' });
    expect(Object.keys(variables).sort()).toEqual([
      'DRIVER',
      'HTTPS_PROXY',
      'NO_PROXY',
      'PIP_CERT',
      'PIP_INDEX_URL',
      'SSL_CERT_FILE',
      'https_proxy',
      'no_proxy',
    ]);
    expect(variables).toMatchObject({ DRIVER: 'psycopg2-binary==2.9.13', PIP_INDEX_URL: token });
  });

  test.each([
    [
      'uv',
      /^uv pip install --no-cache --no-deps --only-binary :all: --python \S+\/python --target \/app\/driver pkg==1\n$/,
    ],
    [
      'python',
      /^python -m pip install --no-cache-dir --no-deps --only-binary :all: --target \/app\/driver pkg==1\n$/,
    ],
  ])('is installed by %s', (tool, expected) => {
    const [, , script = ''] = installer(chartWith({ driver }))?.command ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-driver-'));
    for (const name of new Set([tool, 'python']))
      writeFileSync(join(folder, name), `#!/bin/sh\necho ${name} "$@"\n`, { mode: 0o755 });
    const out = execFileSync('/bin/sh', ['-c', script], {
      encoding: 'utf8',
      env: { PATH: folder, DRIVER: 'pkg==1' },
    });
    rmSync(folder, { recursive: true });
    expect(out).toMatch(expected);
  });
});

describe('the Ingress', () => {
  const ingress = { enabled: true, className: 'nginx', hosts: [{ host: 'reports.example.com' }] };

  test('leads to the web interface, which trusts what the proxy says', () => {
    const chart = chartWith({ ingress });
    expect(object(chart, 'Ingress', NAME).spec?.rules?.[0]?.host).toBe('reports.example.com');
    expect(config(chart)).toContain('ENABLE_PROXY_FIX = True');
    expect(config(chartWith())).not.toContain('ENABLE_PROXY_FIX');
    expect(problems(chart)).toEqual([]);
  });

  test('tells the load balancer of AWS what to ask', () => {
    const chart = chartWith({ ingress: { ...ingress, className: 'alb' } });
    expect(object(chart, 'Ingress', NAME).metadata?.annotations).toEqual({
      'alb.ingress.kubernetes.io/healthcheck-path': '/health',
      'alb.ingress.kubernetes.io/success-codes': '200',
      'alb.ingress.kubernetes.io/target-type': 'ip',
    });
  });
});

test('settings of the user come last, in the order of their names', () => {
  const text = config(chartWith({ configOverrides: { b: 'B = 2\n\n', a: 'A = 1' } }));
  expect(text).toMatch(/\n\n# a\nA = 1\n\n# b\nB = 2\n$/);
});

describe('the Python files', () => {
  const variables = {
    DB_HOST: '2001:db8::1',
    DB_PORT: '5432',
    DB_NAME: 'superset',
    SUPERSET_SECRET_KEY: 'key',
  };

  (hasPython ? test : test.skip)('the configuration makes an address of any password', () => {
    const code = `${config(chartWith())}\nprint(SQLALCHEMY_DATABASE_URI, SECRET_KEY)`;
    expect(python(code, { ...variables, DB_USER: 'su', DB_PASS: 'a@b/c:d%e' })).toBe(
      'postgresql+psycopg2://su:a%40b%2Fc%3Ad%25e@[2001:db8::1]:5432/superset key\n',
    );
  });

  (hasPython ? test : test.skip)('all of them are Python', () => {
    const chart = chartWith({
      redis: { host: 'redis' },
      driver: { install: true },
      adminPassword: Credential.inline('4711'),
    });
    const files = Object.values(object(chart, 'ConfigMap', `${NAME}-config`).data ?? {});
    const { initContainers = [] } = jobPod(chart);
    const wait = initContainers.find(({ name }) => name === 'wait-for-database')?.command?.[2] ?? '';
    expect(wait).not.toBe('');
    expect(files).toHaveLength(2);
    for (const file of [...files, wait]) {
      python('import os; compile(os.environ["CODE"], "file", "exec")', { CODE: file });
    }
  });
});

test('every option changes the manifests', () => {
  const all: Required<SupersetProps> = {
    gateway: { enabled: true, parentRefs: [{ name: 'public' }] },
    ...MORE_POD,
    ...STRATEGIES,
    database: { host: 'other', port: 6432, name: 'reports', secretName: 'other' },
    secretKey: Credential.existing('other', 'secretKey'),
    adminPassword: Credential.existing('other', 'admin'),
    replicaCount: 2,
    autoscaling: { enabled: true, maxReplicas: 5 },
    podDisruptionBudget: { enabled: true },
    route: { enabled: true, host: 'pixee.example.com' },
    image: { repository: 'tools/superset' },
    redis: { host: 'redis' },
    driver: { install: true },
    ingress: {
      enabled: true,
      className: 'nginx',
      hosts: [{ host: 'reports.example.com' }],
      tls: [{ hosts: ['reports.example.com'], secretName: 'tls' }],
    },
    certManager: { issuer: 'company' },
    service: { port: 80 },
    supersetNode: { replicas: { replicaCount: 4 } },
    supersetWorker: { podLabels: { worker: 'yes' } },
    init: { podLabels: { init: 'yes' } },
    configOverrides: { a: 'A = 1' },
    resources: { requests: { cpu: 1 } },
    podAnnotations: { a: 'b' },
    podLabels: { a: 'b' },
    nodeSelector: { a: 'b' },
    tolerations: [{ operator: 'Exists' }],
    affinity: { nodeAffinity: {} },
    priorityClassName: 'high',
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    securityContext: { readOnlyRootFilesystem: false },
    podSecurityContext: { fsGroup: 2000 },
    extraEnv: [{ name: 'A', value: 'b' }],
    extraVolumes: [{ name: 'a', emptyDir: {} }],
    extraVolumeMounts: [{ name: 'tmp', mountPath: '/a' }],
  };
  const { ingress } = all;
  expect(
    withoutEffect(all, (props) => objects(chartWith(props)), {
      certManager: { ingress },
      supersetWorker: { redis: { host: 'redis' } },
    }),
  ).toEqual([]);
});
