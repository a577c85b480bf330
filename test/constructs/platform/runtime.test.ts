import { Analysis, Database, ObjectStore, Platform } from '../../../constructs';
import type { PlatformProps } from '../../../constructs/platform/platform-props';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import type { RuntimeProps } from '../../../lib/core/release/cluster-props';
import { container, env, podSpec, release } from '../../support/chart';

const [PLATFORM, ANALYSIS] = ['pixee-enterprise-server-platform', 'pixee-enterprise-server-analysis'];

function installed(of: Partial<ReleaseProps>, props: Partial<PlatformProps> = {}) {
  const chart = release(of);
  const objectStore = ObjectStore.embedded(chart, 'objects');
  const analysis = new Analysis(chart, 'analysis', { objectStore });
  new Platform(chart, 'platform', {
    analysis,
    objectStore,
    database: Database.embedded(chart, 'database'),
    ...props,
  });
  const found = (rule: string): string[] =>
    chart.release.findings
      .filter((one) => one.rule === rule)
      .map(({ severity, message }) => `${severity}: ${message}`);
  return {
    chart,
    found,
    platform: env(container(chart, PLATFORM)),
    analysis: env(container(chart, ANALYSIS)),
  };
}

const runtime = (props: RuntimeProps, more: Partial<PlatformProps> = {}) =>
  installed({ runtime: props }, more);

test('time zone and locale are variables of platform and analysis', () => {
  const { platform, analysis } = runtime({ timeZone: 'Asia/Tokyo', locale: 'C.UTF-8' });
  for (const variables of [platform, analysis])
    expect(variables).toMatchObject({ TZ: 'Asia/Tokyo', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' });
});

test('level, format and time to stop are told to the platform alone', () => {
  const { platform, analysis } = runtime({
    platform: { logLevel: 'WARN', logFormat: 'text', shutdownTimeout: '25s' },
  });
  expect(platform).toMatchObject({
    QUARKUS_LOG_LEVEL: 'WARN',
    QUARKUS_LOG_CONSOLE_JSON: 'false',
    QUARKUS_LOG_CONSOLE_JSON_ENABLED: 'false',
    QUARKUS_SHUTDOWN_TIMEOUT: '25s',
  });
  expect(Object.keys(analysis).filter((name) => /QUARKUS|JAVA/.test(name))).toEqual([]);
});

test('the share of the heap is joined with what else the JVM is told', () => {
  const { platform } = installed({
    proxy: { httpsProxy: 'http://proxy:3128' },
    privateCACert: 'authorities',
    runtime: { platform: { maxRAMPercentage: 62.5 } },
  });
  const options = (platform['JAVA_TOOL_OPTIONS'] as string).split(' ');
  expect(options).toContain('-XX:MaxRAMPercentage=62.5');
  expect(options).toContain('-Dhttps.proxyHost=proxy');
  expect(options.some((option) => option.startsWith('-Djavax.net.ssl.trustStore='))).toBe(true);
  expect(runtime({}).platform).not.toHaveProperty('JAVA_TOOL_OPTIONS');
});

test('a share of the heap without a memory limit is a warning', () => {
  const share = { platform: { maxRAMPercentage: 70 } };
  expect(runtime(share).found('heap-share')).toEqual([expect.stringContaining('warning: is a share')]);
  expect(runtime(share, { resources: { limits: { memory: '4Gi' } } }).found('heap-share')).toEqual([]);
  expect(installed({ runtime: share, resources: 'small' }).found('heap-share')).toEqual([]);
});

test('a time to stop that the pod does not get is an error', () => {
  const stop = (shutdownTimeout: string, terminationGracePeriodSeconds?: number) =>
    runtime(
      { platform: { shutdownTimeout } },
      terminationGracePeriodSeconds === undefined ? {} : { terminationGracePeriodSeconds },
    ).found('shutdown-time');
  expect(stop('30s')).toEqual(['error: is 30s, but the pod is ended 30 seconds after it was told to stop']);
  expect(stop('29s')).toEqual([]);
  expect(stop('1m30s', 90)).toHaveLength(1);
  expect(stop('1m30s', 91)).toEqual([]);
});

test.each<[RuntimeProps, string]>([
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ locale: 'deutsch' }, 'locale'],
  [{ platform: { maxRAMPercentage: 0 } }, 'maxRAMPercentage'],
  [{ platform: { maxRAMPercentage: 101 } }, 'maxRAMPercentage'],
  [{ platform: { shutdownTimeout: '25' } }, 'shutdownTimeout'],
  [{ platform: { logLevel: 'LOUD' as never } }, 'logLevel'],
])('%j is refused', (props, key) => {
  expect(() => release({ runtime: props })).toThrow(key);
});

test('on OpenShift no user is named, and there is a home to write to', () => {
  const { chart, platform, analysis } = installed({ openshift: true, hardening: 'restricted' });
  for (const name of [PLATFORM, ANALYSIS, 'pixee-enterprise-server-seaweedfs-s3']) {
    expect(podSpec(chart, name).securityContext).toEqual({ runAsNonRoot: true });
    expect(container(chart, name).securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
  }
  expect([platform['HOME'], analysis['HOME']]).toEqual(['/tmp', '/tmp']);
  expect(chart.release.findings.filter(({ rule }) => /security/.test(rule))).toEqual([]);
  const own = installed({ openshift: true }, { podSecurityContext: { fsGroup: 4711 } });
  expect(podSpec(own.chart, PLATFORM).securityContext).toEqual({ fsGroup: 4711 });
  expect(own.found('security-constraint')).toEqual([
    expect.stringContaining('warning: spec.template.spec.securityContext.fsGroup'),
  ]);
});

test('a second pod of what is made for one is a warning, by a patch too', () => {
  const { found } = installed({
    patches: [
      {
        target: { kind: 'StatefulSet', name: 'pixee-enterprise-server-seaweedfs-filer' },
        merge: { spec: { replicas: 2 } },
      },
    ],
  });
  expect(found('one-pod')).toEqual([
    expect.stringContaining('warning: StatefulSet/pixee-enterprise-server-seaweedfs-filer is to run 2 pods'),
  ]);
  expect(installed({}).found('one-pod')).toEqual([]);
});
