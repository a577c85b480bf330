import { VictoriaLogs, VictoriaMetrics, VictoriaTraces } from '../../../constructs/observability';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import type { PodSpec } from '../../../lib/generated/kubernetes';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { labels, object, problems, release } from '../../support/chart';

const SERVERS = [
  {
    Server: VictoriaMetrics,
    name: 'metrics-server',
    nameLabel: 'metrics',
    container: 'vmsingle',
    port: 8428,
    prefix: '/metrics',
    image: 'docker.io/victoriametrics/victoria-metrics:v1.154.1',
    size: '16Gi',
    otlp: '/opentelemetry/v1/metrics',
  },
  {
    Server: VictoriaLogs,
    name: 'victoria-logs-single-server',
    nameLabel: 'victoria-logs-single',
    container: 'vlogs',
    port: 9428,
    prefix: '/logs',
    image: 'docker.io/victoriametrics/victoria-logs:v1.52.0',
    size: '10Gi',
    otlp: '/insert/opentelemetry/v1/logs',
  },
  {
    Server: VictoriaTraces,
    name: 'traces-server',
    nameLabel: 'traces',
    container: 'vtraces',
    port: 10428,
    prefix: '/traces',
    image: 'docker.io/victoriametrics/victoria-traces:v0.11.0',
    size: '10Gi',
    otlp: '/insert/opentelemetry/v1/traces',
  },
] as const;

const full = (name: string): string => `pixee-enterprise-server-${name}`;
const podOf = (chart: PixeeRelease, name: string): PodSpec =>
  object(chart, 'StatefulSet', full(name)).spec?.template.spec ?? { containers: [] };
const argsOf = (chart: PixeeRelease, name: string): readonly string[] =>
  podOf(chart, name).containers[0]?.args ?? [];

function logs(props: ConstructorParameters<typeof VictoriaLogs>[2], settings: Partial<ReleaseProps> = {}) {
  const chart = release(settings);
  return { chart, server: new VictoriaLogs(chart, 'logs', props) };
}

