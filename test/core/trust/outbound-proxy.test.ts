import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';
import { OutboundProxy } from '../../../lib/core/trust/outbound-proxy';
import type { ProxyProps } from '../../../lib/core/release/release-props';
import { addService } from '../../../lib/core/exposure/service';
import {
  container,
  env,
  labels,
  objects,
  podSpec,
  problems,
  release,
  secretTextsOf,
  template,
  workload,
} from '../../support/chart';

const NAME = 'pixee-enterprise-server-test';

function chartWith(proxy: ProxyProps): PixeeRelease {
  const chart = release({ proxy });
  const pod = workload(chart);
  OutboundProxy.of(chart.release).addTo(pod.env);
  return chart;
}

function noProxy(chart: PixeeRelease): string[] {
  const value = env(container(chart, NAME))['NO_PROXY'];
  return typeof value === 'string' ? value.split(',') : [];
}

function javaOptions(proxy: ProxyProps): string[] {
  return OutboundProxy.of(release({ proxy }).release).javaOptions();
}

test('without a proxy nothing is set', () => {
  const chart = chartWith({ noProxy: ['db.example.com'] });
  expect(OutboundProxy.of(chart.release).isSet).toBe(false);
  expect(container(chart, NAME).env).toBeUndefined();
  expect(javaOptions({ noProxy: ['db.example.com'] })).toEqual([]);
});

test('empty addresses are none', () => {
  expect(OutboundProxy.of(chartWith({ httpProxy: '', httpsProxy: '' }).release).isSet).toBe(false);
});

test('pods that call the API server reach it without the proxy, by address and by name', () => {
  const chart = release({ proxy: { httpProxy: 'proxy:3128' } });
  OutboundProxy.of(chart.release).addTo(workload(chart).env, true);
  expect(noProxy(chart)).toEqual(
    expect.arrayContaining([
      '$(KUBERNETES_SERVICE_HOST)',
      'kubernetes.default',
      'kubernetes.default.svc',
      'kubernetes.default.svc.cluster.local',
    ]),
  );
  expect(noProxy(chartWith({ httpProxy: 'proxy:3128' })).join()).not.toContain('kubernetes');
});

test('there is one per release', () => {
  const { release: one } = release({ proxy: { httpProxy: 'proxy:3128' } });
  expect(OutboundProxy.of(one)).toBe(OutboundProxy.of(one));
});

describe('the environment', () => {
  test('has each proxy in upper and lower case, because clients differ in which they read', () => {
    const variables = env(
      container(chartWith({ httpProxy: 'proxy:3128', httpsProxy: 'https://secure' }), NAME),
    );
    expect(variables).toMatchObject({
      HTTP_PROXY: 'http://proxy:3128',
      http_proxy: 'http://proxy:3128',
      HTTPS_PROXY: 'https://secure:443',
      https_proxy: 'https://secure:443',
    });
    expect(variables['no_proxy']).toBe(variables['NO_PROXY']);
    expect(variables['NO_PROXY']).toBeDefined();
  });

  test('has only the proxy that is set', () => {
    const variables = env(container(chartWith({ httpsProxy: 'proxy:3128' }), NAME));
    expect(Object.keys(variables)).toEqual(['HTTPS_PROXY', 'NO_PROXY', 'https_proxy', 'no_proxy']);
  });

  test('names every service of ours in NO_PROXY, short and with the namespace', () => {
    const chart = chartWith({ httpProxy: 'proxy:3128', noProxy: ['db.example.com', '10.0.0.1'] });
    addService(chart, 'Service', { component: chart.release.component('late') });
    chart.release.addInternalHost('pixee-enterprise-server-postgresql-rw');
    expect(noProxy(chart)).toEqual([
      'db.example.com',
      '10.0.0.1',
      'localhost',
      '127.0.0.1',
      'pixee-enterprise-server-late',
      'pixee-enterprise-server-late.pixee-enterprise-server.svc',
      'pixee-enterprise-server-postgresql-rw',
      'pixee-enterprise-server-postgresql-rw.pixee-enterprise-server.svc',
    ]);
  });

  test('names a host in NO_PROXY once, and no wildcard', () => {
    const chart = chartWith({
      httpProxy: 'proxy:3128',
      noProxy: ['localhost', 'pixee-enterprise-server-late'],
    });
    addService(chart, 'Service', { component: chart.release.component('late') });
    expect(noProxy(chart)).toHaveLength(new Set(noProxy(chart)).size);
    expect(noProxy(chart).join()).not.toMatch(/[*/]/);
  });
});

