import { MORE_POD, STRATEGIES } from '../../../lib/values/samples/pod-fragments';
import { execFileSync } from 'node:child_process';
import { Superset, type SupersetProps } from '../../../constructs/superset';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential';
import type { ReleaseProps } from '../../../lib/core/release-props';
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
    image: 'images.pixee.ai/proxy/pixee/index.docker.io/apache/superset:5.0.0',
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
    'mirror:5000/proxy/pixee/index.docker.io/apache/superset:5.0.0',
  );
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
    const chart = chartWith({ redis: { host: 'redis' }, adminPassword: Credential.inline('4711') });
    const files = Object.values(object(chart, 'ConfigMap', `${NAME}-config`).data ?? {});
    const wait = jobPod(chart).initContainers?.[0]?.command?.[2] ?? '';
    expect(files).toHaveLength(2);
    for (const file of [...files, wait]) {
      python('import os; compile(os.environ["CODE"], "file", "exec")', { CODE: file });
    }
  });
});

test('every option changes the manifests', () => {
  const all: Required<SupersetProps> = {
    ...MORE_POD,
    ...STRATEGIES,
    database: { host: 'other', port: 6432, name: 'reports', secretName: 'other' },
    secretKey: Credential.existing('other', 'secretKey'),
    adminPassword: Credential.existing('other', 'admin'),
    replicaCount: 2,
    image: { repository: 'tools/superset' },
    redis: { host: 'redis' },
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
  expect(withoutEffect(all, (props) => objects(chartWith(props)))).toEqual([]);
});