describe.each(SERVERS)('$name', ({ Server, name, nameLabel, container, port, prefix, image, size, otlp }) => {
  const chart = release();
  const server = new Server(chart, 'server');
  const selector = {
    app: 'server',
    'app.kubernetes.io/name': nameLabel,
    'app.kubernetes.io/instance': 'pixee-enterprise-server',
  };

  test('is what a Helm release has in the fields that cannot change', () => {
    const { spec } = object(chart, 'StatefulSet', full(name));
    expect(spec).toMatchObject({
      replicas: 1,
      serviceName: full(name),
      selector: { matchLabels: selector },
      template: { metadata: { labels: { ...selector, 'app.kubernetes.io/component': 'server' } } },
      volumeClaimTemplates: [
        {
          metadata: { name: 'server-volume' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: size } } },
        },
      ],
    });
    expect(spec?.selector.matchLabels).toEqual(selector);
  });

  test('has a headless Service under its documented name and port', () => {
    expect(object(chart, 'Service', full(name)).spec).toEqual({
      clusterIP: 'None',
      selector,
      ports: [{ name: 'http', port, targetPort: 'http', protocol: 'TCP' }],
    });
  });

  test('answers below its prefix alone: probes and addresses have it', () => {
    expect(podOf(chart, name).containers).toEqual([
      expect.objectContaining({
        name: container,
        image,
        ports: [{ name: 'http', containerPort: port, protocol: 'TCP' }],
        readinessProbe: expect.objectContaining({
          httpGet: { path: `${prefix}/health`, port: 'http' },
        }) as unknown,
        livenessProbe: expect.objectContaining({ tcpSocket: { port: 'http' } }) as unknown,
      }),
    ]);
    expect(argsOf(chart, name)).toEqual(
      expect.arrayContaining([
        `--http.pathPrefix=${prefix}`,
        `--httpListenAddr=:${String(port)}`,
        '--retentionPeriod=3d',
        '--storageDataPath=/storage',
      ]),
    );
    expect(server.url).toBe(`http://${full(name)}:${String(port)}${prefix}`);
    expect(server.otlpUrl).toBe(`${server.url}${otlp}`);
    expect(server.scrapeTarget).toEqual({
      job: full(name),
      podLabels: selector,
      port: 'http',
      path: `${prefix}/metrics`,
    });
  });

  test('runs without root and writes to its volume alone', () => {
    const { securityContext, containers } = podOf(chart, name);
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000, fsGroup: 2000 });
    expect(containers[0]?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
    });
  });

  test('is not exposed', () => {
    expect(labels(chart).filter((label) => label.startsWith('Ingress/'))).toEqual([]);
    expect([server.externalUrl, server.webInterfaceUrl, server.ingress]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('passes the checks, the tightest too', () => {
    expect(problems(chart)).toEqual([]);
    const tight = release({ hardening: 'restricted' });
    new Server(tight, 'server');
    expect(problems(tight)).toEqual([]);
  });
});

describe('the path prefix', () => {
  test('moves with an argument, as in the upstream chart', () => {
    const { chart, server } = logs({ server: { extraArgs: { 'http.pathPrefix': '/pixee/logs' } } });
    expect(server.pathPrefix).toBe('/pixee/logs');
    expect(server.ingestUrl('insert/jsonline')).toMatch(/:9428\/pixee\/logs\/insert\/jsonline$/);
    expect(argsOf(chart, 'victoria-logs-single-server')).toContain('--http.pathPrefix=/pixee/logs');
    expect(podOf(chart, 'victoria-logs-single-server').containers[0]?.readinessProbe?.httpGet?.path).toBe(
      '/pixee/logs/health',
    );
  });

  test('of code wins over the argument', () => {
    const { chart } = logs({
      pathPrefix: '/code',
      server: { extraArgs: { 'http.pathPrefix': '/argument' } },
    });
    expect(argsOf(chart, 'victoria-logs-single-server').filter((arg) => arg.includes('pathPrefix'))).toEqual([
      '--http.pathPrefix=/code',
    ]);
  });

  test.each(['logs', '/logs/', '/', '//logs', '/a/../b'])('fails as %s', (pathPrefix) => {
    expect(() => logs({ pathPrefix })).toThrow(
      'props.pathPrefix must be a path such as /metrics, with a slash in front and none at the end',
    );
  });
});

describe('storage', () => {
  test('logs and traces fill four fifths of their volume', () => {
    const { chart } = logs({ server: { persistentVolume: { size: '20Gi' } } });
    expect(argsOf(chart, 'victoria-logs-single-server')).toContain(
      `--retention.maxDiskSpaceUsageBytes=${String(16 * 2 ** 30)}`,
    );
  });

  test.each([
    ['8GiB', '8GiB'],
    ['8', '8GiB'],
  ])('or what is given: %s', (retentionDiskSpaceUsage, limit) => {
    const { chart } = logs({ server: { retentionDiskSpaceUsage } });
    expect(argsOf(chart, 'victoria-logs-single-server')).toContain(
      `--retention.maxDiskSpaceUsageBytes=${limit}`,
    );
  });

  test('comes from the class of the server, else of the release', () => {
    const classOf = (storageClassName?: string) => {
      const { chart } = logs(
        { server: { persistentVolume: { storageClassName } } },
        { defaultStorageClass: 'gp3' },
      );
      const [claim] =
        object(chart, 'StatefulSet', full('victoria-logs-single-server')).spec?.volumeClaimTemplates ?? [];
      return claim?.spec?.storageClassName;
    };
    expect([classOf(), classOf('fast')]).toEqual(['gp3', 'fast']);
  });

  test('is lost with the pod when it is switched off', () => {
    const { chart } = logs({ server: { persistentVolume: { enabled: false, size: '5Gi' } } });
    const pod = podOf(chart, 'victoria-logs-single-server');
    expect(pod.volumes).toEqual([{ name: 'server-volume', emptyDir: {} }]);
    expect(object(chart, 'StatefulSet', full('victoria-logs-single-server')).spec).not.toHaveProperty(
      'volumeClaimTemplates',
    );
    expect(problems(chart)).toEqual([]);
  });
});

describe('arguments of the user', () => {
  test('are added, and win over those that are theirs to set', () => {
    const { chart } = logs({
      server: {
        extraArgs: { loggerFormat: 'default', 'search.maxQueryDuration': '30s', loggerJSONFields: true },
      },
    });
    expect(argsOf(chart, 'victoria-logs-single-server')).toEqual(
      expect.arrayContaining([
        '--loggerFormat=default',
        '--loggerJSONFields=true',
        '--search.maxQueryDuration=30s',
      ]),
    );
    expect(argsOf(chart, 'victoria-logs-single-server')).not.toContain('--loggerFormat=json');
  });

  test.each(['storageDataPath', 'httpAuth.password', '-loggerLevel'])('fail for %s', (name) => {
    expect(() => logs({ server: { extraArgs: { [name]: 'x' } } })).toThrow(`"${name}" cannot be set`);
  });
});

test('listens on IPv6 when told, and its Service has both families where the cluster has', () => {
  const { chart } = logs({ enableIPv6: true });
  expect(argsOf(chart, 'victoria-logs-single-server')).toContain('--enableTCP6=true');
  expect(object(chart, 'Service', full('victoria-logs-single-server')).spec?.ipFamilyPolicy).toBe(
    'PreferDualStack',
  );
});

test('pods are placed and sized as the values say', () => {
  const { chart } = logs({
    server: {
      resources: { requests: { memory: '1Gi' } },
      nodeSelector: { disk: 'ssd' },
      podLabels: { team: 'security', app: 'mine' },
      podAnnotations: { 'example.com/a': 'b' },
    },
  });
  const { template } = object(chart, 'StatefulSet', full('victoria-logs-single-server')).spec ?? {};
  expect(template?.spec).toMatchObject({
    nodeSelector: { disk: 'ssd' },
    containers: [{ resources: { requests: { memory: '1Gi' } } }],
  });
  expect(template?.metadata).toMatchObject({
    labels: { team: 'security', app: 'server' },
    annotations: { 'example.com/a': 'b' },
  });
});

test('images come from the registry of the release, when it has one', () => {
  const { chart } = logs({}, { imageRegistry: 'registry.example.com/mirror' });
  expect(podOf(chart, 'victoria-logs-single-server').containers[0]?.image).toBe(
    'registry.example.com/mirror/victoriametrics/victoria-logs:v1.52.0',
  );
});

test('the documented name can be the other one', () => {
  const chart = release();
  new VictoriaMetrics(chart, 'metrics', { nameOverride: 'victoria-metrics-single' });
  expect(labels(chart)).toContain('StatefulSet/pixee-enterprise-server-victoria-metrics-single-server');
});