describe('the options for Java', () => {
  test('name host and port of both proxies', () => {
    expect(
      javaOptions({ httpProxy: 'proxy:3128', httpsProxy: 'http://[2001:db8::1]:3129' }).slice(0, 4),
    ).toEqual([
      '-Dhttp.proxyHost=proxy',
      '-Dhttp.proxyPort=3128',
      '-Dhttps.proxyHost=2001:db8::1',
      '-Dhttps.proxyPort=3129',
    ]);
  });

  test('name the hosts to reach directly, with the patterns that Java understands', () => {
    const [, , hosts] = javaOptions({ httpsProxy: 'proxy:3128', noProxy: ['db.example.com', '10.0.0.1'] });
    expect(hosts?.replace('-Dhttp.nonProxyHosts=', '').split('|')).toEqual([
      'db.example.com',
      '10.0.0.1',
      'localhost',
      '127.*',
      '[::1]',
      '*.local',
      '*.svc.cluster.local',
      'pixee-enterprise-server-*',
      'replicated',
    ]);
  });

  test('name services that the pattern of the release does not match', () => {
    const { release: one } = release({ releaseName: 'platform', proxy: { httpProxy: 'proxy:3128' } });
    one.addInternalHost('platform');
    one.addInternalHost('platform-analysis');
    one.addInternalHost('custom');
    const hosts = OutboundProxy.of(one).javaOptions().at(-1)?.split(/[=|]/) ?? [];
    expect(hosts).toEqual(
      expect.arrayContaining(['platform', 'custom', 'custom.pixee-enterprise-server.svc']),
    );
    expect(hosts).not.toContain('platform-analysis');
  });

  test('hold no credentials, because the JVM prints them into its log', () => {
    const options = javaOptions({ httpProxy: 'http://user-canary:pw-canary@proxy:3128' });
    expect(options).toContain('-Dhttp.proxyHost=proxy');
    expect(options.join(' ')).not.toContain('canary');
  });
});

describe('a proxy with credentials', () => {
  const proxy = { httpProxy: 'http://user:pw-canary@proxy:3128', httpsProxy: 'plain:3128' };

  test('goes through a Secret; one without stays plain', () => {
    const chart = chartWith(proxy);
    const source = { secretKeyRef: { name: 'pixee-enterprise-server-proxy', key: 'httpProxy' } };
    expect(env(container(chart, NAME))).toMatchObject({
      HTTP_PROXY: source,
      http_proxy: source,
      HTTPS_PROXY: 'http://plain:3128',
    });
    expect(secretTextsOf(chart, 'pixee-enterprise-server-proxy')).toEqual({
      httpProxy: proxy.httpProxy,
    });
    expect(problems(chart)).toEqual([]);
  });

  test('stands nowhere but in that Secret', () => {
    const elsewhere = objects(chartWith(proxy)).filter(({ kind }) => kind !== 'Secret');
    expect(elsewhere.length).toBeGreaterThan(1);
    expect(JSON.stringify(elsewhere)).not.toContain('canary');
  });

  test('restarts the pods when it changes', () => {
    const checksum = (password: string): string | undefined =>
      template(chartWith({ httpProxy: `http://user:${password}@proxy:3128` }), NAME).metadata?.annotations?.[
        'checksum/secret'
      ];
    expect(checksum('one')).toBe(checksum('one'));
    expect(checksum('one')).not.toBe(checksum('two'));
  });

  test('is rendered once for several pods', () => {
    const chart = chartWith(proxy);
    OutboundProxy.of(chart.release).addTo(workload(chart, {}, 'other').env);
    expect(labels(chart).filter((label) => label.startsWith('Secret/'))).toEqual([
      'Secret/pixee-enterprise-server-proxy',
    ]);
  });

  test('may come whole from an existing Secret', () => {
    const chart = chartWith({ httpProxyUrl: Credential.existing('corporate-proxy', 'url') });
    expect(env(container(chart, NAME))).toMatchObject({
      HTTP_PROXY: { secretKeyRef: { name: 'corporate-proxy', key: 'url' } },
    });
    expect(env(container(chart, NAME))).not.toHaveProperty('HTTPS_PROXY');
    expect(labels(chart).filter((label) => label.startsWith('Secret/'))).toEqual([]);
    expect(chart.release.expected).toContainEqual(
      expect.objectContaining({ kind: 'Secret', name: 'corporate-proxy', keys: ['url'] }),
    );
  });

  test('tells Java host and port when both are given, the password only in the Secret', () => {
    const options = javaOptions({
      httpProxy: 'proxy:3128',
      httpProxyUrl: Credential.existing('corporate-proxy', 'url'),
    });
    expect(options).toContain('-Dhttp.proxyHost=proxy');
  });
});

describe('fails', () => {
  test.each<[ProxyProps, string]>([
    [{ httpProxy: 'proxy' }, 'props.proxy.httpProxy must be the address of a proxy: host:port'],
    [{ httpsProxy: 'ftp://proxy:21' }, 'props.proxy.httpsProxy must be the address of a proxy: host:port'],
    [
      { noProxy: ['*.example.com'] },
      'props.proxy.noProxy[0] must be an exact host name or IP address; wildcards are not supported',
    ],
  ])('when the proxy is %j', (proxy, message) => {
    expect(() => chartWith(proxy)).toThrow(message);
  });

  test('without showing what was written, which may hold a password', () => {
    const broken = (): unknown => chartWith({ httpProxy: 'http://user:pw-canary@' });
    expect(broken).toThrow('httpProxy must be the address of a proxy');
    expect(broken).not.toThrow('canary');
  });
});

test('a pod that asks for no proxy gets none', () => {
  const chart = release({ proxy: { httpProxy: 'proxy:3128' } });
  workload(chart);
  expect(podSpec(chart, NAME).containers[0]?.env).toBeUndefined();
});
