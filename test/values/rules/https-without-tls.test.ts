import { linesOf } from '../prepare/lines';

const ingress = { enabled: true, className: 'nginx', hosts: [{}] };
const lines = (values: Record<string, unknown> = {}) =>
  linesOf('https-without-tls', { platform: { ingress }, ...values });

test('warns about https without a certificate', () => {
  expect(lines()).toEqual([
    'platform.ingress.enabled is true and `global.pixee.protocol` is https, but the Ingress has no certificate; set `platform.ingress.tls`, or `cdk8s.tls.certManager.issuer`, or `cdk8s.tls.terminatedOutside: true` when TLS ends in front of the cluster',
  ]);
});

test.each<[string, Record<string, unknown>]>([
  ['http', { global: { pixee: { protocol: 'http' } } }],
  ['a Secret', { platform: { ingress: { ...ingress, tls: [{ secretName: 'own' }] } } }],
  ['cert-manager', { cdk8s: { tls: { certManager: { issuer: 'own' } } } }],
  ['TLS that ends outside', { cdk8s: { tls: { terminatedOutside: true } } }],
  [
    'a certificate of the load balancer',
    {
      platform: {
        ingress: { ...ingress, annotations: { 'alb.ingress.kubernetes.io/certificate-arn': 'arn' } },
      },
    },
  ],
  ['no ingress', { platform: {} }],
])('is silent with %s', (_, values) => {
  expect(lines(values)).toEqual([]);
});

test("cert-manager's annotation alone makes no certificate", () => {
  const annotated = { ...ingress, annotations: { 'cert-manager.io/cluster-issuer': 'own' } };
  expect(lines({ platform: { ingress: annotated } })).toHaveLength(1);
});

describe('interfaces of metrics, logs and traces', () => {
  const host = 'pixee.example.com';
  const exposed = {
    global: { pixee: { localMetrics: { enabled: true } } },
    victoriatraces: {
      server: { ingress: { enabled: true, ingressClassName: 'nginx', hosts: [{ name: host }] } },
    },
  };

  test('need a certificate of their own', () => {
    expect(linesOf('https-without-tls', exposed)).toEqual([
      expect.stringContaining('set `victoriatraces.server.ingress.tls`'),
    ]);
  });

  test('or one that another Ingress has for the same host', () => {
    const platform = (name: string) => ({
      ingress: { ...ingress, hosts: [{ host: name }], tls: [{ hosts: [name], secretName: 'own' }] },
    });
    expect(linesOf('https-without-tls', { ...exposed, platform: platform(host) })).toEqual([]);
    expect(
      linesOf('https-without-tls', { ...exposed, platform: platform('other.example.com') }),
    ).toHaveLength(1);
  });

  test('do not when they are not deployed', () => {
    expect(linesOf('https-without-tls', { victoriatraces: exposed.victoriatraces })).toEqual([]);
  });
});
