import { App } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { ComponentRoute } from '../../../lib/core/exposure/route';
import type { TlsRouteValues } from '../../../lib/core/exposure/route-values';
import type { Values } from '../../../lib/values/contract/values';
import { linesOf } from '../../values/prepare/lines';
import { FIRST_CERTIFICATE } from '../../../lib/values/samples/certificates';
import { labels, object, release } from '../../support/chart';

const NAME = 'pixee-enterprise-server-test';

function route(values: TlsRouteValues, more: { readonly path?: string; readonly tlsPort?: string } = {}) {
  const chart = release();
  const component = chart.release.component('test');
  const made = new ComponentRoute(chart, 'route', {
    component,
    route: { enabled: true, ...values },
    ...more,
  });
  return { url: made.url, ...object(chart, 'Route', NAME).spec, chart };
}

test('leads the domain to the port named http, encrypted at the router', () => {
  expect(route({})).toMatchObject({
    url: 'https://pixee.example.com',
    host: 'pixee.example.com',
    to: { kind: 'Service', name: NAME, weight: 100 },
    port: { targetPort: 'http' },
    tls: { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' },
  });
  expect(route({ path: '/a/' }, { path: '/b/' })).toMatchObject({
    path: '/a',
    url: 'https://pixee.example.com/a',
  });
  expect(route({}, { path: '/' })).not.toHaveProperty('path');
});

test('leads to a pod that speaks TLS itself', () => {
  expect(route({ termination: 'passthrough' }, { tlsPort: 'https', path: '/a' })).toMatchObject({
    port: { targetPort: 'https' },
    url: 'https://pixee.example.com',
  });
  expect(route({ termination: 'passthrough' }, { tlsPort: 'https', path: '/a' })).not.toHaveProperty('path');
  const authority = { termination: 'reencrypt', destinationCACertificate: FIRST_CERTIFICATE } as const;
  expect(route(authority, { tlsPort: 'https', path: '/a' })).toMatchObject({
    path: '/a',
    tls: authority,
    port: { targetPort: 'https' },
  });
});

test.each<[TlsRouteValues, string | undefined, string]>([
  [{ termination: 'reencrypt' }, undefined, 'is reencrypt, but the pod does not speak TLS'],
  [{ termination: 'passthrough' }, undefined, 'is passthrough, but the pod does not speak TLS'],
  [{ termination: 'reencrypt' }, 'https', 'is reencrypt without a destinationCACertificate'],
  [{ destinationCACertificate: FIRST_CERTIFICATE }, 'https', 'counts only with the termination reencrypt'],
  [{ termination: 'passthrough', insecureEdgeTerminationPolicy: 'Allow' }, 'https', 'must not be Allow'],
  [
    { termination: 'passthrough', externalCertificate: 'tls' },
    'https',
    'cannot be used with the termination passthrough',
  ],
  [{ termination: 'passthrough', path: '/a' }, 'https', 'cannot be told with the termination passthrough'],
])('fails for %j', (values, tlsPort, message) => {
  expect(() => route(values, tlsPort === undefined ? {} : { tlsPort })).toThrow(message);
});

test('expects the Secret of its certificate', () => {
  const { chart } = route({ externalCertificate: 'own-tls' });
  expect(chart.release.expected).toContainEqual(
    expect.objectContaining({ kind: 'Secret', name: 'own-tls', type: 'kubernetes.io/tls' }),
  );
});

describe('in values', () => {
  const DOMAIN = { global: { pixee: { domain: 'pixee.example.com' } } };
  const rule = (id: string, values: Values): string[] => linesOf(id, { ...DOMAIN, ...values });

  test('only edge leads to a pod without TLS', () => {
    expect(
      rule('route-termination', { platform: { route: { enabled: true, termination: 'reencrypt' } } }),
    ).toEqual([
      expect.stringContaining('platform.route.termination is reencrypt, but the pod does not speak TLS'),
    ]);
    expect(rule('route-termination', { platform: { route: { termination: 'reencrypt' } } })).toEqual([]);
  });

  test('each has an address of its own, and Superset a host', () => {
    const superset = { enabled: true, route: { enabled: true } };
    expect(rule('route-host', { superset })).toEqual([
      expect.stringContaining('superset.route.host is missing'),
    ]);
    const on = {
      ...DOMAIN,
      ...{ global: { pixee: { ...DOMAIN.global.pixee, localMetrics: { enabled: true } } } },
    };
    const same = {
      ...on,
      platform: { route: { enabled: true, path: '/logs' } },
      'victoria-logs-single': { route: { enabled: true } },
    };
    expect(linesOf('route-host', same)).toEqual([
      expect.stringContaining('as `platform.route` does already'),
    ]);
    const apart = {
      ...on,
      platform: { route: { enabled: true } },
      'victoria-logs-single': { route: { enabled: true } },
    };
    expect(linesOf('route-host', apart)).toEqual([]);
  });

  test('the Route of the platform is asked what its Ingress is asked', () => {
    const open = { platform: { route: { enabled: true } } };
    expect(rule('platform-without-sign-in', open)).toEqual([
      expect.stringContaining('platform.route.enabled exposes the platform'),
    ]);
    expect(
      rule('ingress-domain', { platform: { route: { enabled: true, host: 'other.example.com' } } }),
    ).toEqual([
      expect.stringContaining('platform.route.host is other.example.com, but browsers ask for the domain'),
    ]);
    const authentik = { authentik: { enabled: true } };
    expect(rule('authentik-reachable', authentik)).toHaveLength(1);
    expect(rule('authentik-reachable', { ...authentik, ...open })).toEqual([]);
  });

  test('a web interface behind a Route asks nobody, whatever protects Ingresses', () => {
    const values = (observability: NonNullable<Values['cdk8s']>['observability']): Values => ({
      global: { pixee: { domain: 'pixee.example.com', localMetrics: { enabled: true } } },
      'victoria-logs-single': { route: { enabled: true, host: 'logs.example.com' } },
      cdk8s: { observability },
    });
    const lines = (of: NonNullable<Values['cdk8s']>['observability']) =>
      linesOf('unauthenticated-interface', { ...values(of) });
    expect(lines({ basicAuth: { existingSecret: 'users' } })).toEqual([
      expect.stringContaining('victoria-logs-single.route.enabled exposes a web interface'),
    ]);
    expect(lines({ acknowledgeUnauthenticated: true })).toEqual([]);
  });

  test('the Route of the platform brings one for Authentik, unless it is kept off', () => {
    const made = (route: object | undefined): string[] =>
      labels(
        new PixeeEnterpriseServer(new App(), 'pixee', {
          values: {
            global: { pixee: { domain: 'pixee.example.com' } },
            platform: { route: { enabled: true } },
            authentik: {
              enabled: true,
              database: { existingSecret: 'a' },
              ...(route === undefined ? {} : { route }),
            },
            cdk8s: { existingSecrets: { authentik: { name: 'b' } } },
          },
          silent: true,
        }),
      ).filter((label) => label.startsWith('Route/'));
    const [own, others] = [
      'Route/pixee-enterprise-server-authentik-server',
      'Route/pixee-enterprise-server-platform',
    ];
    expect(made(undefined)).toEqual([own, others]);
    expect(made({ enabled: false })).toEqual([others]);
  });
});
