import { container, env, podSpec, problems, release, workload } from '../../support/chart';
import { javaTrustOptions, trustPrivateCa, type TrustRuntime } from '../../../lib/core/trust/private-ca';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import type { PixeeRelease } from '../../../constructs/pixee-release';

const NAME = 'pixee-enterprise-server-test';
const CONFIG_MAP = { privateCACert: 'corporate-ca' };

function chartWith(runtime: TrustRuntime, settings: Partial<ReleaseProps> = CONFIG_MAP): PixeeRelease {
  const chart = release(settings);
  const resources = { limits: { memory: '1Gi' } };
  trustPrivateCa(
    workload(chart, { imagePullPolicy: 'Always', settings: { resources } }),
    chart.release,
    runtime,
  );
  return chart;
}

test.each([[{}], [{ privateCACert: '' }]])('without a private CA nothing is added: %j', (settings) => {
  const chart = chartWith('java', settings);
  const spec = podSpec(chart, NAME);
  expect(spec.initContainers).toBeUndefined();
  expect(spec.volumes).toBeUndefined();
  expect(spec.containers[0]).not.toHaveProperty('env');
  expect(spec.containers[0]).not.toHaveProperty('volumeMounts');
  expect(chart.release.expected).toEqual([]);
  expect(javaTrustOptions(chart.release)).toEqual([]);
});

describe.each<TrustRuntime>(['java', 'python'])('for %s', (runtime) => {
  const chart = chartWith(runtime);
  const spec = podSpec(chart, NAME);
  const [builder] = spec.initContainers ?? [];

  test('an init container of the same image builds the store', () => {
    expect(spec.initContainers).toHaveLength(1);
    expect(builder).toMatchObject({
      name: 'trust-store',
      image: container(chart, NAME).image,
      imagePullPolicy: 'Always',
      resources: { limits: { memory: '1Gi' } },
      command: ['/bin/sh', '-c', expect.any(String)],
    });
  });

  test('it is as hardened as the main container', () => {
    expect(builder?.securityContext).toEqual(container(chart, NAME).securityContext);
    expect(builder?.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
  });

  test('it reads the ConfigMap and writes where the main container only reads', () => {
    expect(spec.volumes).toEqual([
      { name: 'private-ca', configMap: { name: 'corporate-ca' } },
      { name: 'trust-store', emptyDir: {} },
    ]);
    expect(builder?.volumeMounts).toEqual([
      { name: 'private-ca', mountPath: '/etc/pixee/private-ca', readOnly: true },
      { name: 'trust-store', mountPath: '/var/ssl' },
    ]);
    expect(container(chart, NAME).volumeMounts).toEqual([
      { name: 'trust-store', mountPath: '/var/ssl', readOnly: true },
    ]);
  });

  test('the ConfigMap is declared as expected', () => {
    expect(chart.release.expected).toContainEqual({
      kind: 'ConfigMap',
      name: 'corporate-ca',
      purpose: 'private certificate authorities',
    });
  });

  test('the pod passes the checks, under restricted too', () => {
    expect(problems(chart)).toEqual([]);
    expect(problems(chartWith(runtime, { ...CONFIG_MAP, hardening: 'restricted' }))).toEqual([]);
  });
});

test('Java is told by options, in the documented place', () => {
  const chart = chartWith('java');
  expect(javaTrustOptions(chart.release)).toEqual([
    '-Djavax.net.ssl.trustStore=/var/ssl/enterprise-truststore.p12',
    '-Djavax.net.ssl.trustStoreType=PKCS12',
    '-Djavax.net.ssl.trustStorePassword=changeit',
  ]);
  expect(container(chart, NAME).env).toBeUndefined();
});

test('Python and what it calls are told by variables', () => {
  const bundle = '/var/ssl/enterprise-ca-bundle.pem';
  expect(env(container(chartWith('python'), NAME))).toEqual({
    SSL_CERT_FILE: bundle,
    REQUESTS_CA_BUNDLE: bundle,
    CURL_CA_BUNDLE: bundle,
    NODE_EXTRA_CA_CERTS: bundle,
  });
});
